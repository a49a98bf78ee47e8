import type { Extraction, Page } from '../../../core/page.ts';
import { answerState } from '../../disks/quark-family/answer-state.ts';
import { readShare } from '../../disks/quark-family/reading.ts';
import { extractionOfShare } from '../../disks/share-listing.ts';
import { NOTHING } from '../../found.ts';

/** What a share shows: its state with the proof, and one listing of its title and the names of its files. */
export function extract(page: Page): Extraction {
  const [first] = page.answers;
  return first === undefined
    ? NOTHING
    : extractionOfShare(page, readShare(page, first, answerState));
}
