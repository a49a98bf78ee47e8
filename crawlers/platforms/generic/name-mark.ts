import type { Box } from './box.ts';
import { linkTextOf, textOf } from './box.ts';
import { NO_PROFILE, PROFILE_ADDRESS } from './hints.ts';

/** A place at which the page seems to name a person. */
export interface NameMark {
  readonly box: Box;
  /** How sure that is, from 1. */
  readonly weight: number;
}

/** Letters that a name has at most. */
export const MAX_NAME_LETTERS = 60;

/** Whether an element names a person: by machine-readable marks, by where it leads, by what its template calls it. */
export function nameMarkOf(box: Box): NameMark | null {
  const { name, attribs } = box.element;
  const property = attribs['itemprop'];
  if (property === 'author' || property === 'creator') {
    return { box, weight: 4 };
  }
  const letters = textOf(box) + linkTextOf(box);
  if (name === 'meta' || letters > MAX_NAME_LETTERS) {
    return null;
  }
  if (name === 'a') {
    return linkMark(box, letters);
  }
  return letters > 0 && box.to - box.at <= 3 && box.look.isAuthor ? { box, weight: 1 } : null;
}

function linkMark(box: Box, letters: number): NameMark | null {
  const { attribs } = box.element;
  const href = attribs['href'] ?? '';
  const isHinted = box.look.isAuthor;
  const isProfile = isProfileAddress(href);
  if (attribs['rel'] === 'author') {
    return { box, weight: 4 };
  }
  if (isProfile && letters > 0) {
    return { box, weight: isHinted ? 3 : 2 };
  }
  if (isProfile) {
    return { box, weight: 1 };
  }
  return isHinted && letters > 0 ? { box, weight: 1 } : null;
}

/** Whether an address seems to be that of a person's page. */
export function isProfileAddress(href: string): boolean {
  const before = profiles.get(href);
  if (before !== undefined) {
    return before;
  }
  if (profiles.size >= MAX_PROFILES) {
    profiles.clear();
  }
  const address = `/${href.slice(0, 300).replace(/^https?:\/\/[^/]+/iu, '')}`;
  const is = PROFILE_ADDRESS.test(address) && !NO_PROFILE.test(address);
  profiles.set(href, is);
  return is;
}

/** Addresses that were asked for before: a page repeats its links. */
const profiles = new Map<string, boolean>();
const MAX_PROFILES = 3_000;
