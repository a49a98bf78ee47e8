import type { Notice, Policy } from '../../core/notice.ts';
import type { Recipient } from '../../core/recipient.ts';
import { legibleLine } from '../words/legible.ts';
import type { Language } from '../words/wording.ts';
import type { NoticeDocument } from './document.ts';
import { phrasesOf } from './phrases.ts';
import { sectionsOf } from './sections.ts';
import type { Sender } from './sender.ts';

/** All that a notice says, before any language. What only a decision brings is null in a draft. */
export interface NoticeFacts extends Pick<Notice, 'caseId' | 'round' | 'cited'> {
  readonly id: string | null;
  readonly policy: Policy | null;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly createdAt: Date | null;
  readonly recipient: Recipient;
  readonly sender: Sender;
  readonly publicUrl: string | null;
}

/** The facts in one language. */
export function documentOf(
  facts: NoticeFacts,
  language: Language,
  banner: string | null,
): NoticeDocument {
  const { title } = phrasesOf(language);
  return { language, title, banner, sections: sectionsOf(facts, language) };
}

/** One line for the head of a mail: what it is in the recipient's languages, where, and the notice's number. */
export function subjectOf(facts: NoticeFacts): string {
  const what = facts.recipient.languages.map((language) => phrasesOf(language).subject).join(' / ');
  const hosts = [...new Set(facts.cited.map(({ url }) => hostOf(url)))];
  const where = hosts.length > 1 ? `${hosts[0]} +${hosts.length - 1}` : (hosts[0] ?? '');
  return legibleLine(`${what}: ${where} [${facts.id ?? facts.caseId} #${facts.round}]`);
}

/** The host of an address in ASCII, or its scheme where it has none. */
export function hostOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  return parsed === null ? '' : parsed.host || parsed.protocol;
}
