import { sha256 } from '../../core/digest.ts';
import type { Score } from '../../core/score.ts';
import { storable } from '../../core/storable.ts';
import { sampleSource } from './line-samples.ts';
import type { SweepWorld } from './sweep-world.ts';

const AT = new Date('2026-11-22T00:00:00Z');

export const HOSTILE_CASE = 'cas_hostile';
export const HOSTILE_SIGHTING = 'sgt_hostile';

/** What criminals put where a text is expected: each would set the canary, leave its box, hide what follows, or call home. */
export const ATTACKS = [
  '<script>window.ran=1</script>',
  '<img src=x onerror="window.ran=1">',
  '<svg onload="window.ran=1"><animate onbegin="window.ran=1"/></svg>',
  '"><iframe srcdoc="<script>parent.ran=1</script>"></iframe>',
  '<style>*{position:fixed!important}</style><link rel=stylesheet href=https://evil.example/x.css>',
  '<base href="https://evil.example/"><meta http-equiv=refresh content="0;url=https://evil.example/">',
  '{{constructor.constructor("window.ran=1")()}}${window.ran=1}',
  'javascript:window.ran=1//',
  '\u202egnp.exe\u202c\u2066\u202eolleh',
  '\u200f\u061c\u2067\ufeff\u0000\u0007\u001b[31m',
  '=HYPERLINK("https://evil.example","x")',
  `Z${'\u0361\u0489\u0335'.repeat(400)}algo`,
  '𒐫﷽'.repeat(60),
].join('\n');

const LONG = '無間断'.repeat(20_000);

/** The beginning of a text, as it can be stored. */
export function short(text: string): string {
  return storable(text).slice(0, 400);
}

type Store = SweepWorld['line']['deps']['store'];

/** A bundle of the hostile sighting, with a picture of it. */
export async function hostileEvidence(
  store: Store,
  id: string,
  pictureDigest: string,
  capturedAt: Date,
): Promise<void> {
  await store.transaction((tx) =>
    tx.evidence.put(
      {
        id,
        url: short(ATTACKS),
        state: 'partial',
        seal: sha256(id),
        bundleDigest: sha256(`bundle ${id}`),
        bytes: 1,
        items: 1,
        missing: [short(ATTACKS), LONG.slice(0, 3_000)],
        screenshotDigest: null,
        capturedAt,
      },
      [{ sightingId: HOSTILE_SIGHTING, pictureDigest }],
    ),
  );
}

/** A case of which every field is hostile. */
export async function plantHostileCase({ line: { deps } }: SweepWorld): Promise<void> {
  const { store } = deps;
  const attack = storable(ATTACKS);
  const text = storable(`${ATTACKS}\n出售身份证\n${LONG}\n${ATTACKS.repeat(100)}`).padEnd(
    1_000_000,
    '证',
  );
  const listing = {
    id: 'lst_hostile',
    textDigest: sha256(text),
    text,
    campaign: sha256('hostile'),
    identityNumbers: [
      {
        span: [4, 9] as const,
        masked: attack,
        fingerprint: 'f',
        checksumHolds: false,
        region: '<b',
      },
    ],
  };
  const score: Score = {
    probability: 0.99,
    verdict: 'strong',
    signals: [
      { id: 'goods.id-card', span: [0, 8], text: 'x' },
      { id: attack, span: [2, 40], text: attack },
      { id: '__proto__', span: [-4, 900], text: '' },
    ],
    handles: [{ kind: 'wechat', value: attack, span: [3, 12], code: attack }],
    prices: [{ amount: Number.MAX_VALUE, currency: attack, per: null, span: [5, 9] }],
    identityNumbers: [],
    scorerVersion: 'hostile',
  };
  await store.sources.put(sampleSource({ name: attack }));
  await store.transaction(async (tx) => {
    await tx.sightings.saw([listing], [hostileSighting(attack)], 'swp_1');
    await tx.scores.put([{ listingId: listing.id, score }]);
    await tx.cases.open({
      id: HOSTILE_CASE,
      sourceId: 'example-forum',
      probability: 0.99,
      verdict: 'strong',
      openedAt: AT,
    });
    for (const [index, kind] of (
      ['opened', 'assigned', 'deferred', 'confirmed'] as const
    ).entries()) {
      const event = { caseId: HOSTILE_CASE, version: index + 1, kind, actor: attack, at: AT };
      await tx.cases.append({ ...event, reason: attack, policy: attack, reference: attack });
    }
    const keys = {
      campaign: listing.campaign,
      handles: [{ kind: 'wechat', value: short(attack) }],
    };
    await tx.cases.join(HOSTILE_CASE, HOSTILE_SIGHTING, keys, 0.99, 'strong', null);
    await tx.cases.assign(HOSTILE_CASE, attack);
    await tx.notices.add(hostileNotice(attack));
    const attempt = await tx.notices.beginAttempt('ntc_hostile', attack, AT);
    const outcome = { kind: 'refused', reply: attack } as const;
    await tx.notices.endAttempt({
      noticeId: 'ntc_hostile',
      attempt,
      channel: attack,
      outcome,
      at: AT,
    });
    await tx.caseNotes.add({
      id: 'note_1',
      caseId: HOSTILE_CASE,
      kind: 'outgoing',
      words: attack,
      authorId: 'x',
      author: attack,
      at: AT,
    });
    const event = {
      evidenceId: 'evd_hostile',
      act: 'made',
      actor: attack,
      reason: attack,
      at: AT,
    } as const;
    await deps.custody(tx, event);
  });
  await store.claims.take({
    caseId: HOSTILE_CASE,
    holderId: 'other',
    holder: attack,
    claimedAt: new Date(),
    expiresAt: new Date(Date.now() + 3_600_000),
  });
  await hostileEvidence(store, 'evd_hostile', sha256('no such picture'), AT);
}

function hostileSighting(attack: string) {
  return {
    id: HOSTILE_SIGHTING,
    listingId: 'lst_hostile',
    url: 'javascript:window.ran=1',
    sourceId: 'example-forum',
    surface: 'forum',
    platform: attack,
    kind: 'post',
    author: attack,
    authorUrl: 'javascript:window.ran=1',
    postedAt: AT,
    position: 1,
    images: [
      'https://evil.example/x.svg',
      'data:image/svg+xml,<svg onload="window.ran=1"/>',
      attack,
    ],
    links: ['javascript:window.ran=1', `https://evil.example/${attack}`],
    pageUrl: attack,
    firstSeenAt: AT,
    lastSeenAt: AT,
  } as const;
}

function hostileNotice(attack: string) {
  return {
    id: 'ntc_hostile',
    caseId: HOSTILE_CASE,
    recipientId: 'recipient<script>',
    round: 1,
    state: 'refused',
    policy: 'sale-of-stolen-id',
    reason: attack,
    decidedBy: attack,
    decidedAt: AT,
    createdAt: AT,
    cited: [],
  } as const;
}
