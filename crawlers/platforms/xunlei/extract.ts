import type { Extraction, Page } from '../../../core/page.ts';
import { describeShare } from '../../disks/description.ts';
import { jsonIn } from '../../disks/json-answer.ts';
import { sharedFileOf } from '../../disks/share-file.ts';
import { extractionOfShare, stateAlone } from '../../disks/share-listing.ts';
import { NOTHING } from '../../found.ts';
import { Answer } from './schema.ts';
import { shareStateOf } from './state.ts';

/** What a share shows: title, sharer, and the files of its root. */
export function extract(page: Page): Extraction {
  const [first] = page.answers;
  if (first === undefined) {
    return NOTHING;
  }
  const state = shareStateOf(first);
  const share = jsonIn(first, Answer);
  if (share === null) {
    return extractionOfShare(page, stateAlone(state));
  }
  const { title, owner, picture, files, fileCount, expiresAt } = share;
  return extractionOfShare(page, {
    state,
    title,
    description: describeShare({ files: fileCount, expiresAt }),
    owner,
    picture,
    files: files.map((file) => sharedFileOf(file, '', page.url)),
    postedAt: null,
  });
}
