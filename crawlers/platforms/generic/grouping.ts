import type { Box } from './box.ts';
import { OTHER_LABEL } from './choose-time.ts';
import { isPostLike } from './hints.ts';
import type { PageRecord } from './record.ts';
import { type Names, namesOnce, type Seeds, segmentations } from './segment.ts';
import type { Survey } from './survey.ts';

/** Records of one make on a page, and how much speaks for them. */
export interface Grouping {
  readonly records: readonly PageRecord[];
  readonly score: number;
}

/** Kinds of marks that are tried on one page. */
const MAX_KINDS = 40;

/** Marks of one kind that are looked at: more than any page of a forum shows. */
const MAX_SEEDS = 1_100;

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
  return segmentations(seeds, survey, names).map((records) => ({
    records,
    score: scoreOf(records, survey),
  }));
}

/** Types of schema.org that are posts. */
const POST_TYPE = /schema\.org\/(?:Comment|Answer|UserComments|DiscussionForumPosting)$/u;

/** Marks by what carries them, coarse and fine. */
function kindsOfSeeds({ boxes, times, names }: Survey): readonly Seeds[] {
  const kinds = new Map<string, Box[]>();
  const add = (box: Box, key: string): void => {
    const seeds = kinds.get(key) ?? [];
    if (seeds.at(-1) !== box && seeds.length < MAX_SEEDS) {
      seeds.push(box);
      kinds.set(key, seeds);
    }
  };
  for (const { box, source, before } of times) {
    const kind = `time ${source} ${OTHER_LABEL.test(before) ? 'labelled ' : ''}${box.shape}`;
    add(box, kind);
    add(box, `${kind}<${box.parent?.shape}`);
    add(box, `${kind}<${box.parent?.shape}<${box.parent?.parent?.shape}`);
  }
  for (const { box, weight } of names) {
    if (weight >= 2) {
      add(box, `name ${box.shape}<${box.parent?.shape}`);
      add(box, `name ${box.shape}<${box.parent?.shape}<${box.parent?.parent?.shape}`);
    }
  }
  for (const box of boxes) {
    const { name, attribs } = box.element;
    if (name === 'article' || POST_TYPE.test(attribs['itemtype'] ?? '')) {
      add(box, `post ${box.shape}`);
    }
  }
  return [...kinds.values()].toSorted((one, other) => other.length - one.length);
}

/** Many records that hold much of the page's text, each with a name and a time. */
function scoreOf(records: readonly PageRecord[], survey: Survey): number {
  const letters = records.reduce((sum, record) => sum + Math.max(0, record.letters), 0);
  const filled = records.filter((record) => record.letters > 0).length / records.length;
  const hinted = records.filter(({ root }) => isPostLike(root)).length / records.length;
  return (
    Math.sqrt(records.length) *
    (letters / Math.max(1, survey.letters)) *
    filled *
    (0.3 + 0.7 * shareWith(records, survey.names)) *
    (0.3 + 0.7 * shareWith(records, survey.times)) *
    (1 + 0.3 * hinted)
  );
}

/** Share of records that hold a mark; marks are in the order of the page. */
function shareWith(records: readonly PageRecord[], marks: readonly { readonly box: Box }[]): number {
  const places = marks.map(({ box }) => box.at).toSorted((one, other) => one - other);
  let holding = 0;
  let next = 0;
  for (const { root, to } of records) {
    while (next < places.length && (places[next] ?? 0) < root.at) {
      next += 1;
    }
    holding += next < places.length && (places[next] ?? 0) < to ? 1 : 0;
  }
  return records.length === 0 ? 0 : holding / records.length;
}
