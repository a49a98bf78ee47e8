import type { FetchRequest } from '../../../core/exchange.ts';
import type { PageAnswer } from '../../../core/page.ts';
import { pageGet } from '../../disks/json-get.ts';
import { isSuccess } from '../../disks/state.ts';
import { type FolderContent, walkFolders } from '../../disks/walk-folders.ts';
import { indexMarkOf } from './index-marks.ts';
import { readIndex } from './read-index.ts';

/** The index itself, then the folders below it, level by level. */
export function nextRequest(
  target: { readonly url: string },
  answers: readonly PageAnswer[],
): FetchRequest | null {
  if (answers.length === 0) {
    return pageGet(target.url);
  }
  const { next } = walkIndexes(answers, target.url, 'UTC');
  return next === null ? null : pageGet(next.id);
}

/** The files of all indexes that were answered, and the folder to ask for next. */
export function walkIndexes(
  answers: readonly PageAnswer[],
  url: string,
  timeZone: string,
): ReturnType<typeof walkFolders> {
  const contents = answers.map((answer) => contentOf(answer, timeZone));
  return walkFolders(url, contents, url);
}

/** What is no index is a folder without content, so that the others are read all the same; unless it is the first. */
function contentOf(answer: PageAnswer, timeZone: string): FolderContent {
  const isIndex = isSuccess(answer) && indexMarkOf(answer.text) !== null;
  return { entries: isIndex ? readIndex(answer, timeZone) : [], cursor: null };
}
