import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Notice } from '../../core/notice.ts';
import { appeal } from '../../pipeline/appeal.ts';
import { approve } from '../../pipeline/approve.ts';
import type { Desk } from '../../pipeline/deps.ts';
import { review } from '../../pipeline/review.ts';
import { reopen, withdraw } from '../../pipeline/withdraw.ts';
import { CONFIRM, openPolicyWorld, type PolicyWorld, WANG, ZHAO } from '../support/policy-world.ts';
import { AT } from '../support/stage-world.ts';

/** A withdrawal lacks what every other notice has. */
function namelessWithdrawal({ withdraws }: Parameters<Desk['gaps']>[0]): readonly string[] {
  return withdraws === undefined ? [] : ['no name'];
}

describe('notices that are taken back', () => {
  let world: PolicyWorld;

  beforeEach(async () => {
    world = await openPolicyWorld();
  });

  afterEach(async () => {
    await world.close();
  });

  describe('of withdrawal', () => {
    it('sends nothing about what never left', async () => {
      const [strict, site] = (await world.confirmed('strict', 'site')) as [Notice, Notice];

      const withdrawals = [
        await withdraw(strict.id, WANG, world.deps),
        await withdraw(site.id, WANG, world.deps),
      ];
      await world.send(site);

      expect(withdrawals).toEqual([null, null]);
      expect([await world.stateOf(strict), await world.stateOf(site), world.sent.length]).toEqual([
        'withdrawn',
        'withdrawn',
        0,
      ]);
    });

    it('tells the recipient of what was accepted, once, and looks no further', async () => {
      const [site] = (await world.confirmed('site')) as [Notice];
      await world.send(site);

      const withdrawal = await withdraw(site.id, { by: 'chen', reason: 'a mistake' }, world.deps);
      await world.send(withdrawal as Notice);
      await world.send(withdrawal as Notice);

      expect(withdrawal).toMatchObject({
        recipientId: 'site',
        round: 2,
        reason: 'a mistake',
        decidedBy: 'chen',
        cited: site.cited,
        withdraws: { id: site.id, round: 1, createdAt: AT },
      });
      expect(world.sent.map(({ id }) => id)).toEqual([site.id, withdrawal?.id]);
      expect(await world.store.notices.get(withdrawal?.id ?? '')).toMatchObject({
        state: 'accepted',
        withdraws: { id: site.id, createdAt: AT },
      });
      expect(await world.store.notices.rechecked(new Date('2100-01-01'))).toEqual([]);
      await expect(withdraw(site.id, WANG, world.deps)).rejects.toMatchObject({
        code: 'STATE_CONFLICT',
      });
      await expect(withdraw(withdrawal?.id ?? '', WANG, world.deps)).rejects.toMatchObject({
        code: 'STATE_CONFLICT',
      });
    });

    it('needs no second person, though the notice did', async () => {
      const [strict] = (await world.confirmed('strict')) as [Notice];
      await world.send(await approve(strict.id, ZHAO, world.deps));

      const withdrawal = await withdraw(strict.id, WANG, world.deps);

      expect([withdrawal?.state, withdrawal?.approvals]).toEqual(['due', undefined]);
    });

    it('tells the recipient of what may have arrived', async () => {
      const [site] = (await world.confirmed('site')) as [Notice];
      await world.store.notices.beginAttempt(site.id, 'mail', AT);

      expect(await withdraw(site.id, WANG, world.deps)).toMatchObject({
        withdraws: { id: site.id },
      });
    });

    it('leaves two people who withdraw at once with one withdrawal', async () => {
      const [site] = (await world.confirmed('site')) as [Notice];
      await world.send(site);

      const both = await Promise.allSettled([
        withdraw(site.id, WANG, world.deps),
        withdraw(site.id, ZHAO, world.deps),
      ]);

      expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      expect(await world.store.notices.ofCase('cas_1')).toHaveLength(2);
    });

    it('undoes a confirmation: what was sent by a withdrawal, the rest without a word', async () => {
      const [site, strict] = (await world.confirmed('site', 'strict')) as [Notice, Notice];
      await world.send(site);

      const withdrawals = await reopen('cas_1', WANG, world.deps);
      await world.send(withdrawals[0] as Notice);

      expect(await world.caseState()).toBe('deferred');
      expect([await world.stateOf(site), await world.stateOf(strict)]).toEqual([
        'withdrawn',
        'withdrawn',
      ]);
      expect(world.sent.map(({ withdraws }) => withdraws?.id)).toEqual([undefined, site.id]);
      const again = await review('cas_1', CONFIRM, world.deps);
      expect(again.map(({ recipientId, round }) => [recipientId, round])).toEqual([
        ['site', 3],
        ['strict', 2],
      ]);
    });

    it('tells those who may have what a dismissal took back without a word', async () => {
      const [site] = (await world.confirmed('site')) as [Notice];
      await world.store.notices.beginAttempt(site.id, 'mail', AT);
      for (const kind of ['verified-gone', 'returned'] as const) {
        const { version } = await world.store.cases.get('cas_1');
        const event = { caseId: 'cas_1', version: version + 1, kind, actor: 'cardsweep', at: AT };
        await world.store.cases.append({ ...event, reason: null, policy: null, reference: null });
      }
      await review('cas_1', { act: 'dismiss', policy: null, ...ZHAO }, world.deps);

      const withdrawals = await reopen('cas_1', WANG, world.deps);
      const again = await reopen('cas_1', WANG, world.deps);

      expect(withdrawals).toMatchObject([{ withdraws: { id: site.id } }]);
      expect(again).toEqual([]);
    });

    it('writes nothing where one of the withdrawals cannot go out', async () => {
      const [site] = (await world.confirmed('site')) as [Notice];
      await world.send(site);
      const desk = { ...world.deps.desk, gaps: namelessWithdrawal };

      const reopening = reopen('cas_1', WANG, { ...world.deps, desk });

      await expect(reopening).rejects.toMatchObject({ code: 'STATE_CONFLICT' });
      expect([await world.caseState(), await world.stateOf(site)]).toEqual([
        'confirmed',
        'accepted',
      ]);
    });
  });
  describe('of appeals', () => {
    it('puts the case before a person, sends nothing more, and goes on looking', async () => {
      const [site, host] = (await world.confirmed('site', 'host')) as [Notice, Notice];
      await world.send(site);

      const state = await appeal(site.id, { ...ZHAO, from: 'the author' }, world.deps);
      await world.send(host);

      expect(state).toBe('deferred');
      expect([await world.stateOf(site), await world.stateOf(host), world.sent.length]).toEqual([
        'accepted',
        'withdrawn',
        1,
      ]);
      expect((await world.store.cases.get('cas_1')).events.at(-1)).toMatchObject({
        kind: 'appealed',
        reason: 'the author: seen too',
        reference: site.id,
      });
      expect(await world.store.notices.rechecked(new Date('2100-01-01'))).toEqual([site.id]);
    });

    it('is heard of nothing that was not sent', async () => {
      const [site] = (await world.confirmed('site')) as [Notice];

      const appealing = appeal(site.id, { ...ZHAO, from: 'the author' }, world.deps);

      await expect(appealing).rejects.toMatchObject({ code: 'STATE_CONFLICT' });
      expect(await world.caseState()).toBe('confirmed');
    });
  });
});
