import type { Extraction, Page, PageAnswer } from '../../../core/page.ts';
import { firstOf } from '../../disks/first-of.ts';
import { jsonIn } from '../../disks/json-answer.ts';
import { sharedFileOf } from '../../disks/share-file.ts';
import { extractionOfShare, type ShareReading, stateAlone } from '../../disks/share-listing.ts';
import { shownPageOf } from '../../disks/shown-page.ts';
import { stateWithoutMeaning } from '../../disks/state.ts';
import { NOTHING } from '../../found.ts';
import { shareState } from './answer-state.ts';
import { embeddedIn } from './embedded-object.ts';
import { readFolders } from './folders.ts';
import { Answer } from './schema.ts';

/** What a share shows: its state with the proof, and one listing of its title and the names of its files. */
export function extract(page: Page): Extraction {
  const [first, root] = page.answers;
  if (first === undefined) {
    return NOTHING;
  }
  const state = shareState(first, root) ?? stateWithoutMeaning(root ?? first);
  if (state.wall !== null) {
    return extractionOfShare(page, stateAlone(state));
  }
  return extractionOfShare(page, { ...told(page, first, root), state, description: null });
}

/** What the page and the root folder tell of a share: each knows what the other does not. */
function told(
  page: Page,
  first: PageAnswer,
  root: PageAnswer | undefined,
): Omit<ShareReading, 'state' | 'description'> {
  const embedded = embeddedIn(first);
  const answers = [...answerIn(first), ...answerIn(root)];
  const listed = readFolders(page.answers.slice(1), page.url).files;
  const shown = firstOf([embedded?.files, ...answers.map(({ entries }) => entries)]) ?? [];
  return {
    title: firstOf([...answers.map(({ title }) => lastOfPath(title)), titleOf(first)]),
    owner: firstOf([embedded?.owner, ...answers.map(({ owner }) => owner)]),
    picture: embedded?.picture ?? null,
    files: listed.length > 0 ? listed : shown.map((entry) => sharedFileOf(entry, '', page.url)),
    postedAt: firstOf([embedded?.sharedAt, ...answers.map(({ sharedAt }) => sharedAt)]),
  };
}

function answerIn(answer: PageAnswer | undefined): readonly Answer[] {
  const read = answer === undefined ? null : jsonIn(answer, Answer);
  return read === null ? [] : [read];
}

/** The interface names a share by its path in the sharer's disk: the last part is what a visitor sees. */
function lastOfPath(title: string | null): string | null {
  return title?.startsWith('/') === true
    ? (title.split('/').findLast((part) => part !== '') ?? null)
    : title;
}

/** `NAME_免费高速下载|百度网盘-分享无限制`, as the page of an open share is called; null for a page of another name. */
function titleOf({ text }: PageAnswer): string | null {
  const { title } = shownPageOf(text.slice(0, 100_000));
  const end = title.indexOf('_免费高速下载');
  return end > 0 ? title.slice(0, end) : null;
}
