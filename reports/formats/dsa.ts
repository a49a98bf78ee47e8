import { StageError } from '../../core/failure.ts';
import { groundsFor } from '../legal/grounds.ts';
import type { ComposedNotice } from '../notices/composed-notice.ts';
import { phrasesOf } from '../notices/phrases-of.ts';
import { handleWording } from '../words/handles.ts';
import { legible, legibleLine } from '../words/legible.ts';
import { POLICY_WORDINGS } from '../words/policies.ts';

/**
 * A notice in the elements that Article 16(2) of Regulation (EU) 2022/2065 asks for, one JSON document with a key for each
 * letter: for the form of a hosting service, which a person or a program fills from it. In the first language of the recipient. Refused for a
 * withdrawal (`STATE_CONFLICT`).
 */
export function formatDsa(composed: ComposedNotice): string {
  const { notice, recipient, sender, subject } = composed;
  if (!composed.isRequest) {
    throw new StageError('STATE_CONFLICT', 'Article 16 has no form for a withdrawal');
  }
  const language = recipient.languages[0] ?? 'en';
  const phrases = phrasesOf(language);
  const grounds = groundsFor(notice.policy, recipient.role).map(({ title, provision, gist }) =>
    [title[language], provision?.[language], gist[language]]
      .filter((part) => part !== undefined)
      .join(', '),
  );
  const document = {
    reference: notice.id,
    round: notice.round,
    subject: legibleLine(subject),
    language,
    a_explanation: {
      offence: POLICY_WORDINGS[notice.policy][language],
      reason: legible(notice.reason),
      provisions: grounds,
    },
    b_location: notice.cited.map(({ url, text, firstSeenAt, lastSeenAt, handles, evidence }) => ({
      url: new URL(url).href,
      identifying: {
        text: legible(text),
        firstSeenAt: firstSeenAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
        accounts: handles.map(({ kind, value }) => ({
          kind: handleWording(kind)[language],
          value: legibleLine(value),
        })),
        evidence:
          evidence === null
            ? null
            : {
                id: evidence.evidenceId,
                capturedAt: evidence.capturedAt.toISOString(),
                bundleSha256: evidence.bundleDigest,
              },
      },
    })),
    c_notifier: {
      name: `${legibleLine(sender.organisation)}, ${legibleLine(sender.name)}`,
      email: sender.email,
    },
    d_goodFaith: phrases.goodFaith(legibleLine(sender.organisation)),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
