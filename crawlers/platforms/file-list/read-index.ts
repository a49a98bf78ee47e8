import { type Element, isTag, isText } from 'domhandler';
import type { PageAnswer } from '../../../core/page.ts';
import { sizeOfPrinted } from '../../disks/printed-size.ts';
import { type DiskEntry, MAX_FILES } from '../../disks/share-file.ts';
import { parsePage } from '../../dom/parse-page.ts';
import { lineOf } from '../../dom/read-content.ts';
import { all, closest, first, selector } from '../../dom/select.ts';
import { parseAddress } from '../../html/address.ts';
import { momentOfListed } from './listed-time.ts';

/** A file or folder of an index; its id is its address. */
export interface IndexEntry extends DiskEntry {
  readonly changedAt: Date | null;
}

const LINK = selector('a[href]');
const ROW = selector('tr');
const CELL = selector('td');

/** What stands beside a name. */
interface Beside {
  readonly size: number | null;
  readonly time: string;
}

/** Cells of a row that are read; servers write up to six. */
const MAX_CELLS = 20;

/** What a row says beside its links, read once however many there are. */
type Rows = Map<Element, Beside>;
const TIME = selector('time[datetime]');
const SIZED = selector('[data-size], [data-order]');

/** Pictures that a browser shows. */
const PICTURE = /\.(?:jpe?g|png|gif|webp|bmp)$/iu;

/** What an index lists: links to what lies directly in its folder, whatever the server that made it. */
export function readIndex(page: PageAnswer, timeZone: string): readonly IndexEntry[] {
  const base = folderOf(page.finalUrl);
  const entries = new Map<string, IndexEntry>();
  const rows: Rows = new Map();
  for (const link of all(LINK, parsePage(page.text).document)) {
    const url = base === null ? null : childOf(link.attribs['href'] ?? '', base);
    if (url !== null && !entries.has(url.href) && entries.size < MAX_FILES) {
      entries.set(url.href, entryOf(url, besideOf(link, rows), timeZone));
    }
  }
  return [...entries.values()];
}

/** The folder that an address is of: up to its last slash. */
export function folderOf(address: string): URL | null {
  const url = parseAddress(address);
  return url === null ? null : new URL(url.pathname.replace(/[^/]*$/u, ''), url);
}

/** The last name of a path, as a person reads it. */
export function nameOf(path: string): string {
  const last = path.replace(/\/$/u, '').split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** The address that a reference names, where it lies directly in the folder: no link upwards, to another order, elsewhere. */
function childOf(reference: string, base: URL): URL | null {
  const url = parseAddress(reference, base.href);
  if (url === null || url.origin !== base.origin || url.search !== '' || url.hash !== '') {
    return null;
  }
  const below = url.pathname.startsWith(base.pathname)
    ? url.pathname.slice(base.pathname.length)
    : '';
  return /^[^/]{1,1000}\/?$/u.test(below) && !below.startsWith('_h5ai') ? url : null;
}

function entryOf(url: URL, { size, time }: Beside, timeZone: string): IndexEntry {
  const isDirectory = url.pathname.endsWith('/');
  return {
    id: url.href,
    name: nameOf(url.pathname),
    size,
    isDirectory,
    thumbnail: !isDirectory && PICTURE.test(url.pathname) ? url.href : null,
    changedAt: momentOfListed(time, timeZone),
  };
}

/** Rows within rows are none of an index: what they hold is not read, so that each element is read once. */
function besideOf(link: Element, rows: Rows): Beside {
  const row = closest(ROW, link);
  if (row === null) {
    return besideLink(link);
  }
  const known = rows.get(row) ?? (closest(ROW, row) === null ? inRow(row, link) : NOTHING_BESIDE);
  rows.set(row, known);
  return known;
}

const NOTHING_BESIDE: Beside = { size: null, time: '' };

/** nginx, and Apache without tables: what follows the link on its line. */
function besideLink(link: Element): Beside {
  const next = link.next;
  const line = (next !== null && isText(next) ? next.data : '').slice(0, 300).split('\n')[0] ?? '';
  const size = /(?:^|\s)(\d[\d.,]{0,20}\s?[KMGTP]?i?B?)\s*$/iu.exec(line)?.[1];
  return { size: sizeOfPrinted(size ?? ''), time: line };
}

/** Tables: a cell that is a size, and one that holds a time. */
function inRow(row: Element, link: Element): Beside {
  const own = closest(CELL, link);
  const cells = row.children
    .filter((cell) => isTag(cell) && cell.name === 'td' && cell !== own)
    .slice(0, MAX_CELLS)
    .map((cell) => lineOf(isTag(cell) ? cell : null));
  const exact = first(SIZED, row)?.attribs;
  const sizes = [exact?.['data-size'] ?? exact?.['data-order'] ?? '', ...cells].map(sizeOfPrinted);
  const stamp = first(TIME, row)?.attribs['datetime'];
  return { size: sizes.find((size) => size !== null) ?? null, time: stamp ?? cells.join(' ') };
}
