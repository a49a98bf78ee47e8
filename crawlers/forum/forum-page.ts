import type { Document } from 'domhandler';
import type { PageAnswer } from '../../core/page.ts';
import type { ProposedTarget } from '../../core/target.ts';
import { all, first, selector } from '../dom/select.ts';
import { absoluteAddress, parseAddress } from '../html/address.ts';
import type { PagePrinting } from '../times/page-times.ts';
import type { CompiledEngine } from './compiled.ts';
import { type ForumPlace, isSamePlace, pageNumberOf } from './place.ts';
import { type ForumGround, placeOfReference } from './references.ts';

/** A page of a forum, taken apart, and where it stands. */
export interface ForumPage {
  readonly engine: CompiledEngine;
  readonly place: ForumPlace;
  readonly document: Document;
  /** False where the page was a trap and its rest was left. */
  readonly whole: boolean;
  readonly answer: PageAnswer;
  readonly ground: ForumGround;
  readonly printing: PagePrinting;
}

const BASE = selector('base[href]');
const LINK = selector('a[href]');

/** What references of a page are resolved against. */
export function groundOf(engine: CompiledEngine, document: Document, address: string): ForumGround {
  const written = first(BASE, document)?.attribs['href'] ?? '';
  const named = absoluteAddress(written, address);
  const isOwn = named !== null && hostOf(named) === hostOf(address);
  const url = new URL(address);
  return {
    base: isOwn && named !== null ? named : address,
    root: engine.addresses.rootOf(url),
    addresses: engine.addresses,
  };
}

function hostOf(address: string): string {
  return parseAddress(address)?.host ?? '';
}

/** A page of the forum as a target, under its one address. */
export function pageTarget(
  place: ForumPlace,
  page: ForumPage,
  stamp: string | null = null,
): ProposedTarget {
  return {
    url: page.engine.addresses.addressOf(place, page.ground.root),
    kind: 'page',
    platform: page.engine.id,
    accessCode: null,
    stamp,
  };
}

/** A digit before which a number is another one (a zero may stand before any), and one behind which it is. */
const LONGER_BEFORE = /[1-9]/u;
const LONGER_BEHIND = /\d/u;

/** Whether a reference can lead to a place at all: one with its id in it, however written, does. */
function leadsTo(place: ForumPlace): (href: string) => boolean {
  if (!('id' in place) || !/^\w+$/u.test(place.id)) {
    return () => true;
  }
  const { id } = place;
  const isNumber = /^\d+$/u.test(id);
  return (href) => (isNumber ? hasNumber(href, id) : href.includes(id)) || href.includes('%');
}

/** Whether the number stands in a text and is not a part of a greater one. */
function hasNumber(text: string, number: string): boolean {
  for (let at = text.indexOf(number); at !== -1; at = text.indexOf(number, at + 1)) {
    const isLonger =
      LONGER_BEFORE.test(text.charAt(at - 1)) ||
      LONGER_BEHIND.test(text.charAt(at + number.length));
    if (!isLonger) {
      return true;
    }
  }
  return false;
}

/** Other pages of the same board or thread that the page links to, by number. */
export function otherPages(page: ForumPage): readonly ForumPlace[] {
  const others = new Map<number, ForumPlace>();
  const mayLead = leadsTo(page.place);
  const hrefs = new Set(all(LINK, page.document).map(({ attribs }) => attribs['href'] ?? ''));
  for (const href of hrefs) {
    const place = mayLead(href) ? placeOfReference(href, page.ground) : null;
    if (place !== null && isSamePlace(place, page.place)) {
      others.set(pageNumberOf(place), { ...page.place, ...place });
    }
  }
  others.delete(pageNumberOf(page.place));
  return [...others.values()].toSorted((a, b) => pageNumberOf(a) - pageNumberOf(b));
}
