import type { Element } from 'domhandler';
import { type Look, withoutNumbers } from './look.ts';

/** An element of a page, and how far it reaches in the order of the page. */
export interface Box {
  readonly element: Element;
  /** Place in the survey's list of boxes. */
  readonly at: number;
  /** The place after its last descendant. */
  to: number;
  readonly parent: Box | null;
  readonly depth: number;
  readonly look: Look;
  /** That of its look. */
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

/** What a record may be called by: several names for one box, so that records of slightly different dress meet. */
export function namesOf(box: Box): readonly string[] {
  const { name, attribs } = box.element;
  const names = [box.shape];
  for (const token of box.look.classes) {
    names.push(`.${token}`);
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
