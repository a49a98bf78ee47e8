import type { PageAnswer } from '../../../core/page.ts';
import { type FolderContent, walkFolders } from '../../disks/walk-folders.ts';
import { openedAnswer } from './answer-state.ts';

/** Files that one answer is asked for. */
export const PAGE_SIZE = 100;

/** What the answers for folders tell, and which folder to ask for next; the cursor of a page is its offset. */
export function readFolders(
  answers: readonly PageAnswer[],
  base: string,
): ReturnType<typeof walkFolders> {
  let told = 0;
  const contents = answers.map((answer): FolderContent | null => {
    const read = openedAnswer(answer);
    if (read === null) {
      return null;
    }
    const { entries, count } = read;
    told += entries.length;
    const isMore = entries.length >= PAGE_SIZE && (count === null || told < count);
    const cursor = isMore ? String(told) : null;
    told = isMore ? told : 0;
    return { entries, cursor };
  });
  return walkFolders('0', contents, base);
}
