import { type Box, linkTextOf, textOf } from './box.ts';
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
  const added: Box[] = [];
  for (let at = parent.at + 1; at < parent.to && added.length < MAX_RECORDS; ) {
    const box = survey.boxes[at];
    if (box === undefined) {
      break;
    }
    const isLike = !known.has(box) && box.element.name === first.root.element.name;
    if (isLike && names(box).some((name) => common.has(name)) && isMarked(box, survey)) {
      added.push(box);
    }
    at = box.to;
  }
  return added.length === 0
    ? records
    : closedRecords([...known, ...added].toSorted((one, other) => one.at - other.at));
}

/** Names that all records have. */
function commonNames(records: readonly PageRecord[], names: Names): ReadonlySet<string> {
  const [first, ...rest] = records.map(({ root }) => new Set(names(root)));
  return new Set([...(first ?? [])].filter((name) => rest.every((other) => other.has(name))));
}

function isMarked(box: Box, survey: Survey): boolean {
  return textOf(box) + linkTextOf(box) > 0 && (survey.hasTimeIn(box) || survey.hasNameIn(box));
}
