import type { Element } from 'domhandler';

/** An element of a page, and how far it reaches in the order of the page. */
export interface Box {
  readonly element: Element;
  /** Place in the survey's list of boxes. */
  readonly at: number;
  /** The place after its last descendant. */
  to: number;
  readonly parent: Box | null;
  readonly depth: number;
  /** Tag, classes and id with numbers and states dropped: alike for elements that a template repeats. */
  readonly shape: string;
  /** Letters outside links before its opening and at its closing. */
  readonly textFrom: number;
  textTo: number;
  /** The same inside links. */
  readonly linkFrom: number;
  linkTo: number;
}

/** Letters that the box shows outside links. */
export function textOf(box: Box): number {
  return box.textTo - box.textFrom;
}

/** Letters that the box shows as links. */
export function linkTextOf(box: Box): number {
  return box.linkTo - box.linkFrom;
}

export function holds(outer: Box, at: number): boolean {
  return at >= outer.at && at < outer.to;
}

/** Classes that tell a state or a turn, not what an element is. */
const STATES =
  /^(?:odd|even|alt#?|first|last|active|current|unread|read|new|hot|sticky|even#?|bg#|row#?|own|op|starter|online|offline|has-.*|is-.*|no-.*|mod|admin|staff)$/u;

/** Classes that are looked at in one element. */
const MAX_CLASSES = 8;

/** The shape of an element. */
export function shapeOf({ name, attribs }: Element): string {
  const written = attribs['class'];
  let shape = name;
  if (written !== undefined && written !== '') {
    for (const token of tokensOf(written)) {
      if (!STATES.test(token)) {
        shape += `.${token}`;
      }
    }
  }
  const id = attribs['id'];
  return id !== undefined && /\d/u.test(id) ? `${shape}#${withoutNumbers(id)}` : shape;
}

/** Class tokens with numbers dropped. */
export function tokensOf(written: string): readonly string[] {
  return written.slice(0, 500).trim().split(/\s+/u).slice(0, MAX_CLASSES).map(withoutNumbers);
}

/** Each run of digits (or a long run of hexadecimal ones) as one mark. */
export function withoutNumbers(text: string): string {
  return text.slice(0, 100).replaceAll(/\d+|[0-9a-f]{12,}/gu, '#');
}

/** What a record may be called by: several names for one box, so that records of slightly different dress meet. */
export function namesOf(box: Box): readonly string[] {
  const { name, attribs } = box.element;
  const names = [box.shape];
  const written = attribs['class'];
  if (written !== undefined && written !== '') {
    names.push(...tokensOf(written).map((token) => `.${token}`));
  }
  const id = attribs['id'];
  if (id !== undefined && /\d/u.test(id)) {
    names.push(`${name}#${withoutNumbers(id)}`);
  }
  const kind = attribs['itemtype'];
  if (kind !== undefined) {
    names.push(`:${kind.replace(/^https?:/u, '').toLowerCase()}`);
  }
  names.push(`${name} in ${box.parent?.at}`);
  return names;
}
