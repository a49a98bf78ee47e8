import type { ComposedNotice } from '../notices/composed-notice.ts';

/** A notice as plain text with LF line ends: whom it goes to, its subject, and its words. */
export function formatText({ recipient, subject, text }: ComposedNotice): string {
  return `${recipient.name} <${recipient.address}>\n${subject}\n\n${text}`;
}
