import { type Element, isText } from 'domhandler';
import { lineOf } from '../../dom/read-content.ts';
import { type Box, linkTextOf, textOf } from './box.ts';
import { boxesOf, type PageRecord } from './record.ts';
import type { Survey } from './survey.ts';

/** Names that Chinese forums give to the first floors. */
const NAMED: Readonly<Record<string, number>> = { 楼主: 1, 沙发: 2, 板凳: 3, 地板: 4 };

const MARKED =
  /^(?:第|post|no\.?|reply|floor|回复)?\s?(?:[#＃]\s?(\d{1,6})|(\d{1,6})\s?(?:楼|[#＃]|层|F))$/iu;

/** Letters that a floor's mark has at most. */
const MAX_LETTERS = 12;

/** Elements that a floor's mark has at most. */
const MAX_BOXES = 4;

/** For each record its number in the thread as printed: marks at one place that count up or down; else null. */
export function chooseFloors(
  records: readonly PageRecord[],
  { boxes }: Survey,
): readonly (number | null)[] {
  const columns = new Map<string, Column>();
  for (const [index, record] of records.entries()) {
    for (const box of boxesOf(record, boxes)) {
      const letters = textOf(box) + linkTextOf(box);
      const isSmall = letters > 0 && letters <= MAX_LETTERS && box.to - box.at <= MAX_BOXES;
      const floor = isSmall ? floorAt(box) : null;
      if (floor !== null) {
        const key = floor.isMarked ? box.element.name : box.shape;
        const column = columns.get(key) ?? { floors: [], isMarked: floor.isMarked };
        column.floors[index] ??= floor.number;
        columns.set(key, column);
      }
    }
  }
  const best = [...columns.values()]
    .filter((column) => counts(column, records.length))
    .toSorted((one, other) => present(other) - present(one))[0];
  return records.map((_, index) => best?.floors[index] ?? null);
}

/** Numbers at one place of the records; a bare number is a floor only where the next one is one more. */
interface Column {
  readonly floors: (number | undefined)[];
  readonly isMarked: boolean;
}

function floorAt({ element }: Box): { number: number; isMarked: boolean } | null {
  if (!mayBeFloor(element)) {
    return null;
  }
  const line = lineOf(element).replaceAll(' ', '');
  if (/^\d{1,6}$/u.test(line)) {
    return { number: Number(line), isMarked: false };
  }
  const match = MARKED.exec(line);
  const number = NAMED[line] ?? (match === null ? 0 : Number(match[1] ?? match[2]));
  return number === 0 ? null : { number, isMarked: true };
}

/** Whether it is worth reading: floors are small, and one text of theirs holds a mark or a number. */
function mayBeFloor({ children }: Element): boolean {
  const [child, ...more] = children;
  if (child === undefined || more.length > 3) {
    return false;
  }
  return more.length > 0 || !isText(child) || /[\d楼沙板地#]/u.test(child.data);
}

function present({ floors }: Column): number {
  return floors.filter((floor) => floor !== undefined).length;
}

/** Records from which on bare numbers that count by one are floors. */
const MIN_BARE = 3;

/** Whether the numbers only rise or only fall. */
function counts({ floors, isMarked }: Column, count: number): boolean {
  const written = floors.filter((floor) => floor !== undefined);
  const steps = written.slice(1).map((floor, index) => floor - (written[index] ?? floor));
  if (!isMarked) {
    return written.length >= Math.max(MIN_BARE, count) && steps.every((step) => step === 1);
  }
  return steps.every((step) => step > 0) || steps.every((step) => step < 0);
}
