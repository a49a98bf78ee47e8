import type { Box } from './box.ts';
import { isOfMake } from './choose-body.ts';
import { closedRecords, type PageRecord } from './record.ts';
import type { Survey } from './survey.ts';

/** Levels above a record at which the rest of it is looked for. */
const MAX_CLIMB = 6;

/**
 * Records whose text lies outside them, as that of a first post whose head alone is dressed like the other posts: each is
 * widened to the nearest element that holds a text of the others' make and no other record.
 */
export function completeRecords(
  records: readonly PageRecord[],
  bodies: readonly (Box | null)[],
  survey: Survey,
): readonly PageRecord[] {
  const make = mostCommon(bodies);
  if (make === null) {
    return records;
  }
  const isPlain = records.every(({ nodes, inner }) => nodes.length === 1 && inner.length === 0);
  const lacking = bodies.filter((body) => body === null || !isOfMake(body, make)).length;
  if (!isPlain || lacking === 0 || lacking > records.length / 2) {
    return records;
  }
  const roots = records.map(({ root }, index) => {
    const body = bodies[index] ?? null;
    return body !== null && isOfMake(body, make)
      ? root
      : (wider(root, make, survey, records) ?? root);
  });
  return closedRecords(roots);
}

/** A body of the make that most have; of as many, one that is called a text. */
export function mostCommon(bodies: readonly (Box | null)[]): Box | null {
  const found = bodies.filter((body) => body !== null).slice(0, MAX_COMPARED);
  return found.toSorted((one, other) => weightOf(other, found) - weightOf(one, found))[0] ?? null;
}

/** Bodies that are compared with one another. */
const MAX_COMPARED = 40;

function weightOf(body: Box, bodies: readonly Box[]): number {
  const called = body.look.isBody ? 0.5 : 0;
  return bodies.filter((box) => isOfMake(box, body)).length + called;
}

function wider(
  root: Box,
  make: Box,
  { boxes }: Survey,
  records: readonly PageRecord[],
): Box | null {
  let box = root.parent;
  for (let level = 0; box !== null && level < MAX_CLIMB; level += 1, box = box.parent) {
    const { at, to } = box;
    if (records.some((other) => other.root !== root && other.root.at >= at && other.root.at < to)) {
      return null;
    }
    for (let inner = at + 1; inner < to; inner += 1) {
      const candidate = boxes[inner];
      if (candidate !== undefined && isOfMake(candidate, make)) {
        return box;
      }
    }
  }
  return null;
}
