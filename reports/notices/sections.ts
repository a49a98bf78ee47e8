import type { CitedSighting, Policy } from '../../core/notice.ts';
import type { Recipient } from '../../core/recipient.ts';
import { groundsFor } from '../legal/grounds.ts';
import { handleWording } from '../words/handles.ts';
import { legible, legibleLine } from '../words/legible.ts';
import { moment } from '../words/moment.ts';
import { POLICY_WORDINGS } from '../words/policies.ts';
import type { Language } from '../words/wording.ts';
import type { Block, Section } from './document.ts';
import type { NoticeFacts } from './facts.ts';
import type { Phrases } from './phrases.ts';
import { phrasesOf } from './phrases-of.ts';

/** More of an advertisement than this is in the evidence and not in the notice, in UTF-16 units. */
const QUOTED_LENGTH = 1_500;

/** Everything that a notice says in a language, in the order in which it says it. */
export function sectionsOf(facts: NoticeFacts, language: Language): readonly Section[] {
  const phrases = phrasesOf(language);
  const { headings } = phrases;
  return [
    { heading: headings.request, blocks: requestBlocks(facts, phrases) },
    { heading: headings.reasons, blocks: reasonBlocks(facts, language) },
    { heading: headings.addresses, blocks: addressBlocks(facts, phrases) },
    { heading: headings.sightings, blocks: sightingBlocks(facts, language) },
    { heading: headings.notifier, blocks: [notifierBlock(facts, phrases)] },
    {
      heading: headings.goodFaith,
      blocks: [
        { kind: 'paragraph', text: phrases.goodFaith(legibleLine(facts.sender.organisation)) },
      ],
    },
    { heading: headings.decision, blocks: decisionBlocks(facts, phrases, phrases.person) },
    { heading: headings.answer, blocks: answerBlocks(facts, phrases) },
  ];
}

function requestBlocks(facts: NoticeFacts, phrases: Phrases): readonly Block[] {
  const { labels, blank } = phrases;
  const repeated: Block[] =
    facts.round > 1 ? [{ kind: 'paragraph', text: phrases.repeated(facts.round) }] : [];
  return [
    {
      kind: 'pairs',
      pairs: [
        [labels.notice, facts.id ?? blank],
        [labels.round, String(facts.round)],
        [labels.caseId, facts.caseId],
        [labels.recipient, `${legibleLine(facts.recipient.name)} <${facts.recipient.address}>`],
        [labels.createdAt, facts.createdAt === null ? blank : moment(facts.createdAt)],
      ],
    },
    { kind: 'paragraph', text: phrases.request },
    ...repeated,
  ];
}

function reasonBlocks(facts: NoticeFacts, language: Language): readonly Block[] {
  const phrases = phrasesOf(language);
  const { labels, blank } = phrases;
  const { policy } = facts;
  const offence = policy === null ? blank : `${POLICY_WORDINGS[policy][language]} (${policy})`;
  const reason: Block =
    facts.reason === null
      ? { kind: 'paragraph', text: blank }
      : { kind: 'quote', text: legible(facts.reason) };
  const laws: Block[] =
    policy === null
      ? []
      : [
          { kind: 'paragraph', text: labels.laws },
          { kind: 'list', entries: lawEntries(policy, facts.recipient.role, language) },
        ];
  return [
    { kind: 'pairs', pairs: [[labels.policy, offence]] },
    { kind: 'paragraph', text: labels.reason },
    reason,
    ...laws,
  ];
}

/** One line a provision: where it stands, what it says, when it was checked, and what to beware of. */
function lawEntries(
  policy: Policy,
  role: Recipient['role'],
  language: Language,
): readonly string[] {
  const phrases = phrasesOf(language);
  return groundsFor(policy, role).map(({ title, provision, gist, checkedOn, caveat }) => {
    const place = [title[language], provision?.[language]].filter((part) => part !== undefined);
    const notes = [phrases.checked(checkedOn), caveat?.[language]].filter(
      (part) => part !== undefined,
    );
    return `${place.join(' ')}${phrases.colon}${gist[language]} (${notes.join('; ')})`;
  });
}

function addressBlocks(facts: NoticeFacts, phrases: Phrases): readonly Block[] {
  return [
    { kind: 'paragraph', text: phrases.addressesIntro },
    { kind: 'lines', lines: facts.cited.map(({ url }) => url) },
  ];
}

function sightingBlocks(facts: NoticeFacts, language: Language): readonly Block[] {
  const phrases = phrasesOf(language);
  return [
    { kind: 'paragraph', text: phrases.masked },
    ...facts.cited.flatMap((cited, index) => placeBlocks(cited, index + 1, language)),
  ];
}

/** What was seen at one address. */
function placeBlocks(cited: CitedSighting, number: number, language: Language): readonly Block[] {
  const phrases = phrasesOf(language);
  const { labels } = phrases;
  const handles = cited.handles
    .map(({ kind, value }) => `${handleWording(kind)[language]} ${legibleLine(value)}`)
    .join(' | ');
  const { evidence } = cited;
  const kept: readonly (readonly [string, string])[] =
    evidence === null
      ? [[labels.evidence, phrases.notPreserved]]
      : [
          [labels.evidence, evidence.evidenceId],
          [labels.seal, evidence.seal],
          [labels.bundle, evidence.bundleDigest],
          ...(typeof evidence.pictureDigest === 'string'
            ? [[labels.picture, evidence.pictureDigest] as const]
            : []),
          [labels.capturedAt, moment(evidence.capturedAt)],
        ];
  return [
    {
      kind: 'pairs',
      pairs: [
        [phrases.place(number), cited.url],
        ...(isAscii(cited.url) ? [] : [[phrases.ascii, new URL(cited.url).href] as const]),
        [labels.firstSeen, moment(cited.firstSeenAt)],
        [labels.lastSeen, moment(cited.lastSeenAt)],
        [labels.handles, handles === '' ? phrases.none : handles],
        ...kept,
      ],
    },
    { kind: 'paragraph', text: labels.quoted },
    { kind: 'quote', text: quoted(cited.text, phrases) },
  ];
}

function isAscii(url: string): boolean {
  return !URL.canParse(url) || /^[\x21-\x7e]*$/u.test(url);
}

/** The advertisement, cut at a whole character where it is long. */
function quoted(text: string, phrases: Phrases): string {
  const whole = legible(text).trim();
  if (whole.length <= QUOTED_LENGTH) {
    return whole;
  }
  const kept = whole.slice(0, QUOTED_LENGTH).replace(/\p{Surrogate}$/u, '');
  return `${kept}\n${phrases.cut(whole.length - kept.length)}`;
}

/** Who gives the notice. */
export function notifierBlock({ sender }: NoticeFacts, { labels }: Phrases): Block {
  const domain: readonly (readonly [string, string])[] =
    sender.domain === null ? [] : [[labels.domain, sender.domain]];
  return {
    kind: 'pairs',
    pairs: [
      [labels.organisation, legibleLine(sender.organisation)],
      [labels.name, legibleLine(sender.name)],
      [labels.email, sender.email],
      ...domain,
    ],
  };
}

/** Who decided, after a sentence about what that is. */
export function decisionBlocks(
  facts: NoticeFacts,
  phrases: Phrases,
  sentence: string,
): readonly Block[] {
  const { labels, blank } = phrases;
  return [
    { kind: 'paragraph', text: sentence },
    {
      kind: 'pairs',
      pairs: [
        [labels.decidedBy, facts.decidedBy === null ? blank : legibleLine(facts.decidedBy)],
        [labels.decidedAt, facts.decidedAt === null ? blank : moment(facts.decidedAt)],
      ],
    },
  ];
}

function answerBlocks(facts: NoticeFacts, phrases: Phrases): readonly Block[] {
  const web: readonly Block[] =
    facts.publicUrl === null
      ? []
      : [{ kind: 'pairs', pairs: [[phrases.labels.publicUrl, facts.publicUrl]] }];
  return [
    { kind: 'paragraph', text: phrases.answer(facts.sender.email, facts.id ?? phrases.blank) },
    { kind: 'paragraph', text: phrases.bundleOnRequest },
    ...web,
  ];
}
