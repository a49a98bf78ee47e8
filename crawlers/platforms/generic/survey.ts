import { type AnyNode, type Document, Element, isTag, isText, type Text } from 'domhandler';
import { hidesByStyle, isUnseen } from '../../html/visible-text.ts';
import { printedOffset } from '../../times/printed-zone.ts';
import type { Box } from './box.ts';
import { type Look, lookOf } from './look.ts';
import { type NameMark, nameMarkOf } from './name-mark.ts';
import { Places } from './places.ts';
import { type TimeMark, timeMarkOfAttributes, timeMarkOfText } from './time-mark.ts';

/** Boxes from one place up to another. */
type Part = Pick<Box, 'at' | 'to'>;

/** A page's elements in their order, and the places at which it tells times and names. */
export interface Survey {
  readonly boxes: readonly Box[];
  readonly times: readonly TimeMark[];
  readonly names: readonly NameMark[];
  /** Letters outside links on the whole page. */
  readonly letters: number;
  /** Minutes east of UTC in which the page says that it prints times, or null. */
  readonly offsetMinutes: number | null;
  /** Whether a time, or a name, is told in a part of the page. */
  hasTimeIn(part: Part): boolean;
  hasNameIn(part: Part): boolean;
}

/** Elements of a page that are surveyed: thirty times those of a long page of a forum. */
const MAX_BOXES = 100_000;

/** Characters before a place that are remembered: the label of a time stands there. */
const TAIL_CHARACTERS = 30;

/** Letters below which a page is a shell: what it says without scripts is then read as well. */
const MAX_SHELL_LETTERS = 600;

/** Walks the tree once (a shell's twice). Hidden elements are left out, as if they were not there. */
export function surveyOf(document: Document): Survey {
  const plain = walked(document, false);
  if (plain.letters > MAX_SHELL_LETTERS || !plain.hasNoscript) {
    return plain;
  }
  const whole = walked(document, true);
  return whole.letters > plain.letters * 2 ? whole : plain;
}

function walked(document: Document, withNoscript: boolean): Surveyor {
  const surveyor = new Surveyor(withNoscript);
  surveyor.visitChildren(document, null, false);
  return surveyor;
}

/** Characters of a text in which times are looked for. */
const MAX_LINE = 250;

/** Bare texts that get boxes of their own. */
const MAX_BARE = 1_000;

/** What every statement of a zone holds: the cheap question before the dear one. */
const ZONE = /UTC|GMT/iu;

class Surveyor implements Survey {
  readonly boxes: Box[] = [];
  readonly times: TimeMark[] = [];
  readonly names: NameMark[] = [];
  letters = 0;
  offsetMinutes: number | null = null;
  hasNoscript = false;
  #linkLetters = 0;
  #tail = '';
  readonly #withNoscript: boolean;
  #bare = 0;
  readonly #divided = new Map<Element, boolean>();

  constructor(withNoscript: boolean) {
    this.#withNoscript = withNoscript;
  }

  #timePlaces: Places | null = null;
  #namePlaces: Places | null = null;

  hasTimeIn(part: Part): boolean {
    this.#timePlaces ??= placesOf(this.times);
    return this.#timePlaces.holds(part.at, part.to);
  }

  hasNameIn(part: Part): boolean {
    this.#namePlaces ??= placesOf(this.names);
    return this.#namePlaces.holds(part.at, part.to);
  }

  visitChildren(node: Document | Element, box: Box | null, inLink: boolean): void {
    for (const child of node.children) {
      this.#visit(child, box, inLink);
    }
  }

  #visit(node: AnyNode, parent: Box | null, inLink: boolean): void {
    if (isText(node)) {
      this.#read(node, parent, inLink);
    } else if (isTag(node) && node.name === 'noscript') {
      this.hasNoscript = true;
      if (this.#withNoscript) {
        this.#enter(node, lookOf(node), parent, inLink);
      }
    } else if (isTag(node)) {
      const look = lookOf(node);
      if (isSeenAs(node, look)) {
        this.#enter(node, look, parent, inLink);
      }
    }
  }

  #read(node: Text, parent: Box | null, inLink: boolean): void {
    const trimmed = node.data.trim();
    if (trimmed === '') {
      return;
    }
    if (parent !== null && trimmed.length <= MAX_LINE) {
      this.#readLine(trimmed, node, parent, inLink);
    }
    if (inLink) {
      this.#linkLetters += trimmed.length;
    } else {
      this.letters += trimmed.length;
    }
    this.#tail = `${this.#tail} ${trimmed.slice(-TAIL_CHARACTERS)}`.slice(-TAIL_CHARACTERS);
  }

  /** A short text, which may tell a time or the zone in which the page prints times. */
  #readLine(line: string, node: Text, parent: Box, inLink: boolean): void {
    const mark = timeMarkOfText(line, parent, this.#tail);
    if (mark !== null) {
      const isBare = !inLink && node.prev !== null && node.next !== null;
      this.times.push(
        isBare && this.#bare < MAX_BARE && this.#hasLines(parent.element)
          ? { ...mark, box: this.#boxOfText(node, parent) }
          : mark,
      );
    }
    if (ZONE.test(line) || ZONE.test(this.#tail)) {
      this.offsetMinutes = printedOffset(`${this.#tail} ${line}`) ?? this.offsetMinutes;
    }
  }

  /** Whether lines (`<hr>`) divide what an element holds. */
  #hasLines(element: Element): boolean {
    const before = this.#divided.get(element);
    const has = before ?? element.children.some((child) => isTag(child) && child.name === 'hr');
    this.#divided.set(element, has);
    return has;
  }

  /** A box of its own for a bare text that tells a time among other posts of the same element. */
  #boxOfText(node: Text, parent: Box): Box {
    this.#bare += 1;
    const { prev, next } = node;
    const element = new Element('span', {});
    const [from, linkFrom] = [this.letters, this.#linkLetters];
    Object.assign(element, { parent: parent.element, prev, next });
    const { children } = parent.element;
    children[children.indexOf(node)] = element;
    if (prev !== null) {
      prev.next = element;
    }
    if (next !== null) {
      next.prev = element;
    }
    element.children = [node];
    Object.assign(node, { parent: element, prev: null, next: null });
    const look = lookOf(element);
    const box: Box = {
      element,
      look,
      shape: look.shape,
      at: this.boxes.length,
      to: this.boxes.length + 1,
      parent,
      depth: parent.depth + 1,
      textFrom: from,
      textTo: from + node.data.trim().length,
      linkFrom,
      linkTo: linkFrom,
    };
    this.boxes.push(box);
    return box;
  }

  #enter(element: Element, look: Look, parent: Box | null, inLink: boolean): void {
    if (this.boxes.length >= MAX_BOXES) {
      return;
    }
    const box: Box = {
      element,
      at: this.boxes.length,
      to: this.boxes.length + 1,
      parent,
      depth: parent === null ? 1 : parent.depth + 1,
      look,
      shape: look.shape,
      textFrom: this.letters,
      textTo: this.letters,
      linkFrom: this.#linkLetters,
      linkTo: this.#linkLetters,
    };
    this.boxes.push(box);
    const time = timeMarkOfAttributes(box, this.#tail);
    if (time !== null) {
      this.times.push(time);
    }
    this.visitChildren(element, box, inLink || element.name === 'a');
    box.to = this.boxes.length;
    box.textTo = this.letters;
    box.linkTo = this.#linkLetters;
    const name = nameMarkOf(box);
    if (name !== null) {
      this.names.push(name);
    }
  }
}

function placesOf(marks: readonly { readonly box: Box }[]): Places {
  return new Places(marks.map(({ box }) => box).toSorted((one, other) => one.at - other.at));
}

/** Whether a visitor sees the element. */
export function isSeen(element: Element): boolean {
  return isSeenAs(element, lookOf(element));
}

function isSeenAs({ name, attribs }: Element, look: Look): boolean {
  return !(
    look.isHidden ||
    isUnseen(name) ||
    attribs['hidden'] !== undefined ||
    hidesByStyle(attribs['style'])
  );
}
