import type { Element } from 'domhandler';
import type { Extraction } from '../../core/page.ts';
import type { ProposedTarget } from '../../core/target.ts';
import { outermost } from '../dom/outermost.ts';
import { firstLineOf } from '../dom/read-content.ts';
import { all, first, selector } from '../dom/select.ts';
import { NOTHING, uniqueTargets } from '../found.ts';
import { MAX_TARGETS } from '../limits.ts';
import { orderOfElement, printedTimeOf } from './element-time.ts';
import { type ForumPage, otherPages, pageTarget } from './forum-page.ts';
import { isSamePlace, pageNumberOf } from './place.ts';
import { placeOfReference } from './references.ts';
import { nextPageStamp, type PrintedRow, stampOf, steady } from './stamps.ts';

const LINK = selector('a[href]');

/** Where the index or a board leads: boards, threads with their stamps, further pages; null where it leads nowhere. */
export function readBoard(page: ForumPage): Extraction | null {
  const threads = threadRows(page);
  const next = uniqueTargets([
    ...boards(page),
    ...(threads.length > 0 ? threads.map((row) => rowTarget(row, page)) : unlistedThreads(page)),
    ...furtherPages(page, threads),
  ]);
  return next.length === 0 ? null : { ...NOTHING, next };
}

function threadRows(page: ForumPage): readonly PrintedRow[] {
  const { board } = page.engine;
  return outermost(board.threadRow, page.document)
    .slice(0, MAX_TARGETS)
    .flatMap((row) => {
      const url = firstPageOf('thread', first(board.threadLink, row), page);
      const lastPost = first(board.threadLastPost, row);
      const replies = firstLineOf(first(board.threadReplies, row));
      return url === null
        ? []
        : [
            {
              url,
              stamp: stampOf(printedTimeOf(lastPost), replies),
              lastPostAt: orderOfElement(lastPost, page.printing),
              isSticky: board.sticky?.(row) ?? false,
            },
          ];
    });
}

/** Boards in the rows of boards; on an index whose template has no such rows, all it links to, without a stamp. */
function boards(page: ForumPage): readonly ProposedTarget[] {
  const { boardRow, boardLink, boardStamp, boardsInNavigation = false } = page.engine.board;
  if (boardsInNavigation && !isIndexWithContent(page)) {
    return [];
  }
  const listed = outermost(boardRow, page.document).flatMap((row) => {
    const url = firstPageOf('board', first(boardLink, row), page);
    const printed = boardStamp === null ? '' : all(boardStamp, row).map(stampText).join('|');
    return url === null ? [] : [target(url, page, printed === '' ? null : printed)];
  });
  return listed.length === 0 && page.place.kind === 'index' ? linked('board', page) : listed;
}

function isIndexWithContent({ place, engine, document }: ForumPage): boolean {
  return place.kind === 'index' && first(engine.message, document) === null;
}

function stampText(element: Element): string {
  return steady(printedTimeOf(element));
}

/** A board whose template has no rows of the known kind: every thread it links to. */
function unlistedThreads(page: ForumPage): readonly ProposedTarget[] {
  return page.place.kind === 'board' ? linked('thread', page) : [];
}

function linked(kind: 'board' | 'thread', page: ForumPage): readonly ProposedTarget[] {
  return all(LINK, page.document).flatMap((link) => {
    const url = firstPageOf(kind, link, page);
    return url === null ? [] : [target(url, page, null)];
  });
}

/**
 * Further pages. Of a board that is ordered by last replies only the next one, under a stamp: it leads to the one after it,
 * and a chain of unchanged pages costs no request. Of any other board, all that are linked.
 */
function furtherPages(page: ForumPage, rows: readonly PrintedRow[]): readonly ProposedTarget[] {
  if (page.place.kind !== 'board') {
    return [];
  }
  const others = otherPages(page);
  const stamp = nextPageStamp(rows);
  if (stamp === null) {
    return others.map((other) => pageTarget(other, page));
  }
  const following = others.find((other) => pageNumberOf(other) > pageNumberOf(page.place));
  return following === undefined ? [] : [pageTarget(following, page, stamp)];
}

function firstPageOf(
  kind: 'board' | 'thread',
  link: Element | null,
  page: ForumPage,
): string | null {
  const place = placeOfReference(link?.attribs['href'] ?? '', page.ground);
  const isOther = place?.kind === kind && !isSamePlace(place, page.place);
  return isOther ? page.engine.addresses.addressOf({ ...place, page: 1 }, page.ground.root) : null;
}

function rowTarget({ url, stamp }: PrintedRow, page: ForumPage): ProposedTarget {
  return target(url, page, stamp);
}

function target(url: string, { engine }: ForumPage, stamp: string | null): ProposedTarget {
  return { url, kind: 'page', platform: engine.id, accessCode: null, stamp };
}
