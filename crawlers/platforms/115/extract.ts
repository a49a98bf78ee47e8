import type { Extraction, Page } from '../../../core/page.ts';
import { describeShare } from '../../disks/description.ts';
import { jsonIn } from '../../disks/json-answer.ts';
import { extractionOfShare, stateAlone } from '../../disks/share-listing.ts';
import { stateWithoutMeaning } from '../../disks/state.ts';
import { NOTHING } from '../../found.ts';
import { answerState } from './answer-state.ts';
import { readFolders } from './folders.ts';
import { Answer } from './schema.ts';

/** What a share shows: its state with the proof, and one listing of its title and the names of its files. */
export function extract(page: Page): Extraction {
  const [first] = page.answers;
  if (first === undefined) {
    return NOTHING;
  }
  const state = answerState(first) ?? stateWithoutMeaning(first);
  const share = jsonIn(first, Answer);
  if (share === null || state.wall !== null) {
    return extractionOfShare(page, stateAlone(state));
  }
  return extractionOfShare(page, {
    state,
    title: share.title,
    description: describeShare({ files: share.count, expiresAt: share.expiresAt }),
    owner: share.owner,
    picture: share.picture,
    files: readFolders(page.answers, page.url).files,
    postedAt: share.sharedAt,
  });
}
