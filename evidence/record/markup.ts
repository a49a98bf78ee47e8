import { shown } from '../viewer/escape.ts';

/** A cell of the form: what a person writes by hand is marked so. */
export interface Cell {
  readonly html: string;
  readonly className?: string;
}

/** A label and its value, or two of them side by side. */
export type FormRow = readonly (readonly [label: string, cell: Cell])[];

/** A form of four columns: a row has one pair, over the whole width, or two. */
export function formTable(rows: readonly FormRow[]): string {
  const body = rows.map((row) => {
    const span = row.length === 1 ? ' colspan="3"' : '';
    const cells = row.map(
      ([label, { html, className }]) =>
        `<th scope="row">${shown(label)}</th><td${span}${classOf(className)}>${html}</td>`,
    );
    return `<tr class="long">${cells.join('')}</tr>`;
  });
  return `<table class="form"><colgroup><col style="width:17%"><col style="width:33%"><col style="width:17%"><col style="width:33%"></colgroup>${body.join('')}</table>`;
}

/** A column of a list: its head, its share of the width in percent, and the class of its cells. */
export interface Column {
  readonly head: string;
  readonly width: number;
  readonly className?: string;
}

/** A list with a head that is repeated on every page; cells are texts. */
export function listTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string {
  const widths = columns.map(({ width }) => `<col style="width:${width}%">`).join('');
  const heads = columns.map(({ head }) => `<th scope="col">${shown(head)}</th>`).join('');
  const body = rows
    .map((cells) => {
      const isLong = cells.some((cell) => cell.length > 1_500);
      const written = cells
        .map((cell, index) => `<td${classOf(columns[index]?.className)}>${shown(cell)}</td>`)
        .join('');
      return `<tr${isLong ? ' class="long"' : ''}>${written}</tr>`;
    })
    .join('');
  return `<table class="small"><colgroup>${widths}</colgroup><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`;
}

export function text(value: string): Cell {
  return { html: shown(value), className: 'lines' };
}

export function address(value: string): Cell {
  return { html: shown(value), className: 'url lines' };
}

function classOf(className: string | undefined): string {
  return className === undefined ? '' : ` class="${className}"`;
}
