import type { Page, PageAnswer } from '../../../core/page.ts';
import { describeShare } from '../description.ts';
import { firstOf } from '../first-of.ts';
import { jsonIn } from '../json-answer.ts';
import { type ShareReading, stateAlone } from '../share-listing.ts';
import { firstDecided, type ShareState, stateWithoutMeaning } from '../state.ts';
import { type FolderContent, type FolderPlace, walkFolders } from '../walk-folders.ts';
import { openedAnswer } from './answer-state.ts';
import { Answer } from './schema.ts';

/** Files of one page of a folder: what public clients ask for. */
export const PAGE_SIZE = 50;

/** Id of a share's root. */
const ROOT = '0';

/** `expired_type` of a share without an end. */
const FOREVER = 1;

/** The state and the words of a share: its first answer opens it, the others are its folders, and the first two decide. */
export function readShare(
  page: Page,
  first: PageAnswer,
  stateIn: (answer: PageAnswer) => ShareState | null,
): ShareReading {
  const decisive = page.answers.slice(0, 2);
  const state =
    firstDecided(decisive.map(stateIn)) ?? stateWithoutMeaning(decisive.at(-1) ?? first);
  if (state.wall !== null) {
    return stateAlone(state);
  }
  const shares = decisive.flatMap((answer) => jsonIn(answer, Answer)?.shares ?? []);
  const isForever = shares.some(({ expired_type }) => expired_type === FOREVER);
  const expiresAt = isForever ? null : firstOf(shares.map((share) => share.expired_at));
  return {
    state,
    title: firstOf(shares.map((share) => share.title)),
    description: describeShare({
      files: firstOf(shares.map((share) => share.file_num)),
      views: firstOf(shares.map((share) => share.click_pv)),
      expiresAt,
    }),
    owner: firstOf(shares.map(({ author }) => author?.nick_name)),
    picture: firstOf(shares.map(({ author }) => author?.avatar_url)),
    files: walkFolders(ROOT, contentsOf(page.answers.slice(1)), page.url).files,
    postedAt: firstOf(shares.map((share) => share.created_at)),
  };
}

/** The folder, or page of one, to ask for after those that were answered; null when all is told. */
export function nextFolder(folders: readonly PageAnswer[]): FolderPlace | null {
  return walkFolders(ROOT, contentsOf(folders), '').next;
}

function contentsOf(folders: readonly PageAnswer[]): readonly (FolderContent | null)[] {
  let told = 0;
  return folders.map((answer) => {
    const read = openedAnswer(answer);
    if (read === null) {
      return null;
    }
    const { entries, total } = read;
    told += entries.length;
    const isMore = entries.length >= PAGE_SIZE && (total === null || told < total);
    if (!isMore) {
      told = 0;
    }
    return { entries, cursor: isMore ? String(told) : null };
  });
}
