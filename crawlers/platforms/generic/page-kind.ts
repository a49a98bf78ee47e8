import type { ReadRecord } from './read-records.ts';
import type { PageRecord } from './record.ts';
import type { TitleLink } from './title-links.ts';

/** Share of rows that have a title of their own in a list. */
const MOST = 0.7;

/** Share of titles that differ: people write the same over and over. */
const FEW = 0.35;

/** Share of a row that a title has where excerpts of the texts stand beside it. */
const BESIDE_EXCERPTS = 0.2;

/** Letters of a title on average: shorter links are names and tools. */
const MIN_TITLE_LETTERS = 5;

/** Letters that words of a link are counted with beyond those that it shows: an address that is shown shortened, spaces. */
const SLACK = 60;

/** Whether links can make up so much of the records that these are rows: the cheap question before `isList`. */
export function mayBeList(records: readonly PageRecord[]): boolean {
  const least = leastOf(records);
  const may = records.filter(({ letters, linkLetters }) => {
    const title = linkLetters * 2 + SLACK;
    return title >= (title + Math.max(0, letters - least)) * BESIDE_EXCERPTS;
  });
  return may.length * 2 >= records.length;
}

/** Letters that all rows have are the template's: labels of counts and names. */
function leastOf(records: readonly PageRecord[]): number {
  return records.length < 4 ? 0 : Math.min(...records.map(({ letters }) => letters));
}

/**
 * Whether records are rows of a list and not posts: each leads with its own words to its own page, and says little beside that.
 */
export function isList(
  records: readonly ReadRecord[],
  links: readonly (TitleLink | null)[],
): boolean {
  const titled = ofOneKind(links.filter((link) => link !== null));
  const addresses = new Set(titled.map(({ address }) => address));
  const words = new Set(titled.map(({ words: line }) => line));
  const count = records.length;
  const names = records.filter(
    ({ author }, index) => author?.isHinted === true && author.box === links[index]?.box,
  );
  if (
    names.length > count * 0.3 ||
    addresses.size < count * MOST ||
    words.size < Math.max(2, count * FEW)
  ) {
    return false;
  }
  const letters = titled.reduce((sum, { words: line }) => sum + widthOf(line), 0) / titled.length;
  const least = leastOf(records.map(({ record }) => record));
  const said = records.map(({ record }, index) => {
    const title = widthOf(links[index]?.words ?? '');
    return title / (title + Math.max(0, record.letters - least) + 1);
  });
  const median = said.toSorted((one, other) => one - other)[said.length >> 1] ?? 0;
  const headed = titled.filter(({ box }) =>
    isHeading(box.element.name, box.parent?.element.name),
  ).length;
  return (
    letters >= MIN_TITLE_LETTERS &&
    (median >= 0.4 || (headed >= count * MOST && median >= BESIDE_EXCERPTS))
  );
}

/** Letters, those of Chinese, Japanese and Korean twice: one of them says as much as two others. */
function widthOf(words: string): number {
  return words.length + (words.match(/[\u3040-\u9fff\uac00-\ud7af]/gu)?.length ?? 0);
}

/** Links that lead to pages of the kind that most of them lead to. */
function ofOneKind(links: readonly TitleLink[]): readonly TitleLink[] {
  const kinds = new Map<string, TitleLink[]>();
  for (const link of links) {
    kinds.set(link.pattern, [...(kinds.get(link.pattern) ?? []), link]);
  }
  return [...kinds.values()].toSorted((one, other) => other.length - one.length)[0] ?? [];
}

function isHeading(name: string, parent: string | undefined): boolean {
  return /^h[1-6]$/u.test(name) || /^h[1-6]$/u.test(parent ?? '');
}
