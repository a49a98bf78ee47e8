import type { SharedFile } from '../../core/link.ts';
import type { PageAnswer } from '../../core/page.ts';
import { fileNamesIn } from './file-names.ts';
import { saidBeside } from './said-beside.ts';
import { type ShareReading, stateAlone } from './share-listing.ts';
import { type ShownPage, shownPageOf } from './shown-page.ts';
import {
  isSuccess,
  type Meaning,
  proven,
  type ShareState,
  stateOfStatus,
  stateOfWords,
  stateWithoutMeaning,
} from './state.ts';

/** A page in place of a share says little. */
const MAX_SAID_CHARACTERS = 2_000;

/** What a page that a script fills shows: words that mean a state, or lines that are names of files. */
export function readingOfRendered(
  answer: PageAnswer,
  words: readonly (readonly [string, Meaning])[],
  brand: RegExp,
): ShareReading {
  const shown = shownPageOf(answer.text);
  const files = isSuccess(answer) ? fileNamesIn(shown.text) : [];
  const said = stateOfStatus(answer) ?? stateBeside(shown, files, words);
  if (said !== null || files.length === 0) {
    return stateAlone(said ?? stateWithoutMeaning(answer));
  }
  const title = shown.title.replace(brand, '').trim();
  return { ...stateAlone(proven('alive', 'the page names files')), title, files };
}

/** Whether a page says nothing of the share, so that a browser must fill it first. */
export function isShell(answer: PageAnswer, { state }: ShareState): boolean {
  return state === 'unknown' && isSuccess(answer) && /<(?:html|script)\b/iu.test(answer.text);
}

/** What the page says for itself; null for a page that says much. */
function stateBeside(
  shown: ShownPage,
  files: readonly SharedFile[],
  words: readonly (readonly [string, Meaning])[],
): ShareState | null {
  const said = saidBeside(shown, files);
  return said.length > MAX_SAID_CHARACTERS ? null : stateOfWords(said, words);
}
