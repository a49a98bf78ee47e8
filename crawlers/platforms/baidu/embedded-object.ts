import type { PageAnswer } from '../../../core/page.ts';
import { jsonIn } from '../../disks/json-answer.ts';
import { Embedded } from './schema.ts';

/** What stands before the object that a share page holds for its script, in the page's forms of several years. */
const MARKS = [
  'locals.mset(',
  'yunData.setData(',
  'window.yunData =',
  'window.yunData=',
  'id="locals-data"',
];

/** Characters of a page in which the object is looked for, and that it may have. */
const MAX_PAGE_CHARACTERS = 2_000_000;

/** What the page holds for its script; null where it holds nothing. One pass over the object for each mark. */
export function embeddedIn({ text }: Pick<PageAnswer, 'text'>): Embedded | null {
  const page = text.slice(0, MAX_PAGE_CHARACTERS);
  for (const mark of MARKS) {
    const at = page.indexOf(mark);
    const object = at === -1 ? null : objectAfter(page, at + mark.length);
    const read = object === null ? null : jsonIn({ text: object }, Embedded);
    if (read !== null) {
      return read;
    }
  }
  return null;
}

/** The first object of JSON after a place, by its braces outside of strings; null where it does not end. */
function objectAfter(page: string, from: number): string | null {
  const start = page.indexOf('{', from);
  if (start === -1) {
    return null;
  }
  let depth = 0;
  for (let at = start; at < page.length; at += 1) {
    const character = page[at];
    if (character === '"') {
      at = endOfString(page, at);
    } else if (character === '{') {
      depth += 1;
    } else if (character === '}') {
      depth -= 1;
      if (depth === 0) {
        return page.slice(start, at + 1);
      }
    }
  }
  return null;
}

/** Where the string that begins at a quote ends; the end of the page where it does not. */
function endOfString(page: string, from: number): number {
  let at = from + 1;
  while (at < page.length && page[at] !== '"') {
    at += page[at] === '\\' ? 2 : 1;
  }
  return at;
}
