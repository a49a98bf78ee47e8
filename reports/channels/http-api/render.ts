import type { CitedSighting } from '../../../core/notice.ts';
import type { ApiTemplate, FieldStyle } from '../../../core/recipient-api.ts';
import { formatDsa } from '../../formats/dsa.ts';
import { xarfReport } from '../../formats/xarf/report.ts';
import type { ComposedNotice } from '../../notices/composed-notice.ts';
import { type FieldValue, fieldValue } from './fields.ts';

/** A file of a multipart body. */
export interface FilePart {
  readonly file: string;
  readonly type: string;
  readonly text: string;
}

/** What a template makes: JSON, with files in it where the body is multipart. Undefined is left out. */
export type Rendered =
  | string
  | number
  | boolean
  | null
  | undefined
  | FilePart
  | readonly Rendered[]
  | { readonly [key: string]: Rendered };

/** Where a template is written. */
interface Place {
  readonly composed: ComposedNotice;
  readonly cited: CitedSighting | null;
  readonly secretOf: (reference: string) => string;
}

/** Writes a notice as a template has it. */
export function render(template: ApiTemplate, place: Place): Rendered {
  switch (template.kind) {
    case 'constant':
      return template.value;
    case 'field':
      return fieldOf(template, place);
    case 'array':
      return template.parts.flatMap((part) => present(render(part, place)));
    case 'object':
      return Object.fromEntries(
        template.entries.flatMap(([key, part]) =>
          present(render(part, place)).map((value) => [key, value] as const),
        ),
      );
    case 'concat':
      return template.parts.map((part) => textOf(render(part, place))).join('');
    case 'each':
      return eachOf(template, place);
    case 'secret':
      return place.secretOf(template.reference);
    case 'file':
      return fileOf(template, place.composed);
  }
}

function fieldOf(
  { field, style }: Extract<ApiTemplate, { kind: 'field' }>,
  { composed, cited }: Place,
): Rendered {
  const language = style.language ?? composed.recipient.languages[0] ?? 'en';
  return written(fieldValue(field, composed, cited, language), style);
}

function present(value: Rendered): readonly Rendered[] {
  return value === undefined ? [] : [value];
}

function eachOf({ of, join }: Extract<ApiTemplate, { kind: 'each' }>, place: Place): Rendered {
  const { cited } = place.composed.notice;
  const parts = cited.flatMap((one) => present(render(of, { ...place, cited: one })));
  return join === undefined ? parts : parts.map(textOf).join(join);
}

/** A value as the text that a form, or a joined list, has of it. */
export function textOf(value: Rendered): string {
  if (value === undefined || value === null) {
    return '';
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function written(value: FieldValue, style: FieldStyle): Rendered {
  if (value === null) {
    return style.optional === true ? undefined : null;
  }
  if (value instanceof Date) {
    return moment(value, style);
  }
  if (typeof value === 'string') {
    return cut(value, style.max);
  }
  if (Array.isArray(value)) {
    return value.map((one) => cut(String(one), style.max));
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a report as its own schema wrote it: plain JSON
  return value as Rendered;
}

const CUT = '…';

/** Whole characters, the mark of the cut among them. */
function cut(text: string, max: number | undefined): string {
  if (max === undefined || text.length <= max) {
    return text;
  }
  const characters = Array.from(text);
  return characters.length <= max ? text : `${characters.slice(0, max - 1).join('')}${CUT}`;
}

function moment(at: Date, { format = 'iso', offsetMinutes = 0 }: FieldStyle): string | number {
  const there = new Date(at.getTime() + offsetMinutes * 60_000).toISOString();
  switch (format) {
    case 'iso':
      return at.toISOString();
    case 'iso-seconds':
      return `${at.toISOString().slice(0, 19)}Z`;
    case 'date':
      return there.slice(0, 10);
    case 'datetime':
      return there.slice(0, 19).replace('T', ' ');
    case 'unix':
      return Math.floor(at.getTime() / 1_000);
    case 'unix-ms':
      return at.getTime();
  }
}

function fileOf(
  { of, name }: Extract<ApiTemplate, { kind: 'file' }>,
  composed: ComposedNotice,
): FilePart | undefined {
  switch (of) {
    case 'text':
      return { file: name, type: 'text/plain; charset=utf-8', text: composed.text };
    case 'html':
      return { file: name, type: 'text/html; charset=utf-8', text: composed.html };
    case 'xarf':
      return composed.isRequest
        ? { file: name, type: 'application/json', text: JSON.stringify(xarfReport(composed)) }
        : undefined;
    case 'dsa':
      return composed.isRequest
        ? { file: name, type: 'application/json', text: formatDsa(composed) }
        : undefined;
  }
}

/** Whether a part of a body is a file. */
export function isFile(value: Rendered): value is FilePart {
  return (
    typeof value === 'object' &&
    value !== null &&
    'file' in value &&
    'type' in value &&
    'text' in value
  );
}
