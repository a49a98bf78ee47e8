import type { PageAnswer } from '../../../core/page.ts';
import { walkFolders } from '../../disks/walk-folders.ts';
import { openedAnswer } from './answer-state.ts';

/** What the answers for folders tell, and which folder to ask for next. */
export function readFolders(
  answers: readonly PageAnswer[],
  base: string,
): ReturnType<typeof walkFolders> {
  const contents = answers.map((answer) => {
    const read = openedAnswer(answer);
    const entries = read?.entries ?? null;
    return entries === null ? null : { entries, cursor: read?.nextMarker ?? null };
  });
  return walkFolders('root', contents, base);
}
