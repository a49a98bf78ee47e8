import { hasClass, Region } from '../../html/region.ts';
import type { Attributes, Visitor } from '../../html/walk.ts';
import { MAX_TARGETS } from '../../limits.ts';

/** A row of a board: a thread, and what the board says of its last change. */
export interface RawThread {
  href: string;
  replies: string;
  lastReply: string;
}

const ROW = /^(?:normal|stick)thread_\d{1,12}$/u;
const MAX_FIELD_CHARACTERS = 60;

/** Element of a cell that holds what is read: replies stand in a link before the views, times in an `em` below a name. */
const FIELD_ELEMENTS = { replies: 'a', lastReply: 'em', none: null } as const;

/** Reads a board (`forumdisplay`) or the index: rows of threads, and addresses of the boards below. */
export class BoardReader implements Visitor {
  readonly threads: RawThread[] = [];
  /** Addresses in lists of boards (`fl_tb`). */
  readonly boardHrefs: string[] = [];
  /** Every address on the page: what is left where a template of its own has neither rows nor lists. */
  readonly allHrefs: string[] = [];
  #row: RawThread | null = null;
  #cell: 'replies' | 'lastReply' | null = null;
  readonly #rowRegion = new Region();
  readonly #cellRegion = new Region();
  readonly #fieldRegion = new Region();
  readonly #boardsRegion = new Region();

  open(name: string, attributes: Attributes, depth: number): void {
    if (name === 'a') {
      this.#takeHref(attributes);
    }
    if (this.#row !== null) {
      this.#openInRow(this.#row, name, attributes, depth);
    } else if (ROW.test(attributes['id'] ?? '')) {
      this.#row = { href: '', replies: '', lastReply: '' };
      this.#rowRegion.begin(depth);
    } else if (hasClass(attributes['class'], 'fl_tb')) {
      this.#boardsRegion.begin(depth);
    }
  }

  text(text: string): void {
    const row = this.#row;
    if (row !== null && this.#cell !== null && this.#fieldRegion.isOpen) {
      row[this.#cell] = (row[this.#cell] + text).slice(0, MAX_FIELD_CHARACTERS);
    }
  }

  close(_name: string, depth: number): void {
    this.#fieldRegion.endsAt(depth);
    if (this.#cellRegion.endsAt(depth)) {
      this.#cell = null;
    }
    if (this.#rowRegion.endsAt(depth)) {
      this.#closeRow();
    }
    this.#boardsRegion.endsAt(depth);
  }

  #takeHref(attributes: Attributes): void {
    const href = attributes['href'] ?? '';
    if (this.allHrefs.length < MAX_TARGETS) {
      this.allHrefs.push(href);
    }
    if (this.#boardsRegion.isOpen && this.boardHrefs.length < MAX_TARGETS) {
      this.boardHrefs.push(href);
    }
  }

  #openInRow(row: RawThread, name: string, attributes: Attributes, depth: number): void {
    if (name === 'a' && hasClass(attributes['class'], 'xst')) {
      row.href = attributes['href'] ?? '';
    } else if (name === 'td') {
      this.#openCell(row, attributes['class'], depth);
    } else if (this.#fieldRegion.isOpen) {
      this.#takeExactTime(row, attributes['title']);
    } else if (name === FIELD_ELEMENTS[this.#cell ?? 'none']) {
      this.#fieldRegion.begin(depth);
    }
  }

  #openCell(row: RawThread, classes: string | undefined, depth: number): void {
    if (hasClass(classes, 'num')) {
      this.#beginCell('replies', depth);
    } else if (hasClass(classes, 'by')) {
      // The first cell of this class is the author's, the last the last reply's: each begins anew.
      row.lastReply = '';
      this.#beginCell('lastReply', depth);
    }
  }

  /** `<span title="2026-6-14 11:09">3 天前</span>`: what does not change from day to day. */
  #takeExactTime(row: RawThread, title: string | undefined): void {
    if (title !== undefined && this.#cell === 'lastReply') {
      row.lastReply = title.slice(0, MAX_FIELD_CHARACTERS);
      this.#cell = null;
    }
  }

  #beginCell(cell: 'replies' | 'lastReply', depth: number): void {
    this.#cell = cell;
    this.#cellRegion.begin(depth);
  }

  #closeRow(): void {
    if (this.#row !== null && this.threads.length < MAX_TARGETS) {
      this.threads.push(this.#row);
    }
    this.#row = null;
  }
}
