import { foreign } from '../sweep/markup.ts';

/** A row of a form: its label, and markup that is safe already. */
export type Row = readonly [label: string, html: string];

/** A form of two columns. */
export function form(rows: readonly Row[]): string {
  const body = rows.map(
    ([label, html]) => `<tr><th scope="row">${foreign(label)}</th><td>${html}</td></tr>`,
  );
  return `<table class="form"><tbody>${body.join('')}</tbody></table>`;
}

/** A list with a head that is repeated on every page; cells are markup that is safe already. */
export function list(
  heads: readonly (readonly [head: string, width: number])[],
  rows: readonly (readonly string[])[],
): string {
  const widths = heads.map(([, width]) => `<col style="width:${width}%">`).join('');
  const head = heads.map(([words]) => `<th scope="col">${foreign(words)}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((html) => `<td>${html}</td>`).join('')}</tr>`);
  return `<table class="list"><colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

/** What counts character by character: an address, a digest. */
export function exact(text: string): string {
  return `<code>${foreign(text)}</code>`;
}

/** A text of several lines. */
export function lines(text: string): string {
  return `<div class="lines">${foreign(text)}</div>`;
}
