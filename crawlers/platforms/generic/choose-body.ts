import { type Box, linkTextOf, textOf } from './box.ts';
import { BODY_HINT } from './hints.ts';
import { boxesOf, type PageRecord } from './record.ts';
import { signatureIn } from './signature.ts';
import type { Survey } from './survey.ts';

/** Elements that hold a text of several lines. */
const HOLDERS = new Set([
  'div',
  'td',
  'section',
  'article',
  'dd',
  'li',
  'p',
  'blockquote',
  'span',
  'pre',
  'font',
  'main',
  'center',
]);

/** Places at which a record tells who wrote it and when: what was written holds neither. */
export interface Taken {
  readonly author: Box | null;
  readonly time: Box | null;
}

interface Column {
  readonly boxes: (Box | undefined)[];
  /** Letters of each. */
  readonly most: (number | undefined)[];
  letters: number;
  readonly sizes: Set<number>;
  hint: number;
  blocked: number;
}

/**
 * For each record the element that holds what was written: at the same place in all of them, with most of the letters and
 * without name and time; null where the text lies in the record itself.
 */
export function chooseBodies(
  records: readonly PageRecord[],
  survey: Survey,
  taken: readonly Taken[],
): readonly (Box | null)[] {
  const columns = new Map<string, Column>();
  for (const [index, record] of records.entries()) {
    const signature = signatureIn(record, survey);
    for (const box of boxesOf(record, survey.boxes)) {
      if (HOLDERS.has(box.element.name) && !isIn(signature ?? undefined, box)) {
        const letters = weightOf(box) - (isIn(box, signature) ? weightOf(signature) : 0);
        put(columns, { box, letters }, index, taken[index]);
      }
    }
  }
  const ranked = [...columns.values()]
    .map((column) => ({ ...column, score: scoreOf(column, records.length) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score);
  const best = ranked[0];
  if (best === undefined || isScattered(best, records)) {
    return records.map(() => null);
  }
  const chosen = within(best, ranked) ?? best;
  return records.map(
    (_, index) => chosen.boxes[index] ?? best.boxes[index] ?? standIn(ranked, index, best),
  );
}

/** Shares of the best column's letters and boxes that a better named one in it must have. */
const MOST_LETTERS = 0.5;
const MOST_BOXES = 0.8;

/** A column inside the best one that is called a text and holds most of it: the rest is titles, files, signatures. */
function within(
  best: Column,
  ranked: readonly (Column & { readonly score: number })[],
): Column | undefined {
  if (best.hint >= 1.6) {
    return undefined;
  }
  const count = best.boxes.filter((box) => box !== undefined).length;
  return ranked.find(
    ({ boxes, letters, hint }) =>
      hint >= 1.6 &&
      letters >= best.letters * MOST_LETTERS &&
      boxes.filter((box, index) => box !== undefined && isIn(best.boxes[index], box)).length >=
        count * MOST_BOXES,
  );
}

type Ranked = Column & { readonly score: number };

/** Another column's element for a record that lacks the best one's: of the same make, else one that is called a text. */
function standIn(ranked: readonly Ranked[], index: number, best: Ranked): Box | null {
  const make = best.boxes.find((box) => box !== undefined);
  const others = ranked.filter(({ boxes }) => boxes[index] !== undefined);
  const found =
    others.find(({ boxes }) => make !== undefined && isOfMake(boxes[index], make)) ??
    others.find(({ hint }) => hint >= 1.6) ??
    others.find(({ score, hint }) => hint >= 1 || score > best.score * 0.3);
  return found?.boxes[index] ?? null;
}

/** Whether two elements have the same shape, or share a class that is called a text. */
export function isOfMake(box: Box | undefined, make: Box): boolean {
  if (box === undefined || box.shape === make.shape) {
    return box !== undefined;
  }
  return (
    box.element.name === make.element.name &&
    box.look.classes.some((token) => make.look.classes.includes(token) && BODY_HINT.test(token))
  );
}

/** An element, and the letters in it that are no signature. */
interface Weighed {
  readonly box: Box;
  readonly letters: number;
}

function put(
  columns: Map<string, Column>,
  { box, letters }: Weighed,
  index: number,
  taken: Taken | undefined,
): void {
  const key = `${box.shape}<${box.parent?.shape ?? ''}`;
  const column = columns.get(key) ?? {
    boxes: [],
    most: [],
    letters: 0,
    sizes: new Set<number>(),
    hint: hintOf(box),
    blocked: 0,
  };
  columns.set(key, column);
  const known = column.most[index] ?? -1;
  if (known < letters) {
    column.boxes[index] = box;
    column.most[index] = letters;
    column.letters += letters - Math.max(0, known);
    column.sizes.add(letters);
  }
  column.blocked += isIn(box, taken?.author) || isIn(box, taken?.time) ? 1 : 0;
}

function isIn(box: Box | undefined, mark: Box | null | undefined): boolean {
  return (
    box !== undefined &&
    mark !== null &&
    mark !== undefined &&
    mark.at >= box.at &&
    mark.at < box.to
  );
}

/** Letters, those of links for a third: tools are links, texts seldom. */
function weightOf(box: Box | null): number {
  return box === null ? 0 : textOf(box) + linkTextOf(box) * 0.3;
}

function hintOf({ element: { attribs }, look }: Box): number {
  if (attribs['itemprop'] === 'text' || attribs['itemprop'] === 'articleBody') {
    return 4;
  }
  if (look.isNoBody) {
    return look.isBody ? 0.5 : 0.1;
  }
  return look.isBody ? 1.6 : 1;
}

function scoreOf({ boxes, letters, sizes, hint, blocked }: Column, count: number): number {
  const present = boxes.filter((box) => box !== undefined).length;
  if (blocked > present * 0.2) {
    return 0;
  }
  // What has one length in all records is the template's.
  const isSame = present >= 4 && sizes.size === 1;
  // Few records show no structure: words weigh more.
  const weight = count <= 2 && hint !== 1 ? hint ** 2 : hint;
  return (letters + 1) * weight * (0.3 + 0.7 * (present / count)) * (isSame ? 0.1 : 1);
}

/** Shares of the records' letters below which an element is not their text; letters of a text on average. */
const LEAST = 0.25;
const LEAST_BESIDE = 0.1;
const MIN_MEAN_LETTERS = 8;

/** Whether the best element holds so little of the records that their text lies outside it. */
function isScattered(best: Column, records: readonly PageRecord[]): boolean {
  if (best.hint >= 1.6) {
    return false;
  }
  const own = records.reduce((sum, { letters }) => sum + letters, 0);
  // Beside a wide box of the author's a text in every record is one even if it is short.
  const isEverywhere = records.every((_, index) => best.boxes[index] !== undefined);
  const isText = isEverywhere && best.letters >= records.length * MIN_MEAN_LETTERS;
  return best.letters < own * (isText ? LEAST_BESIDE : LEAST);
}
