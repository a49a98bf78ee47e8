import type { CitedSighting } from '../../core/notice.ts';
import { groundsFor } from '../legal/grounds.ts';
import type { LegalGround } from '../legal/schema.ts';
import { hostOf } from '../notices/address.ts';
import type { ComposedNotice } from '../notices/composed-notice.ts';
import { phrasesOf } from '../notices/phrases-of.ts';
import { foreign } from '../sweep/markup.ts';
import { handleWording } from '../words/handles.ts';
import { legible, legibleLine } from '../words/legible.ts';
import { moment } from '../words/moment.ts';
import { POLICY_WORDINGS } from '../words/policies.ts';
import type { Language } from '../words/wording.ts';
import type { PacketFacts } from './facts.ts';
import { exact, form, lines, list, type Row } from './markup.ts';
import { recordFile } from './names.ts';
import { PACKET_WORDS } from './words-of.ts';

/** What every section is written from. */
export interface PacketPart {
  readonly composed: ComposedNotice;
  readonly facts: PacketFacts;
  readonly language: Language;
}

/** More of a text than this is in the sealed bundle and not in the packet, in UTF-16 units. */
const QUOTED_LENGTH = 3_000;

/** A place with a text of this length may stand on two pages. */
const LONG = 600;

/** Who reports. */
export function notifier({ composed: { sender }, language }: PacketPart): string {
  const { labels } = phrasesOf(language);
  return form([
    [labels.organisation, foreign(legibleLine(sender.organisation))],
    [labels.name, foreign(legibleLine(sender.name))],
    [labels.email, exact(sender.email)],
  ]);
}

/** Every address in full, with its length and its ASCII form where that is another. */
export function addresses({ composed: { notice }, language }: PacketPart): string {
  const words = PACKET_WORDS[language];
  const rows = notice.cited.map(({ url }, index) => [
    String(index + 1),
    foreign(hostOf(url)),
    `<div class="address">${exact(url)}</div><span class="count">${foreign(words.characters(Array.from(url).length))}</span>${asciiForm(url, words.ascii)}`,
  ]);
  const heads = [
    [words.place, 8],
    [words.site, 22],
    [words.address, 70],
  ] as const;
  return `<p>${foreign(words.addressesIntro)}</p>${list(heads, rows)}`;
}

function asciiForm(url: string, label: string): string {
  const ascii = URL.canParse(url) ? new URL(url).href : url;
  return /^[\x21-\x7e]*$/u.test(url) ? '' : `<div>${foreign(label)}: ${exact(ascii)}</div>`;
}

/** The offence, the decider's own words, and the provisions by jurisdiction. */
export function reasons({ composed, language }: PacketPart): string {
  const { notice, recipient } = composed;
  const phrases = phrasesOf(language);
  const grounds = groundsFor(notice.policy, recipient.role);
  const lawOf = (['CN', 'EU'] as const).map((jurisdiction) => {
    const cited = grounds.filter((ground) => ground.jurisdiction === jurisdiction);
    return cited.length === 0 ? '' : lawTable(cited, jurisdiction, language);
  });
  return `${form([[phrases.labels.policy, foreign(POLICY_WORDINGS[notice.policy][language])]])}
<h3>${foreign(phrases.labels.reason)}</h3><div class="quote">${foreign(legible(notice.reason))}</div>${lawOf.join('')}`;
}

function lawTable(
  grounds: readonly LegalGround[],
  jurisdiction: 'CN' | 'EU',
  language: Language,
): string {
  const words = PACKET_WORDS[language];
  const rows = grounds.map(({ title, provision, gist, checkedOn, caveat }) => [
    foreign([title[language], provision?.[language] ?? ''].join(' ').trim()),
    `${foreign(jurisdiction === 'EU' ? words.noticeElements : gist[language])}${caveat === null ? '' : `<div class="caveat">${foreign(caveat[language])}</div>`}`,
    foreign(checkedOn),
  ]);
  const heads = [
    [words.provision, 34],
    [words.gist, 48],
    [words.checkedOn, 18],
  ] as const;
  return `<h3>${foreign(words.jurisdiction[jurisdiction])}</h3>${list(heads, rows)}`;
}

/** What was seen at each address: when, with which contacts and prices, in which words. */
export function facts(part: PacketPart): string {
  const { composed, language } = part;
  const places = composed.notice.cited.map((cited, index) => place(cited, index + 1, part));
  return `<p>${foreign(PACKET_WORDS[language].masked)}</p>${places.join('')}`;
}

function place(
  cited: CitedSighting,
  number: number,
  { facts: known, language }: PacketPart,
): string {
  const phrases = phrasesOf(language);
  const words = PACKET_WORDS[language];
  const handles = cited.handles.map(
    ({ kind, value }) =>
      `<li>${foreign(handleWording(kind)[language])} ${exact(legibleLine(value))}</li>`,
  );
  const prices = (known.prices.get(cited.sightingId) ?? []).map((price) => {
    const per = price.per === null ? '' : ` ${words.per[price.per]}`;
    return `${price.amount} ${price.currency}${per}`;
  });
  const rows: readonly Row[] = [
    [words.address, exact(cited.url)],
    [phrases.labels.firstSeen, foreign(moment(cited.firstSeenAt))],
    [phrases.labels.lastSeen, foreign(moment(cited.lastSeenAt))],
    [words.handles, handles.length === 0 ? foreign(phrases.none) : `<ul>${handles.join('')}</ul>`],
    [words.prices, foreign(prices.length === 0 ? phrases.none : [...new Set(prices)].join('; '))],
    [
      words.evidenceId,
      cited.evidence === null ? foreign(words.notPreserved) : exact(cited.evidence.evidenceId),
    ],
  ];
  return `<section class="${cited.text.length > LONG ? 'place long' : 'place'}"><h3>${foreign(phrases.place(number))}</h3>${form(rows)}
<p>${foreign(phrases.labels.quoted)}</p><div class="quote" dir="auto">${foreign(quoted(cited.text, phrases.cut))}</div></section>`;
}

function quoted(text: string, cut: (characters: number) => string): string {
  const whole = legible(text).trim();
  if (whole.length <= QUOTED_LENGTH) {
    return whole;
  }
  const kept = whole.slice(0, QUOTED_LENGTH).replace(/\p{Surrogate}$/u, '');
  return `${kept}\n${cut(whole.length - kept.length)}`;
}

/** Every bundle with its digests and time-stamps. */
export function evidence({ facts: { evidence: bundles }, language }: PacketPart): string {
  const words = PACKET_WORDS[language];
  return bundles
    .map((bundle) =>
      form([
        [words.evidenceId, exact(bundle.evidenceId)],
        [words.visited, exact(bundle.url)],
        [words.capturedAt, foreign(moment(bundle.capturedAt))],
        [words.seal, exact(bundle.seal)],
        [words.bundle, exact(bundle.bundleDigest)],
        [words.bytes, `${bundle.bytes} · ${foreign(words.state[bundle.state])}`],
        [words.stamps, stampLines(bundle.stamps, words.noStamps)],
        [
          words.record,
          `${exact(recordFile(bundle.evidenceId, language))}<div>${foreign(words.verified)}</div>`,
        ],
      ]),
    )
    .join('');
}

function stampLines(stamps: PacketFacts['evidence'][number]['stamps'], none: string): string {
  return stamps.length === 0
    ? foreign(none)
    : lines(
        stamps.map(({ authority, stampedAt }) => `${moment(stampedAt)}  ${authority}`).join('\n'),
      );
}

/** How a reader checks the evidence with public tools. */
export function verifying({ composed: { sender }, language }: PacketPart): string {
  const steps = PACKET_WORDS[language].verifySteps(sender.email);
  return `<ol>${steps.map((step) => `<li>${foreign(step)}</li>`).join('')}</ol>`;
}

/** The redacted pictures, each with what it is a copy of; once, in the first language. */
export function pictures({ composed, facts: { evidence: bundles }, language }: PacketPart): string {
  const words = PACKET_WORDS[language];
  if (language !== composed.recipient.languages[0]) {
    return `<p>${foreign(words.picturesElsewhere)}</p>`;
  }
  const figures = bundles.flatMap((bundle) =>
    bundle.pictures.map(({ place: at, file, treatment, png, originalSha256 }) => {
      const name = `${words.picture(at)} · ${words.evidenceId} ${bundle.evidenceId}`;
      return `<figure><div class="frame"><img alt="${foreign(name)}" src="data:image/png;base64,${Buffer.from(png).toString('base64')}"></div>
<figcaption>${foreign(name)} · ${foreign(words.treatment[treatment])} · ${exact(file)}<br>${foreign(words.original)}: ${exact(originalSha256)}</figcaption></figure>`;
    }),
  );
  return figures.length === 0
    ? `<p>${foreign(words.noPictures)}</p>`
    : `<p>${foreign(words.picturesIntro)}</p>${figures.join('')}`;
}

/** The statement of good faith, who decided and approved, and where a person signs. */
export function statement({ composed, facts: known, language }: PacketPart): string {
  const { notice, sender } = composed;
  const phrases = phrasesOf(language);
  const words = PACKET_WORDS[language];
  const approved: readonly Row[] =
    known.approvedBy.length === 0
      ? []
      : [[words.approvedBy, foreign(known.approvedBy.map(legibleLine).join(', '))]];
  const decided = form([
    [phrases.labels.decidedBy, foreign(legibleLine(notice.decidedBy))],
    [phrases.labels.decidedAt, foreign(moment(notice.decidedAt))],
    ...approved,
  ]);
  const sign = `<table class="form sign"><tbody><tr><th scope="row">${foreign(words.signature)}</th><td></td><th scope="row">${foreign(words.unitSeal)}</th><td></td></tr><tr><th scope="row">${foreign(words.date)}</th><td colspan="3">${foreign(words.signedOn)}</td></tr></tbody></table>`;
  return `<div class="keep"><p>${foreign(phrases.goodFaith(legibleLine(sender.organisation)))}</p><p>${foreign(phrases.person)}</p>${decided}${sign}</div>`;
}
