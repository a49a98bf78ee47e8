import type { PageAnswer } from '../../core/page.ts';
import { fileNamesIn } from './file-names.ts';
import { saidBeside } from './said-beside.ts';
import { shownPageOf } from './shown-page.ts';
import { type Meaning, type ShareState, stateOfWords } from './state.ts';

/** Characters that a page of an error shows at most; one that shows more is content, in which a seller may write anything. */
const MAX_SHOWN_CHARACTERS = 2_000;

/** Characters of HTML that such a page has at most, its scripts and styles counted. */
const MAX_PAGE_CHARACTERS = 1_000_000;

/** The state of the first phrase of a table that a page of HTML shows; null for JSON, for content and for what says nothing. */
export function stateOfShown(
  { text }: Pick<PageAnswer, 'text'>,
  table: readonly (readonly [words: string, meaning: Meaning])[],
): ShareState | null {
  if (text.length > MAX_PAGE_CHARACTERS || /^\uFEFF?\s*[{[]/u.test(text)) {
    return null;
  }
  const shown = shownPageOf(text);
  return shown.text.length > MAX_SHOWN_CHARACTERS
    ? null
    : stateOfWords(saidBeside(shown, fileNamesIn(shown.text)), table);
}
