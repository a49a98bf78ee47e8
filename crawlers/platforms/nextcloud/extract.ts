import type { Extraction, Page } from '../../../core/page.ts';
import { extractionOfShare, stateAlone } from '../../disks/share-listing.ts';
import { shownPageOf } from '../../disks/shown-page.ts';
import { NOTHING } from '../../found.ts';
import { readSharePage } from './read-share-page.ts';
import { pageStateOf } from './state.ts';

/** What a share's page shows: a file, or a folder by its name; what is in a folder only where a browser has filled it in. */
export function extract(page: Page): Extraction {
  const [first] = page.answers;
  if (first === undefined) {
    return NOTHING;
  }
  const shown = shownPageOf(first.text);
  const state = pageStateOf(first, shown);
  if (state.state !== 'alive') {
    return extractionOfShare(page, stateAlone(state));
  }
  const { title, owner, note, picture, files, isFolder } = readSharePage(shown, first.finalUrl);
  const extraction = extractionOfShare(page, {
    state,
    title,
    description: note,
    written: note,
    owner,
    picture,
    files,
    postedAt: null,
  });
  return { ...extraction, needsBrowser: isFolder && files.length === 0 };
}
