import { convexHull, holds, type Point, type Polygon } from './geometry.ts';
import {
  BIRTH_DATE,
  CARD,
  type FoundLabel,
  type LabelPlace,
  labelsIn,
  type NumberReading,
  numberIn,
} from './identity-words.ts';
import { type Baseline, baselineOf, type PictureLine } from './picture-text.ts';

/** A line with what it says of cards. */
interface ReadLine {
  readonly line: PictureLine;
  readonly base: Baseline;
  readonly number: NumberReading;
  readonly labels: readonly FoundLabel[];
  readonly hasBirthDate: boolean;
}

/** What the text of a picture says of cards in it. */
export interface TextFinding {
  /** Where cards are. */
  readonly regions: readonly Polygon[];
  /** Whether there are rows of digits that may be a number read wrongly: worth a look at the picture turned round. */
  readonly isDoubtful: boolean;
}

/** Least certainty of a line that counts for a label; for numbers any will do. */
const LABEL_CONFIDENCE = 0.5;

/** Share of the card's width that the 18 digits take, and of the digits with their label before them (x 29 to 77, 6 to 77 mm). */
const DIGITS_SHARE = 0.55;
const LABELLED_SHARE = 0.83;

/** The regions of cards that the lines of a picture tell of, over its edges where a card runs over them. */
export function cardsFromText(lines: readonly PictureLine[]): TextFinding {
  const read = lines.map(readLine);
  const byNumber = read
    .filter(({ number }) => number === 'number')
    .map((line) => cardOfNumber(line, read));
  const loose = read.filter(
    ({ labels, base }) => labels.length > 0 && !byNumber.some((region) => holds(region, base.left)),
  );
  return {
    regions: [...byNumber, ...cardsOfLabels(loose, read)],
    isDoubtful: read.some(
      ({ number, base }) =>
        number === 'digits' && !byNumber.some((region) => holds(region, base.left)),
    ),
  };
}

function readLine(line: PictureLine): ReadLine {
  return {
    line,
    base: baselineOf(line),
    number: numberIn(line.text),
    labels: line.confidence < LABEL_CONFIDENCE ? [] : labelsIn(line.text),
    hasBirthDate: BIRTH_DATE.test(line.text),
  };
}

function at({ left, along, down }: Baseline, x: number, y: number): Point {
  return [left[0] + along[0] * x + down[0] * y, left[1] + along[1] * x + down[1] * y];
}

/** A rectangle in the frame of a line: from its left end, x along it and y below it. */
function rectangle(base: Baseline, x0: number, y0: number, x1: number, y1: number): Polygon {
  return [at(base, x0, y0), at(base, x1, y0), at(base, x1, y1), at(base, x0, y1)];
}

/**
 * The card of a number: the number stands at its foot. Where a label above says which way is up, the card is above; else it is
 * taken to be on both sides, because digits on their head are read as digits too.
 */
function cardOfNumber({ base, line }: ReadLine, read: readonly ReadLine[]): Polygon {
  const isLabelled = /公民|身份|号码/u.test(line.text);
  const width = base.length / (isLabelled ? LABELLED_SHARE : DIGITS_SHARE);
  const height = (width * CARD.height) / CARD.width;
  const left = isLabelled ? -0.13 * width : -0.46 * width;
  const right = base.length + (isLabelled ? 0.18 : 0.24) * width;
  const above = rectangle(base, left, -height, right, 0.26 * height);
  const isUpright = read.some(
    (other) =>
      other.labels.some(({ place }) => place.side === 'front' && place.label !== '公民身份号码') &&
      holds(above, other.base.left) &&
      other.base.along[0] * base.along[0] + other.base.along[1] * base.along[1] > 0.8,
  );
  return isUpright
    ? above
    : rectangle(base, Math.min(left, -0.46 * width), -height, base.length + 0.46 * width, height);
}

/** Cards of which labels alone are read: the number is covered, or too small. */
function cardsOfLabels(loose: readonly ReadLine[], read: readonly ReadLine[]): Polygon[] {
  const groups = groupLabels(loose);
  return groups.filter((group) => isCard(group, read)).map(cardOfLabels);
}

/** Lines of labels that may stand on one card: near each other by their size, and in one direction. */
function groupLabels(lines: readonly ReadLine[]): readonly ReadLine[][] {
  const groups: ReadLine[][] = [];
  for (const line of lines) {
    const near = groups.find((group) => group.some((member) => areNear(member.base, line.base)));
    if (near === undefined) {
      groups.push([line]);
    } else {
      near.push(line);
    }
  }
  return groups;
}

function areNear(one: Baseline, other: Baseline): boolean {
  const height = Math.max(one.height, other.height);
  const apart = Math.hypot(one.left[0] - other.left[0], one.left[1] - other.left[1]);
  const turn = one.along[0] * other.along[0] + one.along[1] * other.along[1];
  return apart < 14 * height && turn > 0.9;
}

/** Enough to tell a card from a form: the label of its number, both lines of its back, a birth date, or three labels. */
function isCard(group: readonly ReadLine[], read: readonly ReadLine[]): boolean {
  const names = new Set(group.flatMap(({ labels }) => labels.map(({ place }) => place.label)));
  const dated = read.some(
    ({ hasBirthDate, base }) => hasBirthDate && group.some((member) => areNear(member.base, base)),
  );
  return (
    names.has('公民身份号码') ||
    (names.has('签发机关') && names.has('有效期限')) ||
    names.size >= 3 ||
    (names.size >= 1 && dated)
  );
}

interface Anchor {
  readonly point: Point;
  readonly place: LabelPlace;
}

function anchorsOf({ base, labels }: ReadLine): Anchor[] {
  return labels.map(({ place, from }) => ({ point: at(base, from * base.length, 0), place }));
}

/** The card that a group of labels stands on, by their known places on it; larger where fewer of them tell. */
function cardOfLabels(group: readonly ReadLine[]): Polygon {
  const anchors = group.flatMap(anchorsOf);
  const [first] = group;
  const base = first?.base ?? {
    left: [0, 0],
    right: [1, 0],
    along: [1, 0],
    down: [0, 1],
    length: 1,
    height: 1,
  };
  const scale = scaleOf(anchors, base);
  const [ox, oy] = originOf(anchors, base, scale);
  const frame: Baseline = { ...base, left: [ox, oy] };
  const margin = anchors.length > 2 ? 8 : 14;
  const card = rectangle(
    frame,
    -margin * scale,
    -margin * scale,
    (CARD.width + margin) * scale,
    (CARD.height + margin) * scale,
  );
  return convexHull([...card, ...group.flatMap(({ line }) => [...line.box])]);
}

/** Height of a line of text on a card as a reader frames it, in millimetres. */
const LINE_HEIGHT = 3.4;

/** Pixels a millimetre: by labels that are some lines apart, else by the size of the letters. */
function scaleOf(anchors: readonly Anchor[], base: Baseline): number {
  const scales: number[] = [];
  for (const one of anchors) {
    for (const other of anchors) {
      const model = other.place.y - one.place.y;
      if (model > 5) {
        const [dx, dy] = [other.point[0] - one.point[0], other.point[1] - one.point[1]];
        scales.push((dx * base.down[0] + dy * base.down[1]) / model);
      }
    }
  }
  const byDistance = scales.filter((scale) => scale > 0).toSorted((a, b) => a - b);
  const median = byDistance[Math.floor(byDistance.length / 2)];
  const byHeight = base.height / LINE_HEIGHT;
  return Math.max(byHeight * 0.7, median ?? byHeight * 1.25);
}

function originOf(anchors: readonly Anchor[], base: Baseline, scale: number): Point {
  const origins = anchors.map(
    ({ point, place }): Point => [
      point[0] - (base.along[0] * place.x + base.down[0] * place.y) * scale,
      point[1] - (base.along[1] * place.x + base.down[1] * place.y) * scale,
    ],
  );
  const [x, y] = origins.reduce<Point>(([sx, sy], [px, py]) => [sx + px, sy + py], [0, 0]);
  return [x / Math.max(1, origins.length), y / Math.max(1, origins.length)];
}
