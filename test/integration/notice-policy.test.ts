import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Notice, NoticeState } from '../../core/notice.ts';
import { appeal } from '../../pipeline/appeal.ts';
import { approve, decline } from '../../pipeline/approve.ts';
import { confirmAll, type TakenCase } from '../../pipeline/batch.ts';
import type { Desk, LineDeps } from '../../pipeline/deps.ts';
import { planRechecks } from '../../pipeline/recheck.ts';
import { review } from '../../pipeline/review.ts';
import { type Act, reopen, withdraw } from '../../pipeline/withdraw.ts';
import type { Job } from '../../queue/jobs.ts';
import { seedCase } from '../support/seeded-case.ts';
import { AT, openStageWorld, type StageWorld } from '../support/stage-world.ts';

const WANG: Act = { by: 'Wang Li', reason: 'seen' };
const ZHAO: Act = { by: 'zhao', reason: 'seen too' };
const CONFIRM = { act: 'confirm', policy: 'sale-of-stolen-id', ...WANG } as const;

describe('the policy of notices', () => {
  let world: StageWorld;
  let deps: LineDeps;
  let sent: Notice[];

  /** A desk whose recipients are those of the source; `strict` needs two people, and so does what makes more than two notices. */
  function desk(): Desk {
    return {
      ...world.deps.desk,
      partiesOf: ({ cited, declared }) =>
        declared.map((recipientId) => ({ recipientId, grounds: [{ kind: 'declared' }], cited })),
      approvals: (recipientId, made) => (recipientId === 'strict' || made > 2 ? 2 : 1),
      deliver(notice) {
        sent.push(notice);
        return Promise.resolve({ kind: 'accepted', receipt: 'ok' });
      },
    };
  }

  beforeEach(async () => {
    world = await openStageWorld();
    sent = [];
    deps = { ...world.deps, desk: desk() };
    await world.store.notices.requireApprovals(
      new Map([
        ['strict', 2],
        ['site', 1],
      ]),
    );
  });

  afterEach(async () => {
    await world.close();
  });

  async function confirmed(...recipients: readonly string[]): Promise<readonly Notice[]> {
    await seedCase(world.store, 'cas_1', AT, recipients);
    return await review('cas_1', CONFIRM, deps);
  }

  async function send({ id: noticeId }: Pick<Notice, 'id'>): Promise<void> {
    const job: Job = { name: 'notify', key: `notify:${noticeId}`, payload: { noticeId } };
    await world.run(job, true, deps);
  }

  async function stateOf({ id }: Pick<Notice, 'id'>): Promise<NoticeState> {
    return (await world.store.notices.get(id)).state;
  }

  async function caseState(): Promise<string> {
    return (await world.store.cases.get('cas_1')).state;
  }

  describe('of a second person', () => {
    it('keeps a notice out of every job until another person approves it', async () => {
      const [strict, site] = await confirmed('strict', 'site');
      const slot = AT.toISOString();
      await planRechecks(slot, AT, null, deps);
      await send(strict as Notice);
      const before = await world.ledgerOf(`notify:${strict?.id}`);

      const approved = await approve(strict?.id ?? '', ZHAO, deps);
      await send(approved);

      expect([strict?.state, site?.state, before[0]]).toEqual([
        'awaiting-approval',
        'due',
        'absent',
      ]);
      expect(await stateOf(approved)).toBe('accepted');
      expect(sent.map(({ recipientId }) => recipientId)).toEqual(['strict']);
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
        const [strict] = await confirmed('strict');

        const approving = approve(strict?.id ?? '', { by, reason: 'x' }, deps);

        await expect(approving).rejects.toMatchObject({ code: 'STATE_CONFLICT' });
        expect(await stateOf(strict as Notice)).toBe('awaiting-approval');
      },
    );

    it('may refuse, which ends the notice', async () => {
      const [strict] = await confirmed('strict');

      await decline(strict?.id ?? '', ZHAO, deps);

      const after = approve(strict?.id ?? '', ZHAO, deps);
      await expect(after).rejects.toMatchObject({ code: 'STATE_CONFLICT' });
      expect(await stateOf(strict as Notice)).toBe('withdrawn');
    });

    it('does not approve what nobody stands by any more', async () => {
      const [strict] = await confirmed('strict');
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

      const approving = approve(strict?.id ?? '', ZHAO, deps);

      await expect(approving).rejects.toMatchObject({ code: 'STATE_CONFLICT' });
    });

    it('is needed for a confirmation that makes many notices', async () => {
      const notices = await confirmed('site', 'host', 'registrar');

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
      [strict] = (await confirmed('strict')) as [Notice];
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
      await expect(world.pool.query(sql)).rejects.toMatchObject({ code: 'CS001' });
    });

    it.each([`update approvals set approver_key = 'y'`, 'delete from approvals'])(
      'keeps approvals as they are: %s',
      async (sql) => {
        await world.store.notices.approve({ noticeId: strict.id, ...ZHAO, at: AT });

        await expect(world.pool.query(sql)).rejects.toMatchObject({ code: 'CS001' });
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

      expect(await stateOf(site)).toBe('accepted');
    });
  });

  describe('of withdrawal', () => {
    it('sends nothing about what never left', async () => {
      const [strict, site] = (await confirmed('strict', 'site')) as [Notice, Notice];

      const withdrawals = [
        await withdraw(strict.id, WANG, deps),
        await withdraw(site.id, WANG, deps),
      ];
      await send(site);

      expect(withdrawals).toEqual([null, null]);
      expect([await stateOf(strict), await stateOf(site), sent.length]).toEqual([
        'withdrawn',
        'withdrawn',
        0,
      ]);
    });

    it('tells the recipient of what was accepted, once, and looks no further', async () => {
      const [site] = (await confirmed('site')) as [Notice];
      await send(site);

      const withdrawal = await withdraw(site.id, { by: 'chen', reason: 'a mistake' }, deps);
      await send(withdrawal as Notice);
      await send(withdrawal as Notice);

      expect(withdrawal).toMatchObject({
        recipientId: 'site',
        round: 2,
        reason: 'a mistake',
        decidedBy: 'chen',
        cited: site.cited,
        withdraws: { id: site.id, round: 1, createdAt: AT },
      });
      expect(sent.map(({ id }) => id)).toEqual([site.id, withdrawal?.id]);
      expect(await world.store.notices.get(withdrawal?.id ?? '')).toMatchObject({
        state: 'accepted',
        withdraws: { id: site.id, createdAt: AT },
      });
      expect(await world.store.notices.rechecked(new Date('2100-01-01'))).toEqual([]);
      await expect(withdraw(site.id, WANG, deps)).rejects.toMatchObject({ code: 'STATE_CONFLICT' });
      await expect(withdraw(withdrawal?.id ?? '', WANG, deps)).rejects.toMatchObject({
        code: 'STATE_CONFLICT',
      });
    });

    it('needs no second person, though the notice did', async () => {
      const [strict] = (await confirmed('strict')) as [Notice];
      await send(await approve(strict.id, ZHAO, deps));

      const withdrawal = await withdraw(strict.id, WANG, deps);

      expect([withdrawal?.state, withdrawal?.approvals]).toEqual(['due', undefined]);
    });

    it('tells the recipient of what may have arrived', async () => {
      const [site] = (await confirmed('site')) as [Notice];
      await world.store.notices.beginAttempt(site.id, 'mail', AT);

      expect(await withdraw(site.id, WANG, deps)).toMatchObject({ withdraws: { id: site.id } });
    });

    it('leaves two people who withdraw at once with one withdrawal', async () => {
      const [site] = (await confirmed('site')) as [Notice];
      await send(site);

      const both = await Promise.allSettled([
        withdraw(site.id, WANG, deps),
        withdraw(site.id, ZHAO, deps),
      ]);

      expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      expect(await world.store.notices.ofCase('cas_1')).toHaveLength(2);
    });

    it('undoes a confirmation: what was sent by a withdrawal, the rest without a word', async () => {
      const [site, strict] = (await confirmed('site', 'strict')) as [Notice, Notice];
      await send(site);

      const withdrawals = await reopen('cas_1', WANG, deps);
      await send(withdrawals[0] as Notice);

      expect(await caseState()).toBe('deferred');
      expect([await stateOf(site), await stateOf(strict)]).toEqual(['withdrawn', 'withdrawn']);
      expect(sent.map(({ withdraws }) => withdraws?.id)).toEqual([undefined, site.id]);
      const again = await review('cas_1', CONFIRM, deps);
      expect(again.map(({ recipientId, round }) => [recipientId, round])).toEqual([
        ['site', 3],
        ['strict', 2],
      ]);
    });

    it('writes nothing where one of the withdrawals cannot go out', async () => {
      const [site] = (await confirmed('site')) as [Notice];
      await send(site);
      const gaps: Desk['gaps'] = ({ withdraws }) => (withdraws === undefined ? [] : ['no name']);

      const reopening = reopen('cas_1', WANG, { ...deps, desk: { ...deps.desk, gaps } });

      await expect(reopening).rejects.toMatchObject({ code: 'STATE_CONFLICT' });
      expect([await caseState(), await stateOf(site)]).toEqual(['confirmed', 'accepted']);
    });
  });

  describe('of appeals', () => {
    it('puts the case before a person, sends nothing more, and goes on looking', async () => {
      const [site, host] = (await confirmed('site', 'host')) as [Notice, Notice];
      await send(site);

      const state = await appeal(site.id, { ...ZHAO, from: 'the author' }, deps);
      await send(host);

      expect(state).toBe('deferred');
      expect([await stateOf(site), await stateOf(host), sent.length]).toEqual([
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
      const [site] = (await confirmed('site')) as [Notice];

      const appealing = appeal(site.id, { ...ZHAO, from: 'the author' }, deps);

      await expect(appealing).rejects.toMatchObject({ code: 'STATE_CONFLICT' });
      expect(await caseState()).toBe('confirmed');
    });
  });

  describe('of acts on notices, by state', () => {
    const ACTS = {
      approve: (id: string) => approve(id, ZHAO, deps),
      refuse: (id: string) => decline(id, ZHAO, deps),
      withdraw: (id: string) => withdraw(id, ZHAO, deps),
      appeal: (id: string) => appeal(id, { ...ZHAO, from: 'the author' }, deps),
    };
    const TAKEN: Readonly<Record<NoticeState, readonly (keyof typeof ACTS)[]>> = {
      'awaiting-approval': ['approve', 'refuse', 'withdraw'],
      due: ['withdraw'],
      'in-doubt': ['withdraw', 'appeal'],
      accepted: ['withdraw', 'appeal'],
      refused: ['withdraw', 'appeal'],
      withdrawn: [],
    };
    const CELLS = (Object.keys(TAKEN) as NoticeState[]).flatMap((state) =>
      (Object.keys(ACTS) as (keyof typeof ACTS)[]).map((act) => [state, act] as const),
    );

    async function noticeIn(state: NoticeState): Promise<string> {
      const [notice] = (await confirmed(state === 'awaiting-approval' ? 'strict' : 'site')) as [
        Notice,
      ];
      const outcomes = {
        'in-doubt': null,
        accepted: { kind: 'accepted', receipt: 'ok' },
        refused: { kind: 'refused', reply: 'no' },
      } as const;
      if (state === 'in-doubt' || state === 'accepted' || state === 'refused') {
        const attempt = await world.store.notices.beginAttempt(notice.id, 'mail', AT);
        const outcome = outcomes[state];
        if (outcome !== null) {
          const ended = { noticeId: notice.id, attempt, channel: 'mail', outcome, at: AT };
          await world.store.notices.endAttempt(ended);
        }
      }
      await world.store.notices.setState(notice.id, state);
      return notice.id;
    }

    it.each(CELLS)('a notice that is %s: %s', async (state, act) => {
      const id = await noticeIn(state);

      const [ended] = await Promise.allSettled([ACTS[act](id)]);

      expect(ended?.status).toBe(TAKEN[state].includes(act) ? 'fulfilled' : 'rejected');
      expect(await stateOf({ id })).toBe(TAKEN[state].includes(act) ? AFTER[act](state) : state);
    });

    const AFTER: Readonly<Record<keyof typeof ACTS, (state: NoticeState) => NoticeState>> = {
      approve: () => 'due',
      refuse: () => 'withdrawn',
      withdraw: () => 'withdrawn',
      appeal: (state) => state,
    };
  });

  describe('of batches', () => {
    async function batch(...caseIds: readonly string[]): Promise<readonly TakenCase[]> {
      const taken: TakenCase[] = [];
      for await (const one of confirmAll(caseIds, CONFIRM, deps, AbortSignal.timeout(20_000))) {
        taken.push(one);
      }
      return taken;
    }

    it('takes each case for itself, and tells of those that fail', async () => {
      await seedCase(world.store, 'cas_1', AT, ['site']);
      await seedCase(world.store, 'cas_2', AT, ['site']);
      await review('cas_1', CONFIRM, deps);

      const taken = await batch('cas_1', 'cas_none', 'cas_2', 'cas_2');

      expect(taken).toEqual([
        expect.objectContaining({ caseId: 'cas_1', code: 'STATE_CONFLICT' }),
        expect.objectContaining({ caseId: 'cas_none', code: 'NOT_FOUND' }),
        { caseId: 'cas_2', notices: [expect.objectContaining({ state: 'due' })] },
      ]);
    });

    it('needs a second person where all its cases together make many notices', async () => {
      for (const id of ['cas_1', 'cas_2', 'cas_3']) {
        await seedCase(world.store, id, AT, ['site']);
      }

      const taken = await batch('cas_1', 'cas_2', 'cas_3');

      const states = taken.flatMap((one) =>
        'notices' in one ? one.notices.map(({ state }) => state) : [],
      );
      expect(states).toEqual(['awaiting-approval', 'awaiting-approval', 'awaiting-approval']);
    });
  });
});
