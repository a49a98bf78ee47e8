import type { Extraction, PageAnswer } from '../../../core/page.ts';
import type { ProposedTarget } from '../../../core/target.ts';
import { NOTHING, uniqueTargets } from '../../found.ts';
import { together } from '../../html/visitors.ts';
import { walkHtml } from '../../html/walk.ts';
import { type DiscuzPlace, placeOfReference, rootOf } from './address.ts';
import { BoardReader, type RawThread } from './read-board.ts';
import { ChromeReader } from './read-chrome.ts';
import { pageTarget } from './targets.ts';
import { wallOf } from './wall.ts';

/** Where the index or a board leads: boards below, threads with their stamps, further pages. No listings. */
export function extractBoard(place: DiscuzPlace, answer: PageAnswer): Extraction {
  const reader = new BoardReader();
  const chrome = new ChromeReader();
  const whole = walkHtml(answer.text, together(reader, chrome));
  const root = rootOf(answer.finalUrl);
  const next = uniqueTargets([
    ...boardsOf(place, reader, root),
    ...threadsOf(place, reader, root),
    ...pagesOf(place, chrome.pageHrefs, root),
  ]);
  if (next.length > 0 || answer.status >= 500) {
    return { ...NOTHING, next };
  }
  const wall = wallOf(answer.status, chrome.message, answer.text) ?? (whole ? null : 'PAGE_TRAP');
  return { ...NOTHING, wall };
}

/** Boards in the lists of boards; on an index whose template has no such list, all it links to. */
function boardsOf(
  place: DiscuzPlace,
  reader: BoardReader,
  root: string,
): readonly ProposedTarget[] {
  const inLists = firstPagesOf('board', reader.boardHrefs, root);
  return inLists.length === 0 && place.kind === 'index'
    ? firstPagesOf('board', reader.allHrefs, root)
    : inLists;
}

/** Rows of a board; where its template has no rows, every thread it links to, without a stamp. */
function threadsOf(
  place: DiscuzPlace,
  reader: BoardReader,
  root: string,
): readonly ProposedTarget[] {
  if (place.kind !== 'board') {
    return [];
  }
  return reader.threads.length > 0
    ? reader.threads.flatMap((thread) => threadTarget(thread, root))
    : firstPagesOf('thread', reader.allHrefs, root);
}

function threadTarget(thread: RawThread, root: string): readonly ProposedTarget[] {
  const place = placeOfReference(thread.href, root);
  return place?.kind === 'thread' ? [pageTarget({ ...place, page: 1 }, root, stampOf(thread))] : [];
}

/** Last reply and number of replies as printed: changes with every reply, and with nothing else. */
function stampOf({ lastReply, replies }: RawThread): string | null {
  const stamp = `${lastReply.replaceAll(/\s+/gu, ' ').trim()}|${replies.trim()}`;
  return stamp === '|' ? null : stamp;
}

function firstPagesOf(
  kind: 'board' | 'thread',
  hrefs: readonly string[],
  root: string,
): readonly ProposedTarget[] {
  return hrefs.flatMap((href) => {
    const place = placeOfReference(href, root);
    return place?.kind === kind ? [pageTarget({ ...place, page: 1 }, root)] : [];
  });
}

function pagesOf(
  place: DiscuzPlace,
  hrefs: readonly string[],
  root: string,
): readonly ProposedTarget[] {
  return hrefs.flatMap((href) => {
    const other = placeOfReference(href, root);
    return other?.kind === 'board' &&
      place.kind === 'board' &&
      other.fid === place.fid &&
      other.page !== place.page
      ? [pageTarget(other, root)]
      : [];
  });
}
