import type { Extraction, Page } from '../../../core/page.ts';
import { describeShare } from '../../disks/description.ts';
import { jsonIn } from '../../disks/json-answer.ts';
import { sharedFileOf } from '../../disks/share-file.ts';
import { extractionOfShare, stateAlone } from '../../disks/share-listing.ts';
import { stateWithoutMeaning } from '../../disks/state.ts';
import { NOTHING } from '../../found.ts';
import { shareState } from './answer-state.ts';
import { readFolders } from './folders.ts';
import { Answer } from './schema.ts';

/** What a share shows: its state with the proof, and one listing of its title and the names of its files. */
export function extract(page: Page): Extraction {
  const [opening, token, ...folders] = page.answers;
  if (opening === undefined) {
    return NOTHING;
  }
  const state = shareState(opening, token) ?? stateWithoutMeaning(opening);
  const share = jsonIn(opening, Answer);
  if (share === null || state.wall !== null) {
    return extractionOfShare(page, stateAlone(state));
  }
  const { files } = readFolders(folders, page.url);
  const { title, owner, picture, sharedAt, expiresAt, fileCount, firstFiles } = share;
  return extractionOfShare(page, {
    state,
    title,
    description: describeShare({ files: fileCount, expiresAt }),
    owner,
    picture,
    files: files.length > 0 ? files : firstFiles.map((file) => sharedFileOf(file, '', page.url)),
    postedAt: sharedAt,
  });
}
