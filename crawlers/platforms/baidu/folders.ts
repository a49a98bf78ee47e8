import type { PageAnswer } from '../../../core/page.ts';
import { jsonIn } from '../../disks/json-answer.ts';
import { isSuccess } from '../../disks/state.ts';
import { type FolderContent, walkFolders } from '../../disks/walk-folders.ts';
import { Answer } from './schema.ts';

/** Files that one answer is asked for. */
export const PAGE_SIZE = 100;

/** What the answers for folders tell, and which folder to ask for next. */
export function readFolders(
  answers: readonly PageAnswer[],
  base: string,
): ReturnType<typeof walkFolders> {
  return walkFolders('/', answers.map(contentOf), base);
}

function contentOf(answer: PageAnswer): FolderContent | null {
  const read = isSuccess(answer) ? jsonIn(answer, Answer) : null;
  if (read?.errno !== 0 || read.entries === null) {
    return null;
  }
  const { entries, hasMore } = read;
  const isMore = hasMore ?? entries.length >= PAGE_SIZE;
  return { entries, cursor: isMore && entries.length > 0 ? 'more' : null };
}
