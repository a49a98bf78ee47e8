import type { Box } from './box.ts';
import type { Grouping } from './grouping.ts';
import { isPostLike } from './look.ts';
import { closedRecords, type PageRecord, recordOf } from './record.ts';
import { singleRecord } from './single-record.ts';
import type { Survey } from './survey.ts';

/** Records of a page by make: those of the page's main kind first. */
interface PickedRecords {
  readonly main: readonly PageRecord[];
  /** A first post of its own make; comments that lie in posts. */
  readonly others: readonly (readonly PageRecord[])[];
}

/** Less than this speaks for no records at all. */
const MIN_SCORE = 0.01;

/** Kinds of records beside the main one. */
const MAX_OTHERS = 3;

/** The records that most of the page's text lies in; `bodyOf` tells what holds the text of some. */
export function pickRecords(
  survey: Survey,
  groupings: readonly Grouping[],
  bodyOf: (records: readonly PageRecord[]) => Box | null,
): PickedRecords {
  const [best, ...rest] = groupings;
  if (best === undefined || best.score < MIN_SCORE) {
    const only = singleRecord(survey, [], null);
    return { main: only === null ? [] : [only], others: [] };
  }
  const picked: PageRecord[] = [...best.records];
  const others: (readonly PageRecord[])[] = [];
  for (const grouping of rest) {
    if (others.length < MAX_OTHERS && isFurther(grouping, picked, best)) {
      others.push(grouping.records);
      picked.push(...grouping.records);
    }
  }
  const opening = singleRecord(survey, picked, bodyOf(best.records));
  return {
    main: withoutThose(best.records, others.flat()),
    others: opening === null ? others : [[opening], ...others],
  };
}

/** Whether records of another kind lie apart from the picked ones or wholly inside them, and are posts by themselves. */
function isFurther(
  { records, score }: Grouping,
  picked: readonly PageRecord[],
  best: Grouping,
): boolean {
  const isPosts = records.filter(({ root }) => isPostLike(root)).length >= records.length * 0.5;
  return (
    isPosts &&
    score > best.score * 0.02 &&
    records.every(({ root, to, letters }) => letters > 0 && fits(root, to, picked))
  );
}

function fits(root: Box, to: number, picked: readonly PageRecord[]): boolean {
  return picked.every((one) => {
    const isApart = to <= one.root.at || root.at >= one.to;
    const isInside = root.at > one.root.at && to < one.to;
    return isApart || isInside;
  });
}

/** The records, less those of others that lie in them. */
function withoutThose(
  records: readonly PageRecord[],
  others: readonly PageRecord[],
): readonly PageRecord[] {
  if (others.length === 0) {
    return records;
  }
  return records.map((record) => {
    const inside = others.filter(({ root }) => root.at > record.root.at && root.at < record.to);
    const roots = [
      ...record.inner,
      ...closedRecords(inside.map(({ root }) => root)).map(({ root }) => root),
    ];
    const last = { ...record.root, to: record.to, textTo: 0, linkTo: 0 };
    return inside.length === 0
      ? record
      : {
          ...recordOf(record.root, last, record.nodes, []),
          inner: roots.toSorted((one, other) => one.at - other.at),
          letters: record.letters,
          linkLetters: record.linkLetters,
        };
  });
}
