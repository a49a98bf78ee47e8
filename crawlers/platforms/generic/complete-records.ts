import { type Box, tokensOf } from './box.ts';
import { BODY_HINT } from './hints.ts';
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
  const shape = bodies.find((body) => body !== null) ?? null;
  const isPlain = records.every(({ nodes, inner }) => nodes.length === 1 && inner.length === 0);
  const lacking = bodies.filter((body) => body === null || !isOfMake(body, shape)).length;
  if (shape === null || !isPlain || lacking === 0 || lacking > records.length / 2) {
    return records;
  }
  const make = mostCommon(bodies) ?? shape;
  const roots = records.map(({ root }, index) => {
    const body = bodies[index] ?? null;
    return body !== null && isOfMake(body, make)
      ? root
      : (wider(root, make, survey, records) ?? root);
  });
  return closedRecords(roots);
}

/** A body of the make that most have. */
function mostCommon(bodies: readonly (Box | null)[]): Box | null {
  const found = bodies.filter((body) => body !== null);
  return (
    found.toSorted(
      (one, other) =>
        found.filter((box) => isOfMake(box, other)).length -
        found.filter((box) => isOfMake(box, one)).length,
    )[0] ?? null
  );
}

/** Whether two elements have the same shape, or share a class that is called a text. */
function isOfMake(box: Box, make: Box | null): boolean {
  if (make === null || box.shape === make.shape) {
    return make !== null;
  }
  const tokens = new Set(tokensOf(make.element.attribs['class'] ?? ''));
  return (
    box.element.name === make.element.name &&
    tokensOf(box.element.attribs['class'] ?? '').some(
      (token) => tokens.has(token) && BODY_HINT.test(token),
    )
  );
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
