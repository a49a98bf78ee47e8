import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Notice, NoticeState } from '../../core/notice.ts';
import { appeal } from '../../pipeline/appeal.ts';
import { approve, decline } from '../../pipeline/approve.ts';
import { withdraw } from '../../pipeline/withdraw.ts';
import { openPolicyWorld, type PolicyWorld, ZHAO } from '../support/policy-world.ts';
import { AT } from '../support/stage-world.ts';

describe('acts on notices, by their state', () => {
  let world: PolicyWorld;

  beforeEach(async () => {
    world = await openPolicyWorld();
  });

  afterEach(async () => {
    await world.close();
  });

  const ACTS = {
    approve: (id: string) => approve(id, ZHAO, world.deps),
    refuse: (id: string) => decline(id, ZHAO, world.deps),
    withdraw: (id: string) => withdraw(id, ZHAO, world.deps),
    appeal: (id: string) => appeal(id, { ...ZHAO, from: 'the author' }, world.deps),
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
    const [notice] = (await world.confirmed(state === 'awaiting-approval' ? 'strict' : 'site')) as [
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
    expect(await world.stateOf({ id })).toBe(
      TAKEN[state].includes(act) ? AFTER[act](state) : state,
    );
  });

  const AFTER: Readonly<Record<keyof typeof ACTS, (state: NoticeState) => NoticeState>> = {
    approve: () => 'due',
    refuse: () => 'withdrawn',
    withdraw: () => 'withdrawn',
    appeal: (state) => state,
  };
});
