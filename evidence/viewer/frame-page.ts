import { shown } from './escape.ts';
import { LABELS, type Label } from './words.ts';

/** The pages of the viewer, in the order of their tabs. */
export const TABS = [
  'overview',
  'replay',
  'pictures',
  'text',
  'dom',
  'exchanges',
  'manifest',
  'verification',
  'custody',
] as const;
export type Tab = (typeof TABS)[number];

/** What stands around every page. */
export interface FrameFacts {
  readonly base: string;
  readonly title: string;
  readonly isBlurred: boolean;
  readonly isValid: boolean;
}

/** A label in both languages, as HTML. */
export function both([zh, en]: Label): string {
  return `<span lang="zh-CN">${shown(zh)}</span><span class="en" lang="en">${shown(en)}</span>`;
}

/** A page of the viewer. It has no script and one style sheet. */
export function framePage(tab: Tab, facts: FrameFacts, content: string): string {
  const tabs = TABS.map(
    (name) =>
      `<a href="${facts.base}/${name}"${name === tab ? ' aria-current="page"' : ''}>${both(LABELS[name])}</a>`,
  ).join('');
  const warning = facts.isBlurred ? LABELS.blurred : LABELS.open;
  const judgement = facts.isValid
    ? ''
    : `<p class="notice bad" role="alert">${both(LABELS.invalid)}</p>`;
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${shown(facts.title)}</title><link rel="stylesheet" href="${facts.base}/style.css"></head>
<body><header><h1>${shown(facts.title)}</h1><nav>${tabs}</nav><p class="notice">${both(warning)}</p>${judgement}</header>
<main>${content}</main></body></html>
`;
}

/** A table of facts, a label and a value each; a value is HTML. Absent ones are left out. */
export function factTable(rows: readonly (readonly [Label, string | null])[]): string {
  const lines = rows.flatMap(([label, value]) =>
    value === null ? [] : [`<tr><th scope="row">${both(label)}</th><td>${value}</td></tr>`],
  );
  return `<table>${lines.join('')}</table>`;
}

/** A table with a row a thing; cells are HTML. */
export function rowTable(heads: readonly Label[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((label) => `<th scope="col">${both(label)}</th>`).join('');
  const body = rows
    .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}
