import { hasClass, Region } from '../../html/region.ts';
import type { Attributes, Visitor } from '../../html/walk.ts';
import { MAX_TARGETS } from '../../limits.ts';
import { Printed } from './printed.ts';

/** A row of a board: a thread, and what the board says of its last change. */
export interface RawThread {
  href: string;
  /** The number of the row itself; of a thread that was moved away it is that of the stub. Null where rows have none. */
  readonly tid: number | null;
  readonly isSticky: boolean;
  readonly replies: Printed;
  lastReply: Printed;
}

/** A row of a list of boards: the boards it links to, and its counts and last post. */
export interface RawBoardRow {
  readonly hrefs: string[];
  readonly counts: Printed;
  readonly lastPost: Printed;
}

const ROW = /^(normal|stick)thread_(\d{1,12})$/u;

/** Reads a board (`forumdisplay`) or the index: rows of threads, and rows of the boards below. */
export class BoardReader implements Visitor {
  readonly threads: RawThread[] = [];
  readonly boardRows: RawBoardRow[] = [];
  /** Every address on the page: what is left where a template of its own has neither rows nor lists. */
  readonly allHrefs: string[] = [];
  #thread: RawThread | null = null;
  #boardRow: RawBoardRow | null = null;
  /** The field that is being read, and the element in its cell that holds it. */
  #printed: Printed | null = null;
  #holder = '';
  readonly #threadRegion = new Region();
  /** A board that shows its threads as pictures (`picstyle`) has a list in place of the table. */
  readonly #picturesRegion = new Region();
  readonly #boardsRegion = new Region();
  readonly #boardRowRegion = new Region();
  readonly #cellRegion = new Region();
  readonly #fieldRegion = new Region();

  open(name: string, attributes: Attributes, depth: number): void {
    const href = name === 'a' ? attributes.get('href') : undefined;
    if (href !== undefined) {
      this.#takeHref(href);
    }
    if (this.#fieldRegion.isOpen) {
      this.#printed?.open(attributes, depth);
    } else if (this.#cellRegion.isOpen && name === this.#holder) {
      this.#fieldRegion.begin(depth);
    } else if (this.#thread !== null) {
      this.#openInThread(this.#thread, name, attributes, depth);
    } else if (this.#boardsRegion.isOpen) {
      this.#openInBoards(name, attributes, depth);
    } else {
      this.#openOutside(name, attributes, depth);
    }
  }

  text(text: string): void {
    if (this.#fieldRegion.isOpen) {
      this.#printed?.add(text);
    }
  }

  close(_name: string, depth: number): void {
    this.#printed?.close(depth);
    this.#fieldRegion.endsAt(depth);
    if (this.#cellRegion.endsAt(depth)) {
      this.#printed = null;
    }
    if (this.#threadRegion.endsAt(depth)) {
      this.#thread = null;
    }
    if (this.#boardRowRegion.endsAt(depth)) {
      this.#boardRow = null;
    }
    this.#boardsRegion.endsAt(depth);
    this.#picturesRegion.endsAt(depth);
  }

  #takeHref(href: string): void {
    if (this.allHrefs.length < MAX_TARGETS) {
      this.allHrefs.push(href);
      this.#boardRow?.hrefs.push(href);
    }
  }

  #openOutside(name: string, attributes: Attributes, depth: number): void {
    const id = attributes.get('id') ?? '';
    const row = ROW.exec(id);
    if (row !== null) {
      this.#openThread(Number(row[2]), row[1] === 'stick', depth);
    } else if (name === 'li' && this.#picturesRegion.isOpen) {
      this.#openThread(null, false, depth);
    } else if (id === 'waterfall') {
      this.#picturesRegion.begin(depth);
    } else if (hasClass(attributes.get('class'), 'fl_tb')) {
      this.#boardsRegion.begin(depth);
    }
  }

  #openThread(tid: number | null, isSticky: boolean, depth: number): void {
    this.#thread = {
      href: '',
      tid,
      isSticky,
      replies: new Printed(),
      lastReply: new Printed(),
    };
    this.#threadRegion.begin(depth);
    if (this.threads.length < MAX_TARGETS) {
      this.threads.push(this.#thread);
    }
  }

  #openInThread(row: RawThread, name: string, attributes: Attributes, depth: number): void {
    const classes = attributes.get('class');
    if (row.tid === null) {
      this.#openInPicture(row, name, attributes, depth);
    } else if (name === 'a' && hasClass(classes, 'xst')) {
      row.href = attributes.get('href') ?? '';
    } else if (name === 'td' && hasClass(classes, 'num')) {
      // Replies stand in a link, before the views.
      this.#beginCell(row.replies, 'a', depth);
    } else if (name === 'td' && hasClass(classes, 'by')) {
      // The first cell of this class is the author's, the last one the last reply's: each begins anew.
      row.lastReply = new Printed();
      this.#beginCell(row.lastReply, 'em', depth);
    }
  }

  /** The picture leads to the thread; of its last reply nothing is said. */
  #openInPicture(row: RawThread, name: string, attributes: Attributes, depth: number): void {
    if (name === 'a' && row.href === '') {
      row.href = attributes.get('href') ?? '';
    } else if (name === 'cite') {
      this.#beginCell(row.replies, 'a', depth);
    }
  }

  #openInBoards(name: string, attributes: Attributes, depth: number): void {
    const classes = attributes.get('class');
    if (name === 'tr') {
      this.#openBoardRow(depth);
    } else if (name === 'td' && hasClass(classes, 'fl_g')) {
      // Boards side by side: each cell is a row of its own.
      this.#boardRowRegion.endsAt(0);
      this.#openBoardRow(depth);
    } else if (this.#boardRow !== null && (name === 'td' || name === 'dd')) {
      this.#openBoardCell(this.#boardRow, name, classes, depth);
    }
  }

  #openBoardRow(depth: number): void {
    this.#boardRow = { hrefs: [], counts: new Printed(), lastPost: new Printed() };
    this.#boardRowRegion.begin(depth);
    if (this.boardRows.length < MAX_TARGETS) {
      this.boardRows.push(this.#boardRow);
    }
  }

  #openBoardCell(row: RawBoardRow, name: string, classes: string | undefined, depth: number): void {
    if (name === 'dd') {
      // Of boards side by side the first line counts, the second one names the last post.
      this.#beginCell(row.counts.toString() === '' ? row.counts : row.lastPost, '', depth);
      this.#fieldRegion.begin(depth);
    } else if (hasClass(classes, 'fl_i')) {
      this.#beginCell(row.counts, 'span', depth);
    } else if (hasClass(classes, 'fl_by')) {
      this.#beginCell(row.lastPost, 'cite', depth);
    }
  }

  #beginCell(printed: Printed, holder: string, depth: number): void {
    this.#printed = printed;
    this.#holder = holder;
    this.#cellRegion.begin(depth);
  }
}
