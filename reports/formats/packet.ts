import type { ComposedNotice } from '../notices/composed-notice.ts';
import { type FilledField, filledForm } from '../packets/fields.ts';

/**
 * A notice in the fields that the form of a Chinese public body asks for (name of the site, address, description, who
 * reports), for a person to copy over: such a body has no programming interface. One sheet for each address where the form takes one.
 * Of a withdrawal, its words.
 */
export function formatPacket(composed: ComposedNotice): string {
  if (composed.notice.withdraws !== undefined) {
    return `【撤回】\n${composed.text}`;
  }
  const { sheets } = filledForm(composed);
  const written = sheets.map(({ number, fields }) =>
    [
      `【${number}/${sheets.length}】`,
      ...fields.map((field) => `${field.label.zh}：${apart(field)}`),
    ].join('\n'),
  );
  return `${written.join('\n\n')}\n`;
}

/** What counts letter by letter stands on lines of its own, foreign words behind a mark on every line. */
function apart({ content, value }: FilledField): string {
  if (content === 'quote') {
    return `\n${value.replaceAll(/^/gmu, '> ')}`;
  }
  return content === 'address' ? `\n${value}` : value;
}
