import { legibleLine } from '../words/legible.ts';
import type { Language } from '../words/wording.ts';
import { hostOf } from './address.ts';
import type { NoticeDocument } from './document.ts';
import type { NoticeFacts } from './facts.ts';
import type { Phrases } from './phrases.ts';
import { phrasesOf } from './phrases-of.ts';
import { sectionsOf } from './sections.ts';
import { withdrawalSections } from './withdrawal.ts';

/** The facts in one language. */
export function documentOf(
  facts: NoticeFacts,
  language: Language,
  banner: string | null,
): NoticeDocument {
  const phrases = phrasesOf(language);
  return facts.withdraws === undefined
    ? { language, title: phrases.title, banner, sections: sectionsOf(facts, language) }
    : {
        language,
        title: phrases.withdrawal.title,
        banner,
        sections: withdrawalSections(facts, facts.withdraws, language),
      };
}

/** One line for the head of a mail: what it is in the recipient's languages, where, and the notice's number. */
export function subjectOf(facts: NoticeFacts): string {
  const what = facts.recipient.languages
    .map((language) => subjectWords(phrasesOf(language), facts))
    .join(' / ');
  const hosts = [...new Set(facts.cited.map(({ url }) => hostOf(url)))];
  const where = hosts.length > 1 ? `${hosts[0]} +${hosts.length - 1}` : (hosts[0] ?? '');
  return legibleLine(`${what}: ${where} [${facts.id ?? facts.caseId} #${facts.round}]`);
}

function subjectWords(phrases: Phrases, { withdraws }: NoticeFacts): string {
  return withdraws === undefined ? phrases.subject : phrases.withdrawal.subject;
}
