import type { WithdrawnNotice } from '../../core/notice.ts';
import { legible, legibleLine } from '../words/legible.ts';
import { moment } from '../words/moment.ts';
import type { Language } from '../words/wording.ts';
import type { Section } from './document.ts';
import type { NoticeFacts } from './facts.ts';
import { phrasesOf } from './phrases-of.ts';
import { decisionBlocks, notifierBlock } from './sections.ts';

/** Everything that a withdrawal says in a language: which notice it takes back, what that was about, why, and who says so. */
export function withdrawalSections(
  facts: NoticeFacts,
  withdrawn: WithdrawnNotice,
  language: Language,
): readonly Section[] {
  const phrases = phrasesOf(language);
  const { headings, labels, blank, withdrawal } = phrases;
  return [
    {
      heading: withdrawal.heading,
      blocks: [
        {
          kind: 'pairs',
          pairs: [
            [withdrawal.withdrawn, withdrawn.id],
            [withdrawal.withdrawnRound, String(withdrawn.round)],
            [withdrawal.withdrawnAt, moment(withdrawn.createdAt)],
            [labels.notice, facts.id ?? blank],
            [labels.caseId, facts.caseId],
            [labels.recipient, `${legibleLine(facts.recipient.name)} <${facts.recipient.address}>`],
            [labels.createdAt, facts.createdAt === null ? blank : moment(facts.createdAt)],
          ],
        },
        { kind: 'paragraph', text: withdrawal.statement(withdrawn.id) },
      ],
    },
    {
      heading: withdrawal.reason,
      blocks: [{ kind: 'quote', text: facts.reason === null ? blank : legible(facts.reason) }],
    },
    {
      heading: withdrawal.addresses,
      blocks: [
        { kind: 'paragraph', text: withdrawal.addressesIntro },
        { kind: 'lines', lines: facts.cited.map(({ url }) => url) },
      ],
    },
    { heading: headings.notifier, blocks: [notifierBlock(facts, phrases)] },
    { heading: headings.decision, blocks: decisionBlocks(facts, phrases, withdrawal.person) },
    {
      heading: headings.answer,
      blocks: [
        {
          kind: 'paragraph',
          text: withdrawal.answer(facts.sender.email, facts.id ?? blank),
        },
      ],
    },
  ];
}
