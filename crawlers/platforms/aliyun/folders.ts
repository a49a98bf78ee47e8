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
    return read?.entries == null ? null : { entries: read.entries, cursor: read.nextMarker };
  });
  return walkFolders('root', contents, base);
}
