import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseEventKind } from '../../core/case.ts';
import type { Notice, Outcome } from '../../core/notice.ts';
import { askAgain } from '../../pipeline/ask-again.ts';
import { AT, openStageWorld, type StageWorld } from '../support/stage-world.ts';

const URLS = ['up', 'gone', 'unknown'].map((name) => `https://forum.example.org/${name}`);
const LATER = new Date(AT.getTime() + 3_600_000);

function noticeOf(id: string, recipientId: string): Notice {
  return {
    id,
    caseId: 'cas_1',
    recipientId,
    round: 1,
    state: 'due',
    policy: 'sale-of-stolen-id',
    reason: 'first',
    decidedBy: 'wang',
    decidedAt: AT,
    createdAt: AT,
    cited: URLS.map((url, at) => ({
      sightingId: `sgt_${at}`,
      url,
      text: 'a',
      firstSeenAt: AT,
      lastSeenAt: AT,
      evidence: null,
      handles: [],
    })),
  };
}

describe('asking once more', () => {
  let world: StageWorld;

  async function append(...kinds: readonly CaseEventKind[]): Promise<void> {
    for (const kind of kinds) {
      const known = await world.pool.query<{ version: number }>('select version from cases');
      await world.store.cases.append({
        caseId: 'cas_1',
        version: (known.rows[0]?.version ?? 0) + 1,
        kind,
        actor: 'test',
        at: AT,
        reason: null,
        policy: null,
        reference: null,
      });
    }
  }

  async function look(slot: number, ...outcomes: readonly Outcome[]): Promise<void> {
    const at = new Date(AT.getTime() + slot * 60_000);
    await world.store.notices.saveOutcomes(
      outcomes.map((outcome, index) => ({
        noticeId: 'ntc_site',
        slot: String(slot),
        url: URLS[index] ?? '',
        outcome,
        proof: 'test',
        at,
      })),
      at,
    );
  }

  beforeEach(async () => {
    world = await openStageWorld();
    await world.store.cases.open({
      id: 'cas_1',
      sourceId: 'example-forum',
      probability: 0.9,
      verdict: 'strong',
      openedAt: AT,
    });
    await append('opened', 'confirmed');
    await world.store.notices.add(noticeOf('ntc_site', 'site'));
    const attempt = await world.store.notices.beginAttempt('ntc_site', 'mail-file', AT);
    await world.store.notices.endAttempt({
      noticeId: 'ntc_site',
      attempt,
      channel: 'mail-file',
      outcome: { kind: 'accepted', receipt: 'x' },
      at: AT,
    });
    await world.store.notices.setState('ntc_site', 'accepted');
  });

  afterEach(async () => {
    await world.close();
  });

  async function again(recipientId: string | null = null): Promise<Notice> {
    const insistence = { by: 'li', reason: 'nothing was done', recipientId };
    return await askAgain('ntc_site', insistence, { ...world.deps, now: () => LATER });
  }

  it('is about what is still up, in a further round that is due', async () => {
    await look(1, 'removed', 'still-up', 'still-up');
    await look(2, 'still-up', 'removed', 'unknown');

    const standing = await world.store.notices.standing();
    const notice = await again();

    expect(standing).toEqual([
      {
        noticeId: 'ntc_site',
        caseId: 'cas_1',
        recipientId: 'site',
        round: 1,
        acceptedAt: AT,
        up: [URLS[2], URLS[0]],
        returned: [URLS[0]],
        followedBy: null,
        lookedAt: new Date(AT.getTime() + 120_000),
      },
    ]);
    expect(notice).toMatchObject({ recipientId: 'site', round: 2, decidedBy: 'li', state: 'due' });
    expect(notice.cited.map(({ url }) => url)).toEqual([URLS[0], URLS[2]]);
    expect(await world.ledgerOf(`notify:${notice.id}`)).toEqual(['due', null, null]);
    expect(await world.store.notices.standing()).toEqual([]);
  });

  it('may go to one above', async () => {
    await look(1, 'moved');

    const notice = await again('12377');

    expect([notice.recipientId, notice.round]).toEqual(['12377', 1]);
  });

  it('is refused twice, for nothing that is up, and for a case that is not upheld', async () => {
    await look(1, 'removed', 'unknown');
    await expect(again()).rejects.toMatchObject({ code: 'STATE_CONFLICT' });
    await look(2, 'still-up');
    await again();
    await expect(again()).rejects.toMatchObject({ code: 'STATE_CONFLICT' });
    await append('verified-gone');

    await expect(again('12377')).rejects.toMatchObject({ code: 'STATE_CONFLICT' });

    expect(await world.store.notices.ofCase('cas_1')).toHaveLength(2);
    expect(await world.store.notices.standing()).toEqual([]);
  });
});
