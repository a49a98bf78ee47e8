import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Notice } from '../../core/notice.ts';
import { approve, decline } from '../../pipeline/approve.ts';
import { askAgain } from '../../pipeline/ask-again.ts';
import { planRechecks } from '../../pipeline/recheck.ts';
import { openPolicyWorld, type PolicyWorld, ZHAO } from '../support/policy-world.ts';
import { AT } from '../support/stage-world.ts';

describe('notices that need a second person', () => {
  let world: PolicyWorld;

  beforeEach(async () => {
    world = await openPolicyWorld();
  });

  afterEach(async () => {
    await world.close();
  });

  describe('of a second person', () => {
    it('keeps a notice out of every job until another person approves it', async () => {
      const [strict, site] = await world.confirmed('strict', 'site');
      const slot = AT.toISOString();
      await planRechecks(slot, AT, null, world.deps);
      await world.send(strict as Notice);
      const before = await world.stages.ledgerOf(`notify:${strict?.id}`);

      const approved = await approve(strict?.id ?? '', ZHAO, world.deps);
      await world.send(approved);

      expect([strict?.state, site?.state, before[0]]).toEqual([
        'awaiting-approval',
        'due',
        'absent',
      ]);
      expect(await world.stateOf(approved)).toBe('accepted');
      expect(world.sent.map(({ recipientId }) => recipientId)).toEqual(['strict']);
      expect(await world.store.notices.approvals(approved.id)).toEqual([
        { noticeId: approved.id, ...ZHAO, at: AT },
      ]);
      expect((await world.store.cases.get('cas_1')).events.map(({ kind }) => kind)).toContain(
        'notice-approved',
      );
    });

    it.each(['Wang Li', 'wang li', 'ＷＡＮＧ　ＬＩ', ' wang.li ', 'w\u0430ng li'])(
      'is not the one who decided, as %j',
      async (by) => {
        const [strict] = await world.confirmed('strict');

        const approving = approve(strict?.id ?? '', { by, reason: 'x' }, world.deps);

        await expect(approving).rejects.toMatchObject({ code: 'STATE_CONFLICT' });
        expect(await world.stateOf(strict as Notice)).toBe('awaiting-approval');
      },
    );

    it('may refuse, which ends the notice', async () => {
      const [strict] = await world.confirmed('strict');

      await decline(strict?.id ?? '', ZHAO, world.deps);

      const after = approve(strict?.id ?? '', ZHAO, world.deps);
      await expect(after).rejects.toMatchObject({ code: 'STATE_CONFLICT' });
      expect(await world.stateOf(strict as Notice)).toBe('withdrawn');
    });

    it('does not approve what nobody stands by any more', async () => {
      const [strict] = await world.confirmed('strict');
      const { version } = await world.store.cases.get('cas_1');
      await world.store.cases.append({
        caseId: 'cas_1',
        version: version + 1,
        kind: 'reopened',
        actor: 'x',
        at: AT,
        reason: null,
        policy: null,
        reference: null,
      });

      const approving = approve(strict?.id ?? '', ZHAO, world.deps);

      await expect(approving).rejects.toMatchObject({ code: 'STATE_CONFLICT' });
    });

    it('is needed to ask once more, too', async () => {
      const [strict] = (await world.confirmed('strict')) as [Notice];
      await world.send(await approve(strict.id, ZHAO, world.deps));
      const url = strict.cited[0]?.url ?? '';
      const look = { noticeId: strict.id, slot: '1', url, proof: 'x', at: AT };
      await world.store.notices.saveOutcomes([{ ...look, outcome: 'still-up' }], AT);

      const again = await askAgain(strict.id, { ...ZHAO, recipientId: null }, world.deps);

      expect([again.round, again.state, again.approvals]).toEqual([2, 'awaiting-approval', 2]);
      expect(await world.stages.ledgerOf(`notify:${again.id}`)).toEqual(['absent', null, null]);
    });

    it('is needed for a confirmation that makes many notices', async () => {
      const notices = await world.confirmed('site', 'host', 'registrar');

      expect(notices.map(({ state, approvals }) => [state, approvals])).toEqual([
        ['awaiting-approval', 2],
        ['awaiting-approval', 2],
        ['awaiting-approval', 2],
      ]);
    });
  });
  describe('in the store, whatever program writes', () => {
    let strict: Notice;

    beforeEach(async () => {
      [strict] = (await world.confirmed('strict')) as [Notice];
    });

    it.each([
      ['due', 'due'],
      ['accepted', 'accepted'],
      ['in doubt', 'in-doubt'],
    ] as const)('lets no notice be %s unapproved', async (_, state) => {
      await expect(world.store.notices.setState(strict.id, state)).rejects.toMatchObject({
        code: 'STATE_CONFLICT',
      });
    });

    it('lets none be revived that was refused or withdrawn unapproved', async () => {
      await world.store.notices.setState(strict.id, 'withdrawn');

      const reviving = world.store.notices.setState(strict.id, 'due');

      await expect(reviving).rejects.toMatchObject({ code: 'STATE_CONFLICT' });
    });

    it('lets no attempt begin', async () => {
      const beginning = world.store.notices.beginAttempt(strict.id, 'mail', AT);

      await expect(beginning).rejects.toMatchObject({ code: 'STATE_CONFLICT' });
    });

    it.each([
      ['as if it needed nobody', {}],
      ['as if one were enough', { approvals: 1 }],
      ['as the withdrawal of nothing', { withdraws: { id: 'ntc_none', round: 1, createdAt: AT } }],
    ])('takes none to such a recipient %s', async (_, fields) => {
      const { approvals: _approvals, ...rest } = strict;
      const forged: Notice = { ...rest, id: 'ntc_forged', round: 9, state: 'due', ...fields };

      await expect(world.store.notices.add(forged)).rejects.toMatchObject({
        code: 'STATE_CONFLICT',
      });
    });

    it('takes no withdrawal of what is not withdrawn', async () => {
      const withdraws = { id: strict.id, round: 1, createdAt: AT };
      const forged: Notice = { ...strict, id: 'ntc_forged', round: 9, state: 'due', withdraws };

      await expect(world.store.notices.add(forged)).rejects.toMatchObject({
        code: 'STATE_CONFLICT',
      });
    });

    it.each(['wang  LI', 'ＷａｎｇＬｉ', ''])('takes no approval by %j', async (by) => {
      const approval = { noticeId: strict.id, by, reason: 'x', at: AT };

      await expect(world.store.notices.approve(approval)).rejects.toMatchObject({
        code: 'STATE_CONFLICT',
      });
    });

    it('takes no approval twice from one person, nor for what does not wait', async () => {
      const approval = { noticeId: strict.id, ...ZHAO, at: AT };
      await world.store.notices.approve(approval);

      await expect(world.store.notices.approve({ ...approval, by: 'ZHAO' })).rejects.toMatchObject({
        code: 'STATE_CONFLICT',
      });
      await world.store.notices.setState(strict.id, 'due');
      await expect(world.store.notices.approve({ ...approval, by: 'chen' })).rejects.toMatchObject({
        code: 'STATE_CONFLICT',
      });
    });

    it.each([
      'update notices set approvals_needed = 1',
      `update notices set decider_key = 'x'`,
      `update notices set recipient_id = 'site'`,
      `update notices set state = 'due'`,
      `update notices set state = 'due', approvals_needed = 1`,
    ])('refuses the statement %s', async (sql) => {
      await expect(world.stages.pool.query(sql)).rejects.toMatchObject({ code: 'CS001' });
    });

    it.each([`update approvals set approver_key = 'y'`, 'delete from approvals'])(
      'keeps approvals as they are: %s',
      async (sql) => {
        await world.store.notices.approve({ noticeId: strict.id, ...ZHAO, at: AT });

        await expect(world.stages.pool.query(sql)).rejects.toMatchObject({ code: 'CS001' });
      },
    );

    it('keeps what a notice needs when its recipient needs less from now on', async () => {
      await world.store.notices.requireApprovals(new Map([['strict', 1]]));

      const dueing = world.store.notices.setState(strict.id, 'due');

      await expect(dueing).rejects.toMatchObject({ code: 'STATE_CONFLICT' });
    });

    it('does not hold up what was due before its recipient needed two', async () => {
      const site: Notice = { ...strict, id: 'ntc_site', recipientId: 'site', state: 'due' };
      const { approvals: _approvals, ...plain } = site;
      await world.store.notices.add(plain);

      await world.store.notices.requireApprovals(new Map([['site', 2]]));
      await world.store.notices.setState('ntc_site', 'accepted');

      expect(await world.stateOf(site)).toBe('accepted');
    });
  });
});
