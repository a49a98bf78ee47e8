import type { Box } from './box.ts';
import { kindsOfSeeds } from './kinds-of-seeds.ts';
import { isPostLike } from './look.ts';
import type { PageRecord } from './record.ts';
import { type Names, namesOnce, type Seeds, segmentations } from './segment.ts';
import { withSiblings } from './siblings.ts';
import type { Survey } from './survey.ts';

/** Records of one make on a page, and how much speaks for them. */
export interface Grouping {
  readonly records: readonly PageRecord[];
  readonly score: number;
}

/** Kinds of marks that are tried on one page. */
const MAX_KINDS = 40;

/** All ways in which the page falls into two or more records, best first. */
export function groupingsOf(survey: Survey): readonly Grouping[] {
  const names = namesOnce();
  const found: Grouping[] = [];
  const tried = new Set<string>();
  for (const seeds of kindsOfSeeds(survey)) {
    const key = `${seeds.length} ${seeds[0]?.at} ${seeds.at(-1)?.at}`;
    if (seeds.length >= 2 && !tried.has(key) && tried.size < MAX_KINDS) {
      tried.add(key);
      found.push(...groupingsAround(seeds, survey, names));
    }
  }
  return found.toSorted((one, other) => other.score - one.score);
}

function groupingsAround(seeds: Seeds, survey: Survey, names: Names): readonly Grouping[] {
  return segmentations(seeds, survey, names)
    .map((records) => withSiblings(records, survey, names))
    .map((records) => ({ records, score: scoreOf(records, survey) }));
}

/** Many records that hold much of the page's text, each with a name and a time. */
function scoreOf(records: readonly PageRecord[], survey: Survey): number {
  const letters = records.reduce((sum, record) => sum + Math.max(0, record.letters), 0);
  const filled = share(records, (record) => record.letters > 0);
  const hinted = share(records, ({ root }) => isPostLike(root));
  return (
    Math.sqrt(placesOf(records)) *
    (letters / Math.max(1, survey.letters)) *
    filled *
    (0.3 + 0.7 * share(records, ({ root, to }) => survey.hasNameIn({ at: root.at, to }))) *
    (0.3 + 0.7 * share(records, ({ root, to }) => survey.hasTimeIn({ at: root.at, to }))) *
    (1 + 0.3 * hinted)
  );
}

/** How many records stand apart: cells of one row of a table belong together, and are no records where there is but one row. */
function placesOf(records: readonly PageRecord[]): number {
  const places = new Set(records.map(({ root }) => (isCell(root) ? root.parent : root))).size;
  return places === 1 ? 0 : places;
}

function isCell({ element }: Box): boolean {
  return element.name === 'td' || element.name === 'th';
}

function share(records: readonly PageRecord[], fits: (record: PageRecord) => boolean): number {
  return records.length === 0 ? 0 : records.filter(fits).length / records.length;
}
