import { type AnyNode, type Element, hasChildren, isTag, isText } from 'domhandler';
import {
  hidesByStyle,
  isBlock,
  isUnseen,
  MAX_TEXT_CHARACTERS,
  tidy,
  VisibleText,
} from '../html/visible-text.ts';
import { MAX_REFERENCES } from '../limits.ts';
import type { Selector } from './select.ts';

/** A link in a text: where it leads, and how many characters were gathered when it closed. */
interface WrittenLink {
  readonly href: string;
  readonly at: number;
}

/** What one person wrote in one place; addresses as they stand in the page. */
export interface Content {
  readonly text: VisibleText;
  readonly images: readonly string[];
  readonly links: readonly WrittenLink[];
  readonly quotes: readonly string[];
}

/** What is not the author's own. */
export interface ContentRules {
  /** Elements that hold the words of others: kept apart. */
  readonly quote: Selector | null;
  /** Elements that the software put in: left out. */
  readonly leftOut: Selector | null;
  /** Whether a picture is an ornament of the software (smilies are: their `alt` is read in their place). */
  readonly isOrnament: (image: Element) => boolean;
}

/** Attributes in which lazy pictures carry their address, in the order in which they are believed. */
const LAZY_SOURCES = ['data-src', 'data-original', 'data-url', 'zoomfile', 'file', 'src'] as const;

/** Quotes that one text keeps. */
const MAX_QUOTES = 50;

/** Reads what an element shows: text with its lines, pictures, links; quotes of others apart. */
export function readContent(element: Element, rules: ContentRules): Content {
  const reading = new Reading(rules);
  reading.readChildren(element);
  return reading;
}

class Reading implements Content {
  readonly text = new VisibleText();
  readonly images: string[] = [];
  readonly links: WrittenLink[] = [];
  readonly quotes: string[] = [];
  readonly #rules: ContentRules;

  constructor(rules: ContentRules) {
    this.#rules = rules;
  }

  readChildren(node: AnyNode): void {
    for (const child of hasChildren(node) ? node.children : []) {
      if (isText(child)) {
        this.text.add(child.data);
      } else if (isTag(child)) {
        this.#readElement(child);
      }
    }
  }

  #readElement(element: Element): void {
    const { name, attribs } = element;
    if (isUnseen(name) || hidesByStyle(attribs['style']) || this.#rules.leftOut?.(element)) {
      return;
    }
    if (this.#rules.quote?.(element)) {
      this.#readQuote(element);
    } else if (name === 'br') {
      this.text.breakLine();
    } else if (name === 'img') {
      this.#readImage(element);
    } else if (isBlock(name)) {
      this.text.breakLine();
      this.readChildren(element);
      this.text.breakLine();
    } else {
      this.#readInline(element);
    }
  }

  #readInline(element: Element): void {
    const { name, attribs } = element;
    if (name === 'td' || name === 'th') {
      this.text.add(' ');
    }
    const href = name === 'a' ? attribs['href'] : undefined;
    if (href !== undefined && isShortened(element, href)) {
      this.text.add(href);
    } else {
      this.readChildren(element);
    }
    if (href !== undefined && this.links.length < MAX_REFERENCES) {
      this.links.push({ href, at: this.text.length });
    }
  }

  #readQuote(element: Element): void {
    this.text.breakLine();
    const quoted = new Reading({ ...this.#rules, quote: null });
    quoted.readChildren(element);
    const text = quoted.text.toString();
    if (text !== '' && this.quotes.length < MAX_QUOTES) {
      this.quotes.push(text);
    }
  }

  #readImage(image: Element): void {
    const { attribs } = image;
    if (this.#rules.isOrnament(image)) {
      this.text.add(attribs['alt'] ?? '');
      return;
    }
    const source = LAZY_SOURCES.map((name) => attribs[name]).find(isAddress);
    if (source !== undefined && this.images.length < MAX_REFERENCES) {
      this.images.push(source);
    }
  }
}

/** Where software shortens a long address that it shows: `http://host/path ... end`. */
const ELLIPSIS = /\s?(?:\.{3}|…)\s?/u;

/** Whether a link shows its own address, shortened in the middle or at the end; then the whole of it is what was written. */
function isShortened({ children }: Element, href: string): boolean {
  const [only] = children;
  if (children.length !== 1 || only === undefined || !isText(only) || only.data.length > 200) {
    return false;
  }
  const [head = '', tail, ...more] = only.data.trim().split(ELLIPSIS);
  return (
    tail !== undefined &&
    more.length === 0 &&
    head.length >= MIN_SHOWN_CHARACTERS &&
    href.includes(head) &&
    href.endsWith(tail)
  );
}

/** Fewer characters of an address prove nothing. */
const MIN_SHOWN_CHARACTERS = 12;

/** Pictures written into the page itself (`data:`) are place holders or ornaments. */
function isAddress(source: string | undefined): source is string {
  return source !== undefined && source !== '' && !source.startsWith('data:');
}

/** The text that an element shows, tidied, on one line; the empty string for none. */
export function lineOf(element: Element | null, leftOut: Selector | null = null): string {
  if (element === null) {
    return '';
  }
  const [only] = element.children;
  if (only !== undefined && element.children.length === 1 && isText(only)) {
    return tidy(only.data.slice(0, MAX_TEXT_CHARACTERS).replaceAll(/[\n\r\t\f]/gu, ' '));
  }
  const content = readContent(element, { quote: null, leftOut, isOrnament: () => false });
  return content.text.toString().replaceAll('\n', ' ');
}

/** The first line of the text that an element shows; the empty string for none. */
export function firstLineOf(element: Element | null): string {
  if (element === null) {
    return '';
  }
  const content = readContent(element, { quote: null, leftOut: null, isOrnament: () => false });
  return content.text.toString().split('\n', 1)[0] ?? '';
}
