import { hasClass, Region } from '../../html/region.ts';
import type { Attributes, Visitor } from '../../html/walk.ts';
import { MAX_TARGETS } from '../../limits.ts';
import { Printed } from './printed.ts';

/** A row of a board: a thread, and what the board says of its last change. */
export interface RawThread {
  href: string;
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

const ROW = /^(normal|stick)thread_\d{1,12}$/u;

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
  readonly #boardsRegion = new Region();
  readonly #boardRowRegion = new Region();
  readonly #cellRegion = new Region();
  readonly #fieldRegion = new Region();

  open(name: string, attributes: Attributes, depth: number): void {
    const href = name === 'a' ? attributes['href'] : undefined;
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
      this.#openOutside(attributes, depth);
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
  }

  #takeHref(href: string): void {
    if (this.allHrefs.length < MAX_TARGETS) {
      this.allHrefs.push(href);
      this.#boardRow?.hrefs.push(href);
    }
  }

  #openOutside(attributes: Attributes, depth: number): void {
    const row = ROW.exec(attributes['id'] ?? '');
    if (row !== null) {
      this.#thread = {
        href: '',
        isSticky: row[1] === 'stick',
        replies: new Printed(),
        lastReply: new Printed(),
      };
      this.#threadRegion.begin(depth);
      if (this.threads.length < MAX_TARGETS) {
        this.threads.push(this.#thread);
      }
    } else if (hasClass(attributes['class'], 'fl_tb')) {
      this.#boardsRegion.begin(depth);
    }
  }

  #openInThread(row: RawThread, name: string, attributes: Attributes, depth: number): void {
    const classes = attributes['class'];
    if (name === 'a' && hasClass(classes, 'xst')) {
      row.href = attributes['href'] ?? '';
    } else if (name === 'td' && hasClass(classes, 'num')) {
      // Replies stand in a link, before the views.
      this.#beginCell(row.replies, 'a', depth);
    } else if (name === 'td' && hasClass(classes, 'by')) {
      // The first cell of this class is the author's, the last one the last reply's: each begins anew.
      row.lastReply = new Printed();
      this.#beginCell(row.lastReply, 'em', depth);
    }
  }

  #openInBoards(name: string, attributes: Attributes, depth: number): void {
    const classes = attributes['class'];
    if (name === 'tr') {
      this.#boardRow = { hrefs: [], counts: new Printed(), lastPost: new Printed() };
      this.#boardRowRegion.begin(depth);
      if (this.boardRows.length < MAX_TARGETS) {
        this.boardRows.push(this.#boardRow);
      }
    } else if (name === 'td' && this.#boardRow !== null) {
      if (hasClass(classes, 'fl_i')) {
        this.#beginCell(this.#boardRow.counts, 'span', depth);
      } else if (hasClass(classes, 'fl_by')) {
        this.#beginCell(this.#boardRow.lastPost, 'cite', depth);
      }
    }
  }

  #beginCell(printed: Printed, holder: string, depth: number): void {
    this.#printed = printed;
    this.#holder = holder;
    this.#cellRegion.begin(depth);
  }
}
