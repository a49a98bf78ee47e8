import { decodeRcdata, decodeText } from './entities.ts';
import { isSpace } from './is-space.ts';
import { OpenElements } from './open-elements.ts';
import { type Tag, tagNamed } from './tag.ts';
import { TagAttributes } from './tag-attributes.ts';
import { hashNext, stands } from './words.ts';

const EXCLAMATION = 33;
const AMPERSAND = 38;
const DASH = 45;
const SLASH = 47;
const LESS = 60;
const GREATER = 62;
const QUESTION = 63;

/**
 * What listens to a scan of a page. `depth` is that of the element itself, from 1, and the same at its opening and its closing; a
 * void element closes right after it opened.
 */
export interface ScanListener {
  /** An element opens; `attributes` are read out before this returns. False ends the scan. */
  open(name: string, attributes: TagAttributes, depth: number): boolean;
  text(text: string): void;
  close(name: string, depth: number): void;
  /** A comment, a doctype or what is taken for one: text before and behind it is not one text. */
  aside(): void;
}

/** Reads HTML from one end to the other, each character a fixed number of times; see `scanHtml`. */
class Scan {
  readonly #html: string;
  readonly #end: number;
  readonly #listener: ScanListener;
  readonly #elements: OpenElements;
  readonly #attributes: TagAttributes;
  #isStopped = false;

  constructor(html: string, end: number, listener: ScanListener) {
    this.#html = html;
    this.#end = end;
    this.#listener = listener;
    this.#elements = new OpenElements(listener);
    this.#attributes = new TagAttributes(html, end);
  }

  run(from: number): boolean {
    for (let at = from; at < this.#end && !this.#isStopped; ) {
      at = this.#readText(at);
      at = at < this.#end ? this.#readMarkup(at) : at;
    }
    if (!this.#isStopped) {
      this.#elements.closeAll();
    }
    return !this.#isStopped;
  }

  /** Reads text up to the next markup; where that begins. */
  #readText(from: number): number {
    const html = this.#html;
    const end = this.#end;
    let hasReference = false;
    let at = from;
    for (; at < end; at += 1) {
      const code = html.charCodeAt(at);
      if (code === LESS) {
        if (at + 1 < end && beginsMarkup(html.charCodeAt(at + 1))) {
          break;
        }
      } else if (code === AMPERSAND) {
        hasReference = true;
      }
    }
    if (at > from) {
      const written = html.slice(from, at);
      this.#listener.text(hasReference ? decodeText(written) : written);
    }
    return at;
  }

  #readMarkup(at: number): number {
    const code = this.#html.charCodeAt(at + 1);
    if (code === SLASH) {
      return this.#readClosing(at);
    }
    if (code === EXCLAMATION || code === QUESTION) {
      this.#listener.aside();
      return code === EXCLAMATION ? this.#afterDeclaration(at) : this.#afterGreater(at + 2);
    }
    return this.#readOpening(at + 1);
  }

  #afterDeclaration(at: number): number {
    const html = this.#html;
    const isComment = html.charCodeAt(at + 2) === DASH && html.charCodeAt(at + 3) === DASH;
    return isComment ? Math.min(afterComment(html, at + 4), this.#end) : this.#afterGreater(at + 2);
  }

  #afterGreater(from: number): number {
    const at = this.#html.indexOf('>', from);
    return at === -1 || at >= this.#end ? this.#end : at + 1;
  }

  #readOpening(from: number): number {
    const html = this.#html;
    const end = this.#end;
    let hash = 0;
    let at = from;
    for (; at < end; at += 1) {
      const code = html.charCodeAt(at);
      if (endsName(code)) {
        break;
      }
      hash = hashNext(hash, code);
    }
    const isForeign = this.#elements.isForeign;
    const tag = this.#elements.tagIn(html, from, at, hash);
    const behind = this.#attributes.read(at);
    if (behind === -1) {
      return end;
    }
    if (!this.#elements.leavesOut(tag)) {
      this.#open(tag);
    }
    return isForeign || tag.content === 'markup' || this.#isStopped
      ? behind
      : this.#readContent(tag, behind);
  }

  #open(tag: Tag): void {
    const elements = this.#elements;
    elements.open(tag);
    const depth = tag.isVoid ? elements.depth + 1 : elements.depth;
    this.#isStopped = !this.#listener.open(tag.name, this.#attributes, depth);
    if (tag.isVoid) {
      this.#listener.close(tag.name, depth);
    } else if (this.#attributes.isSelfClosing && elements.isForeign) {
      elements.close(tag);
    }
  }

  /** Reads text in which no tag opens; where its closing tag begins. */
  #readContent({ name, content }: Tag, from: number): number {
    const to = content === 'plain' ? this.#end : this.#closingOf(name, from);
    if (to > from) {
      const written = this.#html.slice(from, to);
      const hasReference = content === 'rcdata' && written.includes('&');
      this.#listener.text(hasReference ? decodeRcdata(written, name) : written);
    }
    return to;
  }

  #closingOf(name: string, from: number): number {
    const html = this.#html;
    const end = this.#end;
    for (
      let at = html.indexOf('</', from);
      at !== -1 && at < end;
      at = html.indexOf('</', at + 2)
    ) {
      const behind = at + 2 + name.length;
      if (behind < end && stands(name, html, at + 2) && endsName(html.charCodeAt(behind))) {
        return at;
      }
    }
    return end;
  }

  #readClosing(from: number): number {
    const html = this.#html;
    const end = this.#end;
    if (from + 2 >= end) {
      this.#listener.text('</');
      return end;
    }
    const first = html.charCodeAt(from + 2);
    if (first === GREATER) {
      return from + 3;
    }
    if (!isLetter(first)) {
      this.#listener.aside();
      return this.#afterGreater(from + 2);
    }
    let hash = 0;
    let at = from + 2;
    for (; at < end; at += 1) {
      const code = html.charCodeAt(at);
      if (endsName(code)) {
        break;
      }
      hash = hashNext(hash, code);
    }
    if (at < end) {
      this.#close(this.#elements.tagIn(html, from + 2, at, hash));
    }
    return this.#afterGreater(at);
  }

  #close(tag: Tag): void {
    const elements = this.#elements;
    if (tag.isVoid ? tag === LINE_BREAK : !elements.close(tag) && tag === PARAGRAPH) {
      this.#attributes.clear();
      this.#open(tag);
      elements.close(tag);
    }
  }
}

/** A closing tag of these without an opening one stands for an empty element (HTML standard, 13.2.6.4.7). */
const LINE_BREAK = tagNamed('br');
const PARAGRAPH = tagNamed('p');

/** Where a comment ends whose text begins at `from` (HTML standard, 13.2.5.43 to 13.2.5.51); infinite where the page ends before. */
function afterComment(html: string, from: number): number {
  if (html.charCodeAt(from) === GREATER) {
    return from + 1;
  }
  if (html.charCodeAt(from) === DASH && html.charCodeAt(from + 1) === GREATER) {
    return from + 2;
  }
  for (let at = html.indexOf('--', from); at !== -1; at = html.indexOf('--', at)) {
    at += 2;
    while (html.charCodeAt(at) === DASH) {
      at += 1;
    }
    if (html.charCodeAt(at) === GREATER) {
      return at + 1;
    }
    if (html.charCodeAt(at) === EXCLAMATION && html.charCodeAt(at + 1) === GREATER) {
      return at + 2;
    }
  }
  return Number.POSITIVE_INFINITY;
}

function beginsMarkup(code: number): boolean {
  return isLetter(code) || code === SLASH || code === EXCLAMATION || code === QUESTION;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function endsName(code: number): boolean {
  return code <= GREATER && (code === GREATER || code === SLASH || isSpace(code));
}

/**
 * One pass over a page of HTML from `from` to `to`, however broken: the events of htmlparser2, in whose place it stands, without
 * cutting out of the page what nobody asks for. False where the listener ended it: then nothing more closes.
 */
export function scanHtml(
  html: string,
  listener: ScanListener,
  from = 0,
  to: number = html.length,
): boolean {
  return new Scan(html, to, listener).run(from);
}
