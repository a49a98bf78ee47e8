import { type Box, withoutNumbers } from './box.ts';
import { OTHER_LABEL } from './choose-time.ts';
import { withSiblings } from './siblings.ts';
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
  return segmentations(seeds, survey, names)
    .map((records) => withSiblings(records, survey, names))
    .map((records) => ({ records, score: scoreOf(records, survey) }));
}

/** Attributes in which templates number their posts. */
const NUMBERS = ['data-pid', 'data-cid', 'data-post-id', 'data-postid', 'data-comment-id', 'data-id'] as const;

/** By what an element is numbered: its id without the number, or the name of an attribute; null for none. */
function numberOf(attribs: Readonly<Record<string, string>>): string | null {
  const id = attribs['id'];
  if (id !== undefined && /\d/u.test(id)) {
    return withoutNumbers(id);
  }
  return NUMBERS.find((name) => /^\d+$/u.test(attribs[name] ?? '')) ?? null;
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
    const number = numberOf(attribs);
    if (number !== null && box.to - box.at > 3 && isPostLike(box)) {
      add(box, `numbered ${name} ${number}`);
    }
  }
  return [...kinds.values()].toSorted((one, other) => other.length - one.length);
}

/** Many records that hold much of the page's text, each with a name and a time. */
function scoreOf(records: readonly PageRecord[], survey: Survey): number {
  const letters = records.reduce((sum, record) => sum + Math.max(0, record.letters), 0);
  const filled = share(records, (record) => record.letters > 0);
  const hinted = share(records, ({ root }) => isPostLike(root));
  return (
    Math.sqrt(records.length) *
    (letters / Math.max(1, survey.letters)) *
    filled *
    (0.3 + 0.7 * share(records, ({ root, to }) => survey.hasNameIn({ ...root, to }))) *
    (0.3 + 0.7 * share(records, ({ root, to }) => survey.hasTimeIn({ ...root, to }))) *
    (1 + 0.3 * hinted)
  );
}

function share(records: readonly PageRecord[], fits: (record: PageRecord) => boolean): number {
  return records.length === 0 ? 0 : records.filter(fits).length / records.length;
}
