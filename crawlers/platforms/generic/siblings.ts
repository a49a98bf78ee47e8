import { type Box, linkTextOf, textOf } from './box.ts';
import { childrenOf } from './children.ts';
import { closedRecords, type PageRecord } from './record.ts';
import type { Names } from './segment.ts';
import type { Survey } from './survey.ts';

/** Records that a page shows at most. */
const MAX_RECORDS = 1_100;

/**
 * The records, and their siblings of the same tag and a common class that hold a time or a name as well: rows whose marks are
 * dressed otherwise. Only for records that are single elements and neighbours.
 */
export function withSiblings(
  records: readonly PageRecord[],
  survey: Survey,
  names: Names,
): readonly PageRecord[] {
  const [first] = records;
  const parent = first?.root.parent ?? null;
  const isPlain = records.every(
    ({ root, nodes, inner }) => root.parent === parent && nodes.length === 1 && inner.length === 0,
  );
  if (first === undefined || parent === null || !isPlain) {
    return records;
  }
  const known = new Set(records.map(({ root }) => root));
  const common = commonNames(records, names);
  const added = childrenOf(parent, survey.boxes)
    .filter((box) => !known.has(box) && box.element.name === first.root.element.name)
    .filter((box) => names(box).some((name) => common.has(name)) && isMarked(box, survey))
    .slice(0, MAX_RECORDS);
  return added.length === 0
    ? records
    : closedRecords([...known, ...added].toSorted((one, other) => one.at - other.at));
}

/** A class or a numbered id, not the tag alone: rows of one post are all `tr`. */
const TELLING = /[.#:]/u;

/** Telling names that all records have. */
function commonNames(records: readonly PageRecord[], names: Names): ReadonlySet<string> {
  const [first, ...rest] = records.map(({ root }) => new Set(names(root)));
  return new Set(
    [...(first ?? [])].filter(
      (name) => TELLING.test(name) && rest.every((other) => other.has(name)),
    ),
  );
}

function isMarked(box: Box, survey: Survey): boolean {
  return textOf(box) + linkTextOf(box) > 0 && (survey.hasTimeIn(box) || survey.hasNameIn(box));
}
