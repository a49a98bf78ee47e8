import type { PageAnswer } from '../../core/page.ts';
import { fileNamesIn } from './file-names.ts';
import { type ShareReading, stateAlone } from './share-listing.ts';
import { type ShownPage, shownPageOf } from './shown-page.ts';
import {
  isSuccess,
  type Meaning,
  proven,
  type ShareState,
  stateOf,
  stateOfStatus,
  stateOfWords,
  stateWithoutMeaning,
} from './state.ts';

/** How the pages of a service that names a share in its title are read. */
export interface HostedRules {
  /** What its pages say in place of a share, lower case. */
  readonly words: readonly (readonly [string, Meaning])[];
  /** Addresses that it leads visitors to in place of a share. */
  readonly leads: readonly (readonly [RegExp, Meaning])[];
  /** What it puts around the name of a share in a title. */
  readonly brand: RegExp;
  /** Titles that name no share. */
  readonly ownTitle: RegExp;
  /** A mark in its pages: with it a title names a share, and a status 404 is the service's own word. */
  readonly mark: RegExp;
  /** Whether the address is that of a folder, whose page lists names of files. */
  readonly isFolder: (page: PageAnswer) => boolean;
}

/** A page in place of a share says little. */
const LITTLE = 1_500;

/** Characters of a page in which the service's mark stands. */
const HEAD = 100_000;

/** What such a page shows: its name, its preview picture, and of a folder the names of files. */
export function readingOfHosted(answer: PageAnswer, rules: HostedRules): ShareReading {
  const shown = shownPageOf(answer.text);
  const title = isMarked(answer, rules) ? titleOf(shown, rules) : null;
  const state = stateOfPage(answer, shown, title, rules);
  if (state.state !== 'alive' || title === null) {
    return stateAlone(state);
  }
  const picture = shown.meta.get('og:image') || null;
  const files = rules.isFolder(answer)
    ? fileNamesIn(shown.text)
    : [{ name: title, size: null, isDirectory: false }];
  return { ...stateAlone(state), title, picture, files };
}

function titleOf({ meta, title }: ShownPage, { brand, ownTitle }: HostedRules): string | null {
  const written = [meta.get('og:title') ?? '', title];
  const names = written.map((one) => one.replace(brand, '').trim());
  return names.find((name) => name !== '' && !ownTitle.test(name)) ?? null;
}

function stateOfPage(
  answer: PageAnswer,
  shown: ShownPage,
  title: string | null,
  rules: HostedRules,
): ShareState {
  return (
    stateOfStatus(answer) ??
    stateOfLead(answer, rules) ??
    stateOfSaid(shown, title, rules) ??
    stateOfMissing(answer, rules) ??
    (isSuccess(answer) && title !== null ? proven('alive', 'the page names the share') : null) ??
    stateWithoutMeaning(answer)
  );
}

function stateOfLead({ finalUrl }: PageAnswer, { leads }: HostedRules): ShareState | null {
  const lead = leads.find(([address]) => address.test(finalUrl));
  return lead === undefined ? null : stateOf(lead[1], 'led to another page');
}

/** What the page says beside the name of the share, which may hold any words. */
function stateOfSaid(
  { text, title: whole }: ShownPage,
  title: string | null,
  { words }: HostedRules,
): ShareState | null {
  const said = [whole, ...text.split('\n')].filter(
    (line) => title === null || !line.includes(title),
  );
  const lower = said.join('\n').toLowerCase();
  return lower.length > LITTLE ? null : stateOfWords(lower, words);
}

function stateOfMissing(answer: PageAnswer, rules: HostedRules): ShareState | null {
  const { status } = answer;
  return (status === 404 || status === 410) && isMarked(answer, rules)
    ? proven('removed', `status ${status} of the service`)
    : null;
}

/** Whether the page is one of the service: a gateway, a captcha or a page of somebody else has a title too. */
function isMarked({ text }: PageAnswer, { mark }: HostedRules): boolean {
  return mark.test(text.slice(0, HEAD));
}
