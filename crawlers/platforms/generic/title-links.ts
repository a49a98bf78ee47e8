import { lineOf } from '../../dom/read-content.ts';
import { readWrittenTime } from '../../times/written-time.ts';
import { canonicalAddress, hostOf, patternOf } from './address.ts';
import { type Box, linkTextOf, textOf } from './box.ts';
import { isProfileAddress } from './name-mark.ts';
import type { PageHead } from './page-head.ts';
import { boxesOf, type PageRecord } from './record.ts';
import type { Survey } from './survey.ts';

/** The link of a row that a person would follow: its title. */
export interface TitleLink {
  readonly address: string;
  readonly pattern: string;
  readonly words: string;
  readonly box: Box;
}

/** What stands before the title of an answer. */
const ANSWERED = /^(?:re|aw|sv|回复|答复)\s?[:：]\s*/iu;

/** Boxes of a row that are gone through. */
const MAX_BOXES = 300;

/** Letters that a title has at least. */
const MIN_LETTERS = 2;

/** A link before it is known whether its pattern is asked for. */
type Link = Omit<TitleLink, 'pattern'>;

/** Links at one place of the rows. */
type Column = (Link | undefined)[];

/**
 * For each record the link that leads to what it is about: of the places at which the records have links of their own to pages
 * of the same host, the one that a template calls a title, or the first and longest. Null for none.
 */
export function titleLinksOf(
  records: readonly PageRecord[],
  survey: Survey,
  head: PageHead,
): readonly (TitleLink | null)[] {
  const columns = new Map<string, Column>();
  for (const [index, record] of records.entries()) {
    collect(record, index, survey, head, columns);
  }
  const best = [...columns.values()]
    .map((column, order) => ({ column, score: scoreOf(column, records.length, order) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score);
  const links = best[0]?.column ?? [];
  const first = links.find((link) => link !== undefined);
  const pattern = first === undefined ? null : patternOf(first.address);
  return records.map((_, index) => {
    const link = links[index] ?? likeBest(best, index, pattern);
    return link === undefined ? null : { ...link, pattern: patternOf(link.address) };
  });
}

/** Another place's link for a row that lacks the best one's, where it leads to a page of the same kind. */
function likeBest(
  ranked: readonly { readonly column: Column }[],
  index: number,
  pattern: string | null,
): Link | undefined {
  for (const { column } of ranked.slice(1)) {
    const link = column[index];
    if (link !== undefined && patternOf(link.address) === pattern) {
      return link;
    }
  }
  return undefined;
}

function collect(
  record: PageRecord,
  index: number,
  { boxes }: Survey,
  head: PageHead,
  columns: Map<string, Column>,
): void {
  const ids = new Set<string>();
  let looked = 0;
  for (const box of boxesOf(record, boxes)) {
    ids.add(box.element.attribs['id'] ?? '');
    looked += 1;
    if (looked > MAX_BOXES) {
      return;
    }
    if (box.element.name !== 'a' || textOf(box) + linkTextOf(box) < MIN_LETTERS) {
      continue;
    }
    const link = linkAt(box, head, ids);
    if (link !== null) {
      const key = `${box.shape}<${box.parent?.shape}`;
      const column = columns.get(key) ?? [];
      column[index] ??= link;
      columns.set(key, column);
    }
  }
}

/** A link to a page of the same host; a reference to a place of the record itself is no title, nor is a time. */
function linkAt(box: Box, head: PageHead, ids: ReadonlySet<string>): Link | null {
  const href = box.element.attribs['href'] ?? '';
  const fragment = href.split('#')[1] ?? '';
  const isPlace = fragment !== '' && ids.has(fragment);
  const words = isPlace || isProfileAddress(href) ? '' : lineOf(box.element).replace(ANSWERED, '');
  const address = isTitle(words) ? canonicalAddress(href, head.base) : null;
  const isOwn = address !== null && hostOf(address) === hostOf(head.address);
  return isOwn ? { address, words, box } : null;
}

/** Letters from which on words with a time in them are a title all the same. */
const LONG_LETTERS = 40;

function isTitle(words: string): boolean {
  const isNumber = words.length < MIN_LETTERS || /^[\d\s.,#]+$/u.test(words);
  return !isNumber && (words.length >= LONG_LETTERS || readWrittenTime(words) === null);
}

/** How much speaks for a place: it is in most rows, its words and addresses differ, it is called a title, it comes first. */
function scoreOf(column: Column, count: number, order: number): number {
  const present = column.filter((link) => link !== undefined);
  const addresses = new Set(present.map(({ address }) => address)).size / present.length;
  const words = new Set(present.map(({ words: line }) => line)).size / present.length;
  if (addresses < 0.7 || words < 0.35 || (words < 0.6 && words * present.length < 2)) {
    return 0;
  }
  const letters = present.reduce((sum, { words: line }) => sum + line.length, 0) / present.length;
  const called = present.filter(({ box }) => isCalledTitle(box)).length / present.length;
  return (
    (present.length / count) * 2 * addresses +
    called +
    Math.min(letters, 15) / 30 -
    Math.min(order, 10) * 0.06
  );
}

function isCalledTitle({ element, parent }: Box): boolean {
  const hints = `${element.attribs['class'] ?? ''} ${parent?.element.attribs['class'] ?? ''}`;
  const isLast = /last/iu.test(hints);
  return (
    !isLast &&
    (/^h[1-6]$/u.test(parent?.element.name ?? '') ||
      /title|subject|topic/iu.test(hints.slice(0, 200)))
  );
}
