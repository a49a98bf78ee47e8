import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Coverage, Notice, Outcome } from '../../core/notice.ts';
import { appeal } from '../../pipeline/appeal.ts';
import { chase, overdueNotices } from '../../pipeline/chase.ts';
import type { LineDeps } from '../../pipeline/deps.ts';
import { review } from '../../pipeline/review.ts';
import { CONFIRM, openPolicyWorld, type PolicyWorld, WANG } from '../support/policy-world.ts';
import { seedCase } from '../support/seeded-case.ts';
import { AT } from '../support/stage-world.ts';

const HOUR = 3_600_000;
const TERM = 48;

function after(hours: number): Date {
  return new Date(AT.getTime() + hours * HOUR);
}

function named({ recipientId, round }: Notice): string {
  return `${recipientId} ${round}`;
}

describe('chasing what is overdue', () => {
  let world: PolicyWorld;
  let covers: Coverage | null;
  let now: Date;

  beforeEach(async () => {
    world = await openPolicyWorld();
    covers = { rounds: 2, ladder: ['body', 'police'] };
    now = AT;
  });

  afterEach(async () => {
    await world.close();
  });

  function deps(): LineDeps {
    const desk = {
      ...world.deps.desk,
      chaseOf: (recipientId: string) => ({
        termHours: TERM,
        escalatesTo: ['body', 'police'],
        covers: recipientId === 'police' ? { rounds: 9, ladder: [] } : covers,
      }),
    };
    return { ...world.deps, desk, now: () => now };
  }

  /** The case is confirmed, and its notice taken by its recipient. */
  async function confirmed(recipient = 'site'): Promise<Notice> {
    await seedCase(world.store, 'cas_1', AT, [recipient]);
    const [notice] = await review('cas_1', CONFIRM, deps());
    return notice as Notice;
  }

  async function look(noticeId: string, hours: number, outcome: Outcome): Promise<void> {
    const { cited } = await world.store.notices.get(noticeId);
    const rows = cited.map(({ url }) => ({
      noticeId,
      url,
      outcome,
      proof: 'test',
      at: after(hours),
    }));
    await world.store.notices.saveOutcomes(
      rows.map((row) => ({ ...row, slot: String(hours) })),
      after(hours + 6),
    );
  }

  /** At an hour, after a look that found it up a little before. */
  async function chasedAt(hours: number, noticeId: string): Promise<readonly Notice[]> {
    await look(noticeId, hours, 'still-up');
    now = after(hours);
    const written = await chase(deps());
    for (const notice of written) {
      const job = {
        name: 'notify' as const,
        key: `notify:${notice.id}`,
        payload: { noticeId: notice.id },
      };
      await world.stages.run(job, true, deps());
    }
    return written;
  }

  it('asks as often as the decision covers, then one above after the other, and then nobody', async () => {
    const first = await confirmed();
    await world.send(first);

    const early = await chasedAt(TERM - 1, first.id);
    const chased: string[] = [];
    for (let hours = TERM; hours < 9 * TERM; hours += TERM + 1) {
      chased.push(...(await chasedAt(hours, first.id)).map(named));
    }

    const { events } = await world.store.cases.get('cas_1');
    expect(early).toEqual([]);
    expect(chased).toEqual(['site 2', 'body 1', 'police 1']);
    expect(world.sent.map(named)).toEqual(['site 1', ...chased]);
    expect(
      new Set(
        world.sent.map(({ decidedBy, decidedAt }) => `${decidedBy} ${decidedAt.toISOString()}`),
      ),
    ).toEqual(new Set([`${WANG.by} ${AT.toISOString()}`]));
    expect(
      events
        .filter(({ kind }) => kind === 'notice-chased')
        .map(({ actor, reason }) => [actor, reason]),
    ).toEqual(
      chased.map((name) => [
        'cardsweep',
        `round ${name.split(' ')[1]} to ${name.split(' ')[0]}, under the decision of Wang Li of ${AT.toISOString()}`,
      ]),
    );
  });

  it('asks on no look that is older than the term', async () => {
    const first = await confirmed();
    await world.send(first);
    await look(first.id, TERM - 1, 'still-up');
    now = after(TERM + 5);

    const [overdue] = await overdueNotices(deps());
    const written = await chase(deps());

    expect(overdue).toMatchObject({ noticeId: first.id, overdueHours: 5, chases: 'site' });
    expect(written).toEqual([]);
  });

  it('leaves to a person what no decision covers, what came back, and what is appealed', async () => {
    covers = null;
    const first = await confirmed();
    await world.send(first);
    expect(await chasedAt(TERM, first.id)).toEqual([]);
    expect(await overdueNotices(deps())).toMatchObject([
      { chases: null, escalatesTo: ['body', 'police'] },
    ]);

    covers = { rounds: 9, ladder: [] };
    expect(await chasedAt(TERM + 1, first.id)).toEqual([]);
    await appeal(first.id, { ...WANG, from: 'site' }, deps());

    expect(await overdueNotices(deps())).toEqual([]);
  });

  it('leaves to a person what was gone and came back', async () => {
    const first = await confirmed();
    await world.send(first);
    await look(first.id, 3, 'removed');

    const written = await chasedAt(TERM, first.id);

    expect(written).toEqual([]);
    expect(await overdueNotices(deps())).toMatchObject([
      { chases: null, returned: [expect.any(String)] },
    ]);
  });

  it('waits for a second person again where a recipient needs one', async () => {
    covers = { rounds: 1, ladder: ['strict'] };
    const first = await confirmed();
    await world.send(first);

    const [written] = await chasedAt(TERM, first.id);

    expect(written).toMatchObject({ recipientId: 'strict', state: 'awaiting-approval' });
    expect(world.sent.map(named)).toEqual(['site 1']);
  });

  it('writes one where two do it at once', async () => {
    const first = await confirmed();
    await world.send(first);
    await look(first.id, TERM, 'still-up');
    now = after(TERM);

    const written = await Promise.all([chase(deps()), chase(deps())]);

    expect(written.flat().map(named)).toEqual(['site 2']);
    expect((await world.store.notices.ofCase('cas_1')).length).toBe(2);
  });
});
