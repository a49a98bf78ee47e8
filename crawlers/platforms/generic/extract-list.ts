import type { ProposedTarget } from '../../../core/target.ts';
import { uniqueTargets } from '../../found.ts';
import { parseAddress } from '../../html/address.ts';
import { canonicalAddress, hostOf, patternOf } from './address.ts';
import { type Box, linkTextOf, textOf } from './box.ts';
import { isProfileAddress } from './name-mark.ts';
import type { PageHead } from './page-head.ts';
import { type FurtherPages, furtherPagesOf, stemOf } from './pagination.ts';
import type { Reading } from './reading.ts';
import { type RowState, rowStatesOf } from './row-stamp.ts';
import { isTool } from './tool-address.ts';

/** Fewer rows than this prove no order. */
const MIN_ORDERED_ROWS = 5;

/** Where a list of threads or boards leads: its rows with their stamps, other links of their kind, further pages. */
export function listTargets(reading: Reading): readonly ProposedTarget[] {
  const states = reading.lists.map(({ records }) =>
    rowStatesOf(
      records.map(({ record }) => record),
      reading.survey,
      reading.printing,
    ),
  );
  const rows = reading.lists.flatMap(({ links }, list) =>
    links.flatMap((link, index) => {
      const stamp = states[list]?.[index]?.stamp ?? null;
      return link === null || isTool(link.address) ? [] : [targetOf(link.address, stamp)];
    }),
  );
  const pages = furtherPagesOf(reading.survey, reading.head);
  return uniqueTargets(
    [...rows, ...likeThem(reading), ...pagesOf(reading, states[0] ?? [], pages)].filter(
      ({ url }) => url !== reading.head.address,
    ),
  );
}

/** Fewer links to boards do not make an index. */
const MIN_BOARDS = 2;

/** Boards that a page without posts and rows links to: an index whose boards are empty. */
export function boardTargets(reading: Reading): readonly ProposedTarget[] {
  const boards = uniqueTargets(likeThem(reading)).filter(({ url }) => url !== reading.head.address);
  return boards.length >= MIN_BOARDS ? boards : [];
}

/** A page of the forum as a target. */
export function targetOf(url: string, stamp: string | null): ProposedTarget {
  return { url, kind: 'page', platform: 'generic', accessCode: null, stamp };
}

/** Numbered addresses that say that they are a board's. */
const BOARD =
  /(?:^|[/?&=_.-])(?:forum|forums|board|boards|forumdisplay|viewforum|category|categories|fid|node|section)(?:[-/=_.]|display)[\w-]{0,40}\d/iu;

function isBoard(address: string): boolean {
  const url = parseAddress(address);
  return (
    url !== null &&
    BOARD.test(`${url.pathname}${url.search}`) &&
    !/thread|topic|post/iu.test(url.pathname + url.search)
  );
}

/** Links of the kind of the rows' that stand in no row with a time, and to boards: those without a post, menus. */
function likeThem({ survey, lists, head }: Reading): readonly ProposedTarget[] {
  const counts = new Map<string, number>();
  for (const link of lists.flatMap(({ links }) => links)) {
    if (link !== null) {
      counts.set(link.pattern, (counts.get(link.pattern) ?? 0) + 1);
    }
  }
  const stem = stemOf(head.address);
  return survey.boxes.flatMap((box) => {
    const address = addressAt(box, head);
    const isLike =
      address !== null &&
      ((counts.get(patternOf(address)) ?? 0) >= 2 || isBoard(address)) &&
      stemOf(address) !== stem;
    return isLike ? [targetOf(address, null)] : [];
  });
}

/** The address of a link with words that leads to a page of the same host; null for anything else. */
function addressAt(box: Box, head: PageHead): string | null {
  const href = box.element.name === 'a' ? (box.element.attribs['href'] ?? '') : '';
  if (href === '' || textOf(box) + linkTextOf(box) < 2 || isProfileAddress(href)) {
    return null;
  }
  const address = canonicalAddress(href, head.base);
  const isOwn = address !== null && hostOf(address) === hostOf(head.address);
  return isOwn && !isTool(address) ? address : null;
}

/**
 * Further pages. Of a list in the order of last replies only the next one, under a stamp: as long as the last row is the
 * same, so is the next page. Of any other list, all that are linked.
 */
function pagesOf(
  reading: Reading,
  states: readonly RowState[],
  pages: FurtherPages,
): readonly ProposedTarget[] {
  const stamp = orderStamp(reading, states);
  if (stamp === null) {
    return pages.all.map((url) => targetOf(url, null));
  }
  return pages.next === null ? [] : [targetOf(pages.next, stamp)];
}

function orderStamp({ lists }: Reading, states: readonly RowState[]): string | null {
  const links = lists[0]?.links ?? [];
  // Rows that are kept on top stand before the rest whatever their times.
  const firstFalling = states.findIndex((_, at) => isFallingFrom(states, at));
  const ordered = firstFalling === -1 ? [] : states.slice(firstFalling);
  const last = states.at(-1);
  const isOrdered = ordered.length >= Math.max(MIN_ORDERED_ROWS, states.length * 0.6);
  return isOrdered && last !== undefined && last.stamp !== null
    ? `after ${links.at(-1)?.address ?? ''} ${last.stamp}`
    : null;
}

function isFallingFrom(states: readonly RowState[], from: number): boolean {
  return states
    .slice(from)
    .every(
      ({ last }, at, rest) => last !== null && (at === 0 || last <= (rest[at - 1]?.last ?? 0)),
    );
}
