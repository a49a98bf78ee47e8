import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { confirmAll, type TakenCase } from '../../pipeline/batch.ts';
import { review } from '../../pipeline/review.ts';
import { CONFIRM, openPolicyWorld, type PolicyWorld } from '../support/policy-world.ts';
import { seedCase } from '../support/seeded-case.ts';
import { AT } from '../support/stage-world.ts';

describe('cases confirmed in a batch', () => {
  let world: PolicyWorld;

  beforeEach(async () => {
    world = await openPolicyWorld();
  });

  afterEach(async () => {
    await world.close();
  });

  async function batch(...caseIds: readonly string[]): Promise<readonly TakenCase[]> {
    const taken: TakenCase[] = [];
    for await (const one of confirmAll(caseIds, CONFIRM, world.deps, AbortSignal.timeout(20_000))) {
      taken.push(one);
    }
    return taken;
  }

  it('takes each case for itself, and tells of those that fail', async () => {
    await seedCase(world.store, 'cas_1', AT, ['site']);
    await seedCase(world.store, 'cas_2', AT, ['site']);
    await review('cas_1', CONFIRM, world.deps);

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
