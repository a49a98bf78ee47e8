import type { PageAnswer } from '../../../core/page.ts';
import { jsonIn } from '../../disks/json-answer.ts';
import { isSuccess } from '../../disks/state.ts';
import { type FolderContent, walkFolders } from '../../disks/walk-folders.ts';
import { Answer } from './schema.ts';

/** Files that one answer is asked for. */
export const PAGE_SIZE = 100;

/** What `Next` says on the last page. */
const LAST = '-1';

/** What the answers for folders tell, and which folder to ask for next. */
export function readFolders(
  answers: readonly PageAnswer[],
  base: string,
): ReturnType<typeof walkFolders> {
  return walkFolders('0', answers.map(contentOf), base);
}

function contentOf(answer: PageAnswer): FolderContent | null {
  const read = isSuccess(answer) ? jsonIn(answer, Answer) : null;
  if (read?.code !== 0 || read.entries === null) {
    return null;
  }
  const { entries, next } = read;
  const isMore = entries.length >= PAGE_SIZE && next !== LAST;
  return { entries, cursor: isMore ? (next ?? '0') : null };
}
