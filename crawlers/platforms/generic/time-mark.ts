import { isAbsolute } from '../../times/page-times.ts';
import { readWrittenTime, type WrittenTime } from '../../times/written-time.ts';
import type { Box } from './box.ts';

/** A place at which the page tells a time. */
export interface TimeMark {
  readonly box: Box;
  readonly time: WrittenTime;
  /** Where it was written, most believed first. */
  readonly source: 'attribute' | 'title' | 'text';
  /** What stands before it: a label such as `Joined:`. */
  readonly before: string;
}

/** Attributes that hold a moment as a number or an ISO time. */
const ATTRIBUTES: ReadonlySet<string> = new Set([
  'datetime',
  'data-time',
  'data-timestamp',
  'data-epoch',
  'data-date',
  'data-datetime',
  'data-unixtime',
  'data-created',
  'data-created-at',
  'data-posted',
  'data-pubdate',
  // Elements of a page's own make: what they will show they carry.
  'ts',
  'created-timestamp',
  'data-ts',
]);

/** Seconds from 1995 to 2100: numbers outside are no moments of a forum. */
const FIRST_SECOND = 788_918_400;
const LAST_SECOND = 4_102_444_800;

/** A time in the attributes of an element, or null. */
export function timeMarkOfAttributes(box: Box, before: string): TimeMark | null {
  const { attribs, name } = box.element;
  if (name === 'meta') {
    return timeMarkOfMeta(box);
  }
  for (const attribute of Object.keys(attribs)) {
    const time = ATTRIBUTES.has(attribute) ? momentIn(attribs[attribute] ?? '') : null;
    if (time !== null) {
      return { box, time, source: 'attribute', before };
    }
  }
  return timeMarkOfTitle(box, before);
}

/** A machine-readable time (`itemprop="datePublished"`); its property is its label. */
function timeMarkOfMeta(box: Box): TimeMark | null {
  const { itemprop, content } = box.element.attribs;
  const isDate = itemprop !== undefined && /date|time/iu.test(itemprop);
  const time = isDate ? readWrittenTime(content ?? '') : null;
  return time === null ? null : { box, time, source: 'attribute', before: itemprop ?? '' };
}

/** Letters of a title that tells a time. */
const MIN_TITLE_LETTERS = 8;
const MAX_TITLE_LETTERS = 80;

function timeMarkOfTitle(box: Box, before: string): TimeMark | null {
  const title = box.element.attribs['title'] ?? '';
  if (title.length < MIN_TITLE_LETTERS || title.length > MAX_TITLE_LETTERS) {
    return null;
  }
  const time = readWrittenTime(title);
  return time !== null && isAbsolute(time) ? { box, time, source: 'title', before } : null;
}

function momentIn(written: string): WrittenTime | null {
  if (/^\d{9,13}$/u.test(written)) {
    const number = Number(written);
    const seconds = written.length > 10 ? number / 1000 : number;
    return seconds >= FIRST_SECOND && seconds < LAST_SECOND
      ? { kind: 'moment', at: seconds * 1000, from: 0 }
      : null;
  }
  return readWrittenTime(written);
}

/** A time in a text of the page, or null. */
export function timeMarkOfText(text: string, box: Box, tail: string): TimeMark | null {
  const time = readWrittenTime(text);
  return time === null
    ? null
    : { box, time, source: 'text', before: `${tail} ${text.slice(0, time.from)}`.slice(-30) };
}
