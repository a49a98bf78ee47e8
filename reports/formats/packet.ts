import type { ComposedNotice } from '../notices/composed-notice.ts';
import { filledForm } from '../packets/fields.ts';

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
      ...fields.map(({ label, value }) => `${label.zh}：${value}`),
    ].join('\n'),
  );
  return `${written.join('\n\n')}\n`;
}
