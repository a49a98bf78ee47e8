import type { Element } from 'domhandler';
import { lineOf } from '../../dom/read-content.ts';
import { type Box, linkTextOf, textOf } from './box.ts';
import { boxesOf, type PageRecord } from './record.ts';

/** Letters, and elements, that what a template repeats has at most. */
const MAX_LETTERS = 60;
const MAX_BOXES = 4;

/** Records, and share of them, in which words stand that are the template's. */
const MIN_RECORDS = 4;
const MOST = 0.6;

/** Places at which the same words stand. */
interface Repeated {
  last: number;
  count: number;
  readonly elements: Element[];
}

/** Short elements whose words stand in most of the records. */
export function repeatedIn(
  records: readonly PageRecord[],
  boxes: readonly Box[],
  bodies: readonly (Box | null)[],
): ReadonlySet<Element> {
  if (records.length < MIN_RECORDS) {
    return new Set();
  }
  const found = new Map<string, Repeated>();
  for (const [index, record] of records.entries()) {
    for (const box of smallBoxesOf(record, bodies[index] ?? null, boxes)) {
      const key = `${box.shape} ${lineOf(box.element).replaceAll(/\d+/gu, '#')}`;
      const entry = found.get(key) ?? { last: -1, count: 0, elements: [] };
      entry.count += entry.last === index ? 0 : 1;
      entry.last = index;
      entry.elements.push(box.element);
      found.set(key, entry);
    }
  }
  return new Set(
    [...found.values()].flatMap(({ count, elements }) =>
      count >= Math.max(3, records.length * MOST) ? elements : [],
    ),
  );
}

/** Small elements of a record's text (of all of it where the text lies in the record itself) that are not most of it. */
function* smallBoxesOf(record: PageRecord, body: Box | null, boxes: readonly Box[]): Iterable<Box> {
  const letters =
    body === null ? record.letters + record.linkLetters : textOf(body) + linkTextOf(body);
  for (const box of boxesOf(record, boxes)) {
    const own = textOf(box) + linkTextOf(box);
    const isSmall = own > 0 && own <= MAX_LETTERS && box.to - box.at <= MAX_BOXES;
    const isInBody = body === null || (box.at > body.at && box.at < body.to);
    if (isSmall && isInBody && own < letters * 0.7) {
      yield box;
    }
  }
}
