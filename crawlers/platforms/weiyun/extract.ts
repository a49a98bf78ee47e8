import type { Extraction, Page, PageAnswer } from '../../../core/page.ts';
import { isShell, readingOfRendered } from '../../disks/rendered-page.ts';
import { sharedFileOf } from '../../disks/share-file.ts';
import { extractionOfShare, type ShareReading, stateAlone } from '../../disks/share-listing.ts';
import { shownPageOf } from '../../disks/shown-page.ts';
import type { ShareState } from '../../disks/state.ts';
import { NOTHING } from '../../found.ts';
import type { Share } from './schema.ts';
import { stateOfTold } from './state.ts';
import { toldIn } from './told.ts';

const BRAND = /(?:^|\s?[-_|]\s?)(?:腾讯)?微云.{0,20}$/u;

/** What a share shows: by the page's own state, by the interface, or by what a browser rendered. */
export function extract(page: Page): Extraction {
  const [first] = page.answers;
  if (first === undefined) {
    return NOTHING;
  }
  const state = stateOfAll(page.answers);
  if (state !== null) {
    return extractionOfShare(page, { ...stateAlone(state), ...contentOf(page) });
  }
  const reading = readingOfRendered(first, [], BRAND);
  const isAsked = page.answers.length > 1;
  return {
    ...extractionOfShare(page, reading),
    needsBrowser: isAsked && isShell(first, reading.state),
  };
}

function contentOf(page: Page): Partial<ShareReading> {
  const share = page.answers.map((answer) => toldIn(answer)?.share).find(isTelling);
  if (share === undefined) {
    return {};
  }
  const notes = share.notes.map((note) => shownPageOf(note).text).join('\n');
  return {
    title: share.name,
    owner: share.owner,
    description: notes,
    written: notes,
    files: share.files.map((file) => sharedFileOf(file, '', page.url)),
    postedAt: share.sharedAt,
  };
}

/** The first answer that decides; a code that opens the share decides over the page that asked for it. */
function stateOfAll(answers: readonly PageAnswer[]): ShareState | null {
  const decided = answers.map(stateOfTold).filter((state) => state !== null);
  const isUnlocked = decided[0]?.state === 'needs-code' && decided[1]?.state === 'alive';
  return decided[isUnlocked ? 1 : 0] ?? null;
}

function isTelling(share: Share | null | undefined): share is Share {
  return share !== null && share !== undefined && (share.name !== null || share.files.length > 0);
}
