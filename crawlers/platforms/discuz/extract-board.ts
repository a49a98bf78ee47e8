import type { Extraction, PageAnswer } from '../../../core/page.ts';
import type { ProposedTarget } from '../../../core/target.ts';
import { NOTHING, uniqueTargets } from '../../found.ts';
import { together } from '../../html/visitors.ts';
import { walkHtml } from '../../html/walk.ts';
import type { Printing } from '../../times/printed-time.ts';
import { type DiscuzPlace, placeOfReference, rootIn } from './address.ts';
import { boardRowStamp, nextBoardPageStamp, threadStamp } from './board-stamps.ts';
import { BoardReader, type RawThread } from './read-board.ts';
import { ChromeReader } from './read-chrome.ts';
import { pageTarget } from './targets.ts';
import { wallOf } from './wall.ts';

type BoardPlace = Extract<DiscuzPlace, { kind: 'board' }>;

/** A board's or an index's page that was read, and where it stands. */
interface ReadBoard {
  readonly place: DiscuzPlace;
  readonly reader: BoardReader;
  readonly pageHrefs: readonly string[];
  readonly root: string;
  readonly printing: Printing;
}

/** Where the index or a board leads: boards below, threads with their stamps, further pages. No listings. */
export function extractBoard(place: DiscuzPlace, answer: PageAnswer, timeZone: string): Extraction {
  const reader = new BoardReader();
  const chrome = new ChromeReader();
  const whole = walkHtml(answer.text, together(reader, chrome));
  const read: ReadBoard = {
    place,
    reader,
    pageHrefs: chrome.pageHrefs,
    root: rootIn(answer.text, answer.finalUrl),
    printing: { timeZone, fetchedAt: answer.fetchedAt },
  };
  const next = uniqueTargets([
    ...boardsOf(read),
    ...threadsOf(read),
    ...pagesOf(read),
    ...archivesOf(read),
  ]);
  if (next.length > 0) {
    return { ...NOTHING, next };
  }
  const wall = wallOf(answer.status, chrome.message, answer.text) ?? (whole ? null : 'PAGE_TRAP');
  return { ...NOTHING, wall };
}

/** Boards in the lists of boards; on an index whose template has no such list, all it links to. */
function boardsOf({ place, reader, root }: ReadBoard): readonly ProposedTarget[] {
  const listed = reader.boardRows.flatMap((row) =>
    firstPagesOf('board', row.hrefs, root, boardRowStamp(row)),
  );
  return listed.length === 0 && place.kind === 'index'
    ? firstPagesOf('board', reader.allHrefs, root, null)
    : listed;
}

/** Rows of a board; where its template has no rows, every thread it links to, without a stamp. */
function threadsOf({ place, reader, root }: ReadBoard): readonly ProposedTarget[] {
  if (place.kind !== 'board') {
    return [];
  }
  return reader.threads.length > 0
    ? reader.threads.flatMap((row) => rowTargets(row, root))
    : firstPagesOf('thread', reader.allHrefs, root, null);
}

/**
 * The thread that a row leads to. A row that leads to another one than its own stands for a thread elsewhere, of whose
 * changes it knows nothing: one that was moved away prints no count (`-`) and is left to the board in which it now is.
 */
function rowTargets(row: RawThread, root: string): readonly ProposedTarget[] {
  const place = placeOfReference(row.href, root);
  if (place?.kind !== 'thread') {
    return [];
  }
  const isOwn = row.tid === null || row.tid === place.tid;
  if (!isOwn && row.replies.toString() === '-') {
    return [];
  }
  return [pageTarget({ ...place, page: 1 }, root, isOwn ? threadStamp(row) : null)];
}

/**
 * Further pages. Of a board that is ordered by last replies only the next one, under a stamp: it leads to the one after
 * it, and a chain of unchanged pages costs no request. Of any other board, all that are linked.
 */
function pagesOf({
  place,
  reader,
  pageHrefs,
  root,
  printing,
}: ReadBoard): readonly ProposedTarget[] {
  if (place.kind !== 'board') {
    return [];
  }
  const others = pageHrefs.flatMap((href) => {
    const other = placeOfReference(href, root);
    return other?.kind === 'board' && isSameList(other, place) && other.page !== place.page
      ? [other]
      : [];
  });
  const stamp = nextBoardPageStamp(reader.threads, printing);
  const following = others.find(({ page }) => page === place.page + 1);
  if (stamp === null) {
    return others.map((other) => pageTarget(other, root));
  }
  return following === undefined ? [] : [pageTarget(following, root, stamp)];
}

/** Lists of a board's old threads that were put away (`archiveid`), which its menu names. */
function archivesOf({ place, reader, root }: ReadBoard): readonly ProposedTarget[] {
  const hrefs = reader.allHrefs.filter((href) => href.includes('archiveid='));
  return hrefs.flatMap((href) => {
    const other = placeOfReference(href, root);
    const isOther = other?.kind === 'board' && place.kind === 'board' && !isSameList(other, place);
    return isOther && other.fid === place.fid ? [pageTarget({ ...other, page: 1 }, root)] : [];
  });
}

function isSameList(one: BoardPlace, other: BoardPlace): boolean {
  return one.fid === other.fid && (one.archive ?? 0) === (other.archive ?? 0);
}

function firstPagesOf(
  kind: 'board' | 'thread',
  hrefs: readonly string[],
  root: string,
  stamp: string | null,
): readonly ProposedTarget[] {
  return hrefs.flatMap((href) => {
    const place = placeOfReference(href, root);
    return place?.kind === kind ? [pageTarget({ ...place, page: 1 }, root, stamp)] : [];
  });
}
