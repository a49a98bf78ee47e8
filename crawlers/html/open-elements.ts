import { type Context, inSvg, KNOWN_TAGS, type Tag, tagIn, tagNamed } from './tag.ts';

/** What is told of closings. `depth` is that of the element itself, from 1. */
export interface ClosingListener {
  close(name: string, depth: number): void;
}

const FORM = tagNamed('form');

/** The elements that are open at one place of a page. What it costs to close one does not grow with how many are open. */
export class OpenElements {
  readonly #listener: ClosingListener;
  readonly #stack: Tag[] = [];
  /** How many of a known name are open. */
  readonly #known = new Uint32Array(KNOWN_TAGS);
  readonly #others = new Map<string, number>();
  /** The rules that hold, the innermost last. */
  readonly #contexts: Context[] = ['html'];

  constructor(listener: ClosingListener) {
    this.#listener = listener;
  }

  get depth(): number {
    return this.#stack.length;
  }

  get #last(): Tag | undefined {
    return this.#stack[this.#stack.length - 1];
  }

  /** Whether the rules of SVG or MathML hold. */
  get isForeign(): boolean {
    return this.#contexts[this.#contexts.length - 1] !== 'html';
  }

  /** The tag of a name in the page, under the rules that hold. */
  tagIn(html: string, from: number, to: number, hash: number): Tag {
    return this.#contexts.length === 1
      ? tagIn(html, from, to, hash)
      : this.#tagAmong(html.slice(from, to).toLowerCase());
  }

  #tagAmong(name: string): Tag {
    const rules = this.#contexts[this.#contexts.length - 1];
    const adjusted = inSvg(name);
    if (adjusted !== name && (rules === 'svg' || this.has(tagNamed(adjusted)))) {
      return tagNamed(adjusted);
    }
    return tagNamed(rules === 'html' && name === 'image' ? 'img' : name);
  }

  /** Whether one of the name is open. */
  has({ number, name }: Tag): boolean {
    return number === -1 ? (this.#others.get(name) ?? 0) > 0 : (this.#known[number] ?? 0) > 0;
  }

  /** Whether a tag opens nothing here: a form within a form (HTML standard, 13.2.6.4.7). */
  leavesOut(tag: Tag): boolean {
    return tag === FORM && this.has(FORM);
  }

  /** Closes what ends where the tag opens, and opens it unless it is void. */
  open(tag: Tag): void {
    const { ends } = tag;
    if (ends !== null) {
      for (let last = this.#last; last !== undefined && ends.has(last); last = this.#last) {
        this.#pop(last);
      }
    }
    if (tag.isVoid) {
      return;
    }
    this.#stack.push(tag);
    this.#count(tag, 1);
    if (tag.context !== null) {
      this.#contexts.push(tag.context);
    }
  }

  /** Closes the nearest of the name and all within it; false where none is open. */
  close(tag: Tag): boolean {
    if (!this.has(tag)) {
      return false;
    }
    const { name } = tag;
    for (let last = this.#last; last !== undefined; last = this.#last) {
      this.#pop(last);
      if (last.name === name) {
        break;
      }
    }
    return true;
  }

  closeAll(): void {
    for (let last = this.#last; last !== undefined; last = this.#last) {
      this.#pop(last);
    }
  }

  #pop(tag: Tag): void {
    const depth = this.#stack.length;
    this.#stack.pop();
    this.#count(tag, -1);
    if (tag.context !== null) {
      this.#contexts.pop();
    }
    this.#listener.close(tag.name, depth);
  }

  #count({ number, name }: Tag, change: 1 | -1): void {
    if (number === -1) {
      this.#others.set(name, (this.#others.get(name) ?? 0) + change);
    } else {
      this.#known[number] = (this.#known[number] ?? 0) + change;
    }
  }
}
