import { Parser } from 'htmlparser2';
import { maskPersonal } from '../redact/mask-personal.ts';
import {
  BLOCK_ELEMENTS,
  DROPPED_WITH_CONTENT,
  SHOWN_ELEMENTS,
  VOID_ELEMENTS,
} from './allowed-markup.ts';
import { attributesOf, type Rewriting } from './rewrite-attributes.ts';
import { rewriteCss } from './rewrite-css.ts';

/** A piece of the page that is written: markup as it is, or text that is still to be masked and escaped. */
type Piece = { readonly markup: string } | { readonly text: string };

/** Stands between texts that do not belong together; it is in no text, because parsers of HTML replace it. */
const BOUNDARY = '\u0000';

/** A page with elements that are named like this is shown with them: without scripts they are boxes. */
const CUSTOM_ELEMENT = /^[a-z][a-z0-9]{0,40}-[a-z0-9-]{1,60}$/u;

/**
 * A recorded page as it may be shown: elements and attributes of a list, addresses led into the replay, nothing that runs. The
 * markup is written anew from what the parser saw, every text escaped, so that no browser reads an element into it that is
 * not on the list. Where `isMasked`, identity numbers are masked, also those that markup divides.
 */
export function rewriteHtml(html: string, rewriting: Rewriting): string {
  const writer = new PageWriter(rewriting);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => writer.open(name, attributes),
      ontext: (text) => writer.text(text),
      onclosetag: (name) => writer.close(name),
    },
    { decodeEntities: true },
  );
  for (let at = 0; at < html.length && !writer.isTooDeep; at += CHUNK) {
    parser.write(html.slice(at, at + CHUNK));
  }
  parser.end();
  return `<!DOCTYPE html>\n${writer.written()}`;
}

/** Characters that are parsed at once. */
const CHUNK = 32_768;

/** Elements within each other at which a page ends: browsers stop at 512, and the parser's time grows with the square. */
const MOST_DEPTH = 4_000;

function isShown(name: string): boolean {
  return SHOWN_ELEMENTS.has(name) || CUSTOM_ELEMENT.test(name);
}

class PageWriter {
  readonly #pieces: Piece[] = [];
  #rewriting: Rewriting;
  /** Elements under way of which nothing is shown. */
  #dropped: string[] = [];
  #style: string | null = null;
  #hasBase = false;
  #depth = 0;

  constructor(rewriting: Rewriting) {
    this.#rewriting = rewriting;
  }

  get isTooDeep(): boolean {
    return this.#depth > MOST_DEPTH;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth += 1;
    if (this.#dropped.length > 0 || DROPPED_WITH_CONTENT.has(name)) {
      this.#dropped.push(name);
      return;
    }
    if (name === 'base') {
      this.#base(attributes['href']);
    }
    if (!isShown(name) || (name === 'link' && !isStyleSheet(attributes))) {
      return;
    }
    if (BLOCK_ELEMENTS.has(name)) {
      this.#pieces.push({ text: BOUNDARY });
    }
    this.#pieces.push({ markup: `<${name}${attributesOf(name, attributes, this.#rewriting)}>` });
    if (name === 'style') {
      this.#style = '';
    }
    if (name === 'iframe') {
      this.#dropped.push(name);
    }
  }

  text(text: string): void {
    if (this.#dropped.length > 0) {
      return;
    }
    if (this.#style === null) {
      this.#pieces.push({ text: text.replaceAll(BOUNDARY, '') });
    } else {
      this.#style += text;
    }
  }

  close(name: string): void {
    this.#depth -= 1;
    if (this.#dropped.length > 0) {
      this.#dropped.pop();
      if (name === 'iframe' && this.#dropped.length === 0) {
        this.#pieces.push({ markup: '</iframe>' });
      }
      return;
    }
    if (!isShown(name) || VOID_ELEMENTS.has(name)) {
      return;
    }
    if (name === 'style') {
      const { resolve, baseUrl } = this.#rewriting;
      const css = rewriteCss(this.#style ?? '', (address) => resolve(address, baseUrl, 'picture'));
      this.#pieces.push({ markup: css });
      this.#style = null;
    }
    this.#pieces.push({ markup: `</${name}>` });
    if (BLOCK_ELEMENTS.has(name)) {
      this.#pieces.push({ text: BOUNDARY });
    }
  }

  /** The first `base` counts; it is not shown itself. */
  #base(href: string | undefined): void {
    if (!this.#hasBase && href !== undefined && URL.canParse(href, this.#rewriting.baseUrl)) {
      this.#hasBase = true;
      this.#rewriting = {
        ...this.#rewriting,
        baseUrl: new URL(href, this.#rewriting.baseUrl).href,
      };
    }
  }

  written(): string {
    const texts = this.#pieces.map((piece) => ('text' in piece ? piece.text : '')).join('');
    const masked = this.#rewriting.isMasked ? maskPersonal(texts) : texts;
    let at = 0;
    return this.#pieces
      .map((piece) => {
        if ('markup' in piece) {
          return piece.markup;
        }
        const from = at;
        at += piece.text.length;
        return escapeText(masked.slice(from, at));
      })
      .join('');
  }
}

function escapeText(text: string): string {
  return text
    .replaceAll(BOUNDARY, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function isStyleSheet({ rel, href }: Readonly<Record<string, string>>): boolean {
  return (
    href !== undefined &&
    /(?:^|\s)stylesheet(?:\s|$)/iu.test(rel ?? '') &&
    !/alternate/iu.test(rel ?? '')
  );
}
