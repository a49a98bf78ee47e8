import { findIdentityNumbers } from '../../core/identity-number.ts';

/** Places on the card (GA 448-2013 shows the layout; measured on specimens), in millimetres from its upper left corner of 85.6 by 54. */
export const CARD = { width: 85.6, height: 54 } as const;

/** Where a label's first character begins and its middle line runs. */
export interface LabelPlace {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly side: 'front' | 'back';
}

const LABELS: readonly LabelPlace[] = [
  { label: '公民身份号码', x: 6, y: 46.5, side: 'front' },
  { label: '姓名', x: 6, y: 9, side: 'front' },
  { label: '性别', x: 6, y: 16, side: 'front' },
  { label: '民族', x: 22, y: 16, side: 'front' },
  { label: '出生', x: 6, y: 22.5, side: 'front' },
  { label: '住址', x: 6, y: 29.5, side: 'front' },
  { label: '签发机关', x: 18, y: 41, side: 'back' },
  { label: '有效期限', x: 18, y: 47, side: 'back' },
];

/** A label as found in a line: what it is, and at which share of the line it begins. */
export interface FoundLabel {
  readonly place: LabelPlace;
  readonly from: number;
}

/** Labels of forms, which a card never has: followed by a colon or a mark of what must be filled in. */
const OF_A_FORM = /^[\s]*[:：*＊]/u;

/** The labels of a card in a line. Those that a form has are left out. */
export function labelsIn(text: string): readonly FoundLabel[] {
  return LABELS.flatMap((place) => {
    const at = text.indexOf(place.label);
    const isForm =
      at < 0 ||
      OF_A_FORM.test(text.slice(at + place.label.length)) ||
      /^(?:日期|年月|证|地)/u.test(text.slice(at + place.label.length));
    return isForm ? [] : [{ place, from: at / Math.max(1, text.length) }];
  });
}

/** What a line says of a number: `number` is one, `digits` may be one that was not read well, or stands on its head. */
export type NumberReading = 'number' | 'digits' | null;

/** Letters that readers take digits for. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  D: '0',
  U: '0',
  l: '1',
  I: '1',
  i: '1',
  B: '8',
  S: '5',
  Z: '2',
};

/** A birth date within a number: it begins at the seventh digit, give or take one that the reader lost or made up. */
const DATED = /^\d{5,7}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/u;

/** Digits in a row, small gaps between them allowed, at least 15 and at most 20: a number, one digit more or less. */
const ROW = /\d(?:[ .·-]?\d){13,18}(?:[ .·-]?[\dXx])?/gu;

/** A word that is a whole number, or a date, by itself. */
const WHOLE_WORD = /^\D{0,3}(?:\d{14,22}[Xx]?|(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2})\D{0,3}$/u;

/**
 * Whether a line holds an identity number. Of a line with several long numbers or dates, such as a column that is read from its
 * side, each is looked at alone: the end of one and the beginning of the next are no number.
 */
export function numberIn(text: string): NumberReading {
  const plain = text.normalize('NFKC');
  const words = plain.split(/\s+/u);
  if (words.filter((word) => WHOLE_WORD.test(word)).length < 2) {
    return readingOf(plain);
  }
  const readings = new Set(words.map(readingOf));
  return (['number', 'digits'] as const).find((reading) => readings.has(reading)) ?? null;
}

function readingOf(plain: string): NumberReading {
  if (findIdentityNumbers(plain).length > 0) {
    return 'number';
  }
  const read = plain.replaceAll(
    /[ODUoliIBSZ](?=[\dOoDUlIBSZ ]{2})|(?<=\d{2})[ODUoliIBSZ]/gu,
    (letter) => LOOKALIKES[letter] ?? letter,
  );
  const rows = [...read.matchAll(ROW)].map(([row]) => row.replaceAll(/[^\dXx]/gu, ''));
  const isLabelled = /身份|号码|证号/u.test(plain);
  if (rows.some((row) => DATED.test(row) || isLabelled || /^\d{16,18}[Xx]$/u.test(row))) {
    return 'number';
  }
  return rows.some((row) => row.length >= 16) ? 'digits' : null;
}

/** A birth date as cards have it. */
export const BIRTH_DATE = /(?:19|20)\d{2}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日/u;
