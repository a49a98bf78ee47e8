import { sha256 } from '../../core/digest.ts';
import { foreign } from '../sweep/markup.ts';
import { shanghai, utc } from '../words/moment.ts';
import type { Language } from '../words/wording.ts';
import { number, type WordName, word } from './words.ts';

/** A cell of a table: markup that is safe already, a number, or a figure. */
export type Cell = string | number | FollowedCell;

/** A figure that leads to its sightings. */
interface FollowedCell {
  readonly count: number;
  readonly html: string;
}

/** A table whose head is repeated on every page; figures stand to the right. */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly Cell[])[],
): string {
  const [first] = rows;
  const head = heads
    .map((words, index) => `<th scope="col"${numeric(first?.[index])}>${foreign(words)}</th>`)
    .join('');
  const body = rows.map((cells) => {
    const written = cells.map((cell, index) => cellHtml(cell, index, heads[index] ?? ''));
    return `<tr>${written.join('')}</tr>`;
  });
  return `<table><caption>${foreign(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

function cellHtml(cell: Cell, index: number, head: string): string {
  const name = foreign(head);
  return index === 0
    ? `<th scope="row" data-head="${name}">${htmlOf(cell)}</th>`
    : `<td data-head="${name}"${numeric(cell)}>${htmlOf(cell)}</td>`;
}

function htmlOf(cell: Cell): string {
  if (typeof cell === 'string') {
    return cell;
  }
  return typeof cell === 'number' ? number(cell) : cell.html;
}

function numeric(cell: Cell | undefined): string {
  return cell === undefined || typeof cell === 'string' ? '' : ' class="num"';
}

/** Foreign text that counts character by character. */
export function exact(text: string): string {
  return `<code>${foreign(text)}</code>`;
}

/** Where the appendix tells of a figure. */
export function anchorOf(key: string): string {
  return `f-${sha256(key).slice(0, 12)}`;
}

/** A figure that leads to its sightings; without a link where there are none. */
export function followed(count: number, key: string): FollowedCell {
  const html = count === 0 ? '0' : `<a href="#${anchorOf(key)}">${number(count)}</a>`;
  return { count, html };
}

/** A time to the minute on clocks in China, with UTC behind it. */
export function time(at: Date): string {
  return `<time datetime="${at.toISOString()}" title="${utc(at)}">${shanghai(at).slice(0, 16)}</time>`;
}

/** Words of the report, ready to stand in the page. */
export function said(name: WordName, language: Language): string {
  return foreign(word(name, language));
}
