import { legibleLine } from '../words/legible.ts';
import type { Language } from '../words/wording.ts';
import { hostOf } from './address.ts';
import type { NoticeDocument } from './document.ts';
import type { NoticeFacts } from './facts.ts';
import { phrasesOf } from './phrases-of.ts';
import { sectionsOf } from './sections.ts';

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
