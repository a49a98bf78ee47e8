import type { Extraction, Page, PageAnswer } from '../../../core/page.ts';
import { isShell, readingOfRendered } from '../../disks/rendered-page.ts';
import { sharedFileOf } from '../../disks/share-file.ts';
import { extractionOfShare, type ShareReading, stateAlone } from '../../disks/share-listing.ts';
import type { Meaning } from '../../disks/state.ts';
import { NOTHING } from '../../found.ts';
import { parseAddress } from '../../html/address.ts';
import { answerIn, fileIn, folderIn, isNoFolder, stateOfAnswer } from './answers.ts';
import { readablePath, walkPaths } from './requests.ts';

/** What the rendered page shows in place of a folder. */
const WORDS: readonly (readonly [string, Meaning])[] = [
  ['object not found', 'removed'],
  ['the share does not exist', 'removed'],
  ['password is incorrect', 'needs-code'],
  ['Guest user is disabled', 'private'],
];

const BRAND = /\s?[|-]\s?(?:AList|OpenList).{0,40}$/u;

/** What a folder or file shows: its path as title, the names of its files, what its header and readme say. */
export function extract(page: Page): Extraction {
  const [first] = page.answers;
  if (first === undefined) {
    return NOTHING;
  }
  if (answerIn(first) === null) {
    const reading = readingOfRendered(first, WORDS, BRAND);
    return { ...extractionOfShare(page, reading), needsBrowser: isShell(first, reading.state) };
  }
  // Of a file, the second question decides.
  const deciding = isNoFolder(first) ? (page.answers[1] ?? first) : first;
  const state = stateOfAnswer(deciding);
  const url = parseAddress(page.url);
  const title = url === null ? null : readablePath(url);
  return extractionOfShare(page, {
    ...stateAlone(state),
    ...(state.state === 'alive' ? { title, ...contentOf(page, deciding) } : {}),
  });
}

/** What an answer that opened something holds. */
function contentOf(
  page: Page,
  answer: PageAnswer,
): Pick<ShareReading, 'description' | 'written' | 'files' | 'postedAt'> {
  const folder = folderIn(answer);
  if (folder === null) {
    const file = fileIn(answer);
    const files = file === null ? [] : [sharedFileOf({ ...file, id: '' }, '', page.url)];
    return { description: null, written: null, files, postedAt: file?.changedAt ?? null };
  }
  return {
    description: folder.written,
    written: folder.written,
    files: walkPaths(page.answers, page.url).files,
    postedAt: lastChangeOf(page.answers),
  };
}

/** When the newest file was put there. */
function lastChangeOf(answers: readonly PageAnswer[]): Date | null {
  const times = answers
    .flatMap((answer) => folderIn(answer)?.entries ?? [])
    .map(({ changedAt }) => changedAt?.getTime() ?? 0);
  const last = times.reduce((latest, time) => Math.max(latest, time), 0);
  return last === 0 ? null : new Date(last);
}
