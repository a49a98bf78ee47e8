import { lineOf } from '../../dom/read-content.ts';
import { isAbsolute, momentOfWritten, type PagePrinting } from '../../times/page-times.ts';
import { readWrittenTime, type WrittenTime } from '../../times/written-time.ts';
import { type Box, linkTextOf, textOf } from './box.ts';
import { owns, type PageRecord } from './record.ts';
import type { TimeMark } from './time-mark.ts';

/** Labels of times at which nothing was posted. */
export const OTHER_LABEL =
  /(?:join(?:ed)?(?: date| on)?|regist(?:ered|riert)?|registration|注册(?:时间|日期|于)?|member since|since|last (?:visit|visited|seen|active|activity|login|post|reply|on)|edited|edited by.{0,20}|编辑于?|编辑.{0,8}|修改于?|上传于?|upload(?:ed)?|在线时间|最后(?:登录|访问|回复|活动|编辑|发表)|born|birthday|生日|updated|更新于?|expires?|modified|inscrit|beigetreten|geändert|was online|replied|start date|截至|到期)(?: on| at)?[\s:：]{0,3}$|dateModified/iu;

/** Marks that stand at the same place of their records. */
interface Column {
  readonly marks: readonly (TimeMark | undefined)[];
  readonly score: number;
}

/** For each record the place that tells when it was posted; null where none does. */
export function chooseTimes(
  records: readonly PageRecord[],
  times: readonly TimeMark[],
  printing: PagePrinting,
): readonly (TimeMark | null)[] {
  const columns = [...columnsOf(records, times).values()]
    .map((marks) => ({ marks, score: scoreOf(marks, records.length, printing) }))
    .toSorted((one, other) => other.score - one.score);
  return records.map((_, index) => firstIn(columns, index));
}

function firstIn(columns: readonly Column[], index: number): TimeMark | null {
  for (const { marks, score } of columns) {
    const mark = marks[index];
    if (mark !== undefined && score > 0) {
      return mark;
    }
  }
  return null;
}

/** Marks by what carries them, the first of its kind in each record. */
function columnsOf(
  records: readonly PageRecord[],
  times: readonly TimeMark[],
): Map<string, (TimeMark | undefined)[]> {
  const columns = new Map<string, (TimeMark | undefined)[]>();
  for (const mark of times) {
    const index = recordAt(records, mark.box.at);
    if (index === -1) {
      continue;
    }
    const key = `${mark.source} ${mark.box.shape}<${mark.box.parent?.shape}`;
    const column = columns.get(key) ?? [];
    if (column[index] === undefined || OTHER_LABEL.test(column[index].before)) {
      column[index] = mark;
    }
    columns.set(key, column);
  }
  return columns;
}

/** The record that a place belongs to, or -1. Records are in the order of the page. */
export function recordAt(records: readonly PageRecord[], at: number): number {
  let low = 0;
  let high = records.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((records[middle]?.root.at ?? 0) <= at) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  for (let index = low - 1; index >= 0 && index >= low - 20; index -= 1) {
    const record = records[index];
    if (record !== undefined && owns(record, at)) {
      return index;
    }
  }
  return -1;
}

/** How much speaks for a column: it is in every record, in order, with a clock, under no other label. */
function scoreOf(
  marks: readonly (TimeMark | undefined)[],
  count: number,
  printing: PagePrinting,
): number {
  const present = marks.filter((mark) => mark !== undefined);
  if (present.length === 0) {
    return 0;
  }
  const labelled = shareOf(present, ({ before }) => OTHER_LABEL.test(before));
  const property = shareOf(present, ({ box }) =>
    /datePublished|dateCreated|published/u.test(propertiesOf(box)),
  );
  return (
    (present.length / count) * 3 +
    inOrder(present, printing) +
    property * 2 +
    shareOf(present, ({ time }) => !('clock' in time) || time.clock !== null) +
    shareOf(present, ({ time }) => isAbsolute(time)) * 0.5 +
    shareOf(present, ({ source }) => source !== 'text') * 0.3 -
    labelled * 6 -
    shareOf(present, ({ time }) => time.kind === 'date' && time.year === null) * 0.5
  );
}

function shareOf(marks: readonly TimeMark[], fits: (mark: TimeMark) => boolean): number {
  return marks.filter(fits).length / marks.length;
}

function propertiesOf({ element, parent }: Box): string {
  return `${element.attribs['itemprop'] ?? ''} ${element.attribs['class'] ?? ''} ${parent?.element.attribs['itemprop'] ?? ''}`;
}

/** Share of neighbours that are in the order of time, whichever way it runs. */
function inOrder(marks: readonly TimeMark[], printing: PagePrinting): number {
  const moments = marks.map(({ time }) => momentOfWritten(time, printing)?.getTime() ?? Number.NaN);
  let up = 0;
  let down = 0;
  for (const [index, moment] of moments.slice(1).entries()) {
    const before = moments[index] ?? Number.NaN;
    up += moment >= before ? 1 : 0;
    down += moment <= before ? 1 : 0;
  }
  return moments.length < 2 ? 0.5 : Math.max(up, down) / (moments.length - 1);
}

/** Letters of a line in which a date and its clock may stand in elements of their own. */
const MAX_LINE_LETTERS = 120;

/** The moment of a mark; a clock that stands in an element beside the date's is looked for. */
export function momentOfMark(mark: TimeMark, printing: PagePrinting): Date | null {
  const { time } = mark;
  const line = 'clock' in time && time.clock === null ? lineAround(mark) : null;
  if (line === null) {
    return momentOfWritten(time, printing);
  }
  // The date of the title with the clock of the line, where the line says the day in a word.
  const isJoined = time.kind === 'date' && mark.source !== 'text';
  return momentOfWritten(isJoined ? { ...time, clock: line.clock } : line, printing);
}

/** The time with a clock that the line around a mark tells, or null. */
function lineAround({ box }: TimeMark): Clocked | null {
  for (const around of [box, box.parent, box.parent?.parent ?? null]) {
    if (around === null || textOf(around) + linkTextOf(around) > MAX_LINE_LETTERS) {
      return null;
    }
    const line = readWrittenTime(lineOf(around.element));
    if (line !== null && 'clock' in line && line.clock !== null) {
      return line;
    }
  }
  return null;
}

/** A time that may have a clock. */
type Clocked = Extract<WrittenTime, { readonly clock: unknown }>;
