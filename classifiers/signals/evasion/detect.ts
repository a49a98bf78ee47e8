import { sourceSpan } from '../../normalize/channel.ts';
import { matchesIn } from '../../normalize/matches.ts';
import { SIEVES } from '../../normalize/sieve.ts';
import type { Reading } from '../../reading.ts';
import type { Finding } from '../detector.ts';

/** What is counted in the text as given, before anything is undone. Ranges: Unicode charts. */
const WRITINGS: readonly { readonly id: string; readonly expression: RegExp }[] = [
  {
    id: 'evasion.invisible',
    expression:
      /(?<=[\p{Script=Han}A-Za-z\d])[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]+(?=[\p{Script=Han}A-Za-z\d])/gu,
  },
  { id: 'evasion.wide', expression: /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]{1,64}/gu },
  {
    id: 'evasion.circled',
    expression:
      /[\u2460-\u2473\u24b6-\u24ea\u2776-\u2793\u{1d400}-\u{1d7ff}\u{1f130}-\u{1f189}\u{1f1e6}-\u{1f1ff}]{1,64}/gu,
  },
  {
    id: 'evasion.inserted',
    expression:
      /(?<=\p{Script=Han})[*/\\|_\-.·•+~^=#&$%@!┊丨﹏`'"]{1,2}(?=\p{Script=Han}[*/\\|_\-.·•+~^=#&$%@!┊丨﹏`'"])/gu,
  },
  {
    id: 'evasion.spaced',
    expression: /(?<!\S)\p{Script=Han}(?:[ \u3000]{1,3}\p{Script=Han}(?!\S)){2,40}/gu,
  },
  { id: 'evasion.picture', expression: /[🆔🪪🐧✈🛩☎📞🛰➕㊣]\ufe0f?/gu },
];

/** As many findings of one observation as one text may give. */
const MOST_FINDINGS = 24;

/** The Taiwanese spelling is no disguise. */
const HONEST_SPELLINGS = new Set(['身分证', '2代证']);

function disguisedTerms({ tight, disguises, spellings }: Reading): Finding[] {
  const terms = disguises
    .filter(({ from, to }) => !HONEST_SPELLINGS.has(tight.text.slice(from, to)))
    .map(({ from, to }) => sourceSpan(tight, from, to));
  return [...terms, ...spellings]
    .slice(0, MOST_FINDINGS)
    .map((span) => ({ id: 'evasion.disguised-term', span }));
}

function writings(raw: string): Finding[] {
  const findings: Finding[] = [];
  for (const { id, expression } of WRITINGS) {
    for (const match of matchesIn(SIEVES.raw, expression, raw, MOST_FINDINGS)) {
      findings.push({ id, span: [match.index, match.index + match[0].length] });
    }
  }
  return findings;
}

/** Where the writing of a text hides something. */
export function detectEvasion(reading: Reading): readonly Finding[] {
  return [...disguisedTerms(reading), ...writings(reading.raw)];
}
