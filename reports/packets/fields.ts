import type { CitedSighting } from '../../core/notice.ts';
import { hostOf } from '../notices/address.ts';
import type { ComposedNotice } from '../notices/composed-notice.ts';
import { handleWording } from '../words/handles.ts';
import { legible, legibleLine } from '../words/legible.ts';
import { moment } from '../words/moment.ts';
import { POLICY_WORDINGS } from '../words/policies.ts';
import type { Wording } from '../words/wording.ts';
import { formOf } from './forms/forms.ts';
import type { FieldContent, ReportingForm } from './forms/schema.ts';

/** A field of a form, filled in. */
export interface FilledField {
  readonly label: Wording;
  readonly content: FieldContent;
  readonly value: string;
  /** Characters of the value, as a form counts them. */
  readonly length: number;
  /** Most characters that the field takes; null where none is published. */
  readonly limit: number | null;
}

/** A form filled in once: for one address, or for all of them. */
interface FormSheet {
  /** From 1. */
  readonly number: number;
  readonly fields: readonly FilledField[];
}

/** A form as often as a notice needs it. In Chinese: such forms are. */
export interface FilledForm {
  readonly form: ReportingForm;
  readonly sheets: readonly FormSheet[];
}

/** The form of a notice's recipient, filled in from the notice, for a person to copy over. */
export function filledForm(composed: ComposedNotice): FilledForm {
  const { notice, recipient } = composed;
  const form = formOf(recipient.id);
  const groups = form.perAddress ? notice.cited.map((cited) => [cited]) : [notice.cited];
  return {
    form,
    sheets: groups.map((cited, index) => ({
      number: index + 1,
      fields: form.fields.map(({ label, content, limit }) => {
        const value = within(CONTENTS[content](composed, cited), limit);
        return { label, content, value, length: lengthOf(value), limit };
      }),
    })),
  };
}

type Filling = (composed: ComposedNotice, cited: readonly CitedSighting[]) => string;

const CONTENTS: Readonly<Record<FieldContent, Filling>> = {
  recipient: ({ recipient }) => recipient.name,
  number: ({ notice }) => `${notice.id}（第${notice.round}次）`,
  site: (_, cited) => [...new Set(cited.map(({ url }) => hostOf(url)))].join('\n'),
  address: (_, cited) => cited.map(({ url }) => url).join('\n'),
  offence: ({ notice }) => POLICY_WORDINGS[notice.policy].zh,
  description: ({ notice }) => legible(notice.reason),
  quote: (_, cited) => cited.map(({ text }) => legible(text)).join('\n\n'),
  handles: (_, cited) => handlesOf(cited),
  seen: (_, cited) => seenOf(cited),
  evidence: (_, cited) => evidenceLines(cited),
  reporter: ({ sender }) =>
    `${legibleLine(sender.organisation)}，${legibleLine(sender.name)}，${sender.email}`,
  decision: ({ notice }) => `${legibleLine(notice.decidedBy)}，${moment(notice.decidedAt)}`,
  statement: () => '以上内容属实，出于善意举报。',
};

function handlesOf(cited: readonly CitedSighting[]): string {
  const all = cited.flatMap(({ handles }) =>
    handles.map(({ kind, value }) => `${handleWording(kind).zh} ${legibleLine(value)}`),
  );
  return all.length === 0 ? '无' : [...new Set(all)].join('；');
}

function seenOf(cited: readonly CitedSighting[]): string {
  const first = Math.min(...cited.map(({ firstSeenAt }) => firstSeenAt.getTime()));
  const last = Math.max(...cited.map(({ lastSeenAt }) => lastSeenAt.getTime()));
  return `${moment(new Date(first))} 至 ${moment(new Date(last))}`;
}

/** Of one address all digests; of several the bundles, each once: the list of evidence has the rest. */
function evidenceLines(cited: readonly CitedSighting[]): string {
  if (cited.length === 1) {
    return cited.map(evidenceLine).join('');
  }
  const kept = cited.map(({ evidence }) =>
    evidence === null
      ? '未能封存'
      : `${evidence.evidenceId}，证据包 SHA-256 ${evidence.bundleDigest}`,
  );
  return [...new Set(kept)].join('\n');
}

function evidenceLine({ evidence }: CitedSighting): string {
  if (evidence === null) {
    return '未能封存';
  }
  const { evidenceId, seal, bundleDigest, pictureDigest } = evidence;
  const picture =
    typeof pictureDigest === 'string' ? `，包内本条截图 SHA-256 ${pictureDigest}` : '';
  return `${evidenceId}，封存校验值 ${seal}，证据包 SHA-256 ${bundleDigest}${picture}`;
}

/** Characters as a person counts them: an emoji outside the basic plane is one. */
function lengthOf(value: string): number {
  return Array.from(value.trim()).length;
}

function within(value: string, limit: number | null): string {
  const characters = Array.from(value);
  return limit === null || characters.length <= limit
    ? value
    : `${characters.slice(0, limit - 1).join('')}…`;
}

/** A form as text to copy from: each field with its length, its words alone on the lines below. */
export function fieldsText({ form, sheets }: FilledForm): string {
  const head = `${form.title.zh}\n${form.title.en}\n来源：${form.source}（核对日期 ${form.checkedOn}）`;
  const body = sheets.map(({ number, fields }) => {
    const lines = fields.map(
      ({ label, value, length, limit }) =>
        `── ${label.zh} ${label.en}（${length} 字，${limitWords(limit)}）\n${value.trim()}`,
    );
    return `【${number}/${sheets.length}】\n${lines.join('\n\n')}`;
  });
  return `${[head, ...body].join('\n\n')}\n`;
}

/** What is known of a field's limit. */
function limitWords(limit: number | null): string {
  return limit === null ? '未公布上限' : `上限 ${limit} 字`;
}
