import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseEventKind } from '../../core/case.ts';
import type { Repositories } from '../../core/repositories/index.ts';
import { mergeActors, resolveActors, splitActor } from '../../pipeline/actors.ts';
import { type Intake, idOfOffer, intakeOf, type Offer } from '../support/offers.ts';
import { AT, openStageWorld, type StageWorld } from '../support/stage-world.ts';

const SOURCE = 'example-forum';
const LATER = new Date(AT.getTime() + 60_000);
const SIGNAL = new AbortController().signal;

const ONE: Offer = {
  name: 'one',
  text: '出售真人身份证干净有磁无不良记录年龄性别省份都可以选 99990001',
  handles: [{ kind: 'qq', value: '99990001' }],
  account: 'wang',
};
const OTHER: Offer = {
  name: 'other',
  text: '承接证件定做提供照片和资料即可一比一仿真防伪层齐全肉眼分不出 99990002',
  handles: [{ kind: 'qq', value: '99990002' }],
  account: 'li',
};
/** Shows that the one and the other are of one seller. */
const BOTH: Offer = {
  name: 'both',
  text: '两个号都是我 99990001 99990002',
  handles: [
    { kind: 'qq', value: '99990001' },
    { kind: 'qq', value: '99990002' },
  ],
};

function idsOf(...offers: readonly Offer[]): readonly string[] {
  return offers.map((offer) => idOfOffer(SOURCE, offer)).toSorted();
}

/** What a person does to a case. */
async function appendIn(
  tx: Repositories,
  caseId: string,
  kind: CaseEventKind,
  reference: string | null = null,
): Promise<void> {
  const { version } = await tx.cases.current(caseId);
  await tx.cases.append({
    caseId,
    version: version + 1,
    kind,
    actor: 'li',
    at: AT,
    reason: 'seen',
    policy: null,
    reference,
  });
}

describe('cases that turn out to be one', () => {
  let world: StageWorld;
  let intake: Intake;
  let one: string;
  let other: string;

  beforeEach(async () => {
    world = await openStageWorld();
    intake = intakeOf(world);
    await intake.see(SOURCE, [ONE, OTHER, BOTH]);
    one = await intake.open(SOURCE, ONE);
    other = await intake.open(SOURCE, OTHER);
    await world.pool.query('update cases set opened_at = $1 where id = $2', [LATER, other]);
  });

  afterEach(async () => {
    await world.close();
  });

  async function append(caseId: string, kind: CaseEventKind): Promise<void> {
    await world.store.transaction((tx) => appendIn(tx, caseId, kind));
  }

  async function sightingsOf(caseId: string): Promise<readonly string[]> {
    return (await world.store.cases.get(caseId)).sightingIds;
  }

  it('are the older one, with all that the other had, its history too', async () => {
    const joined = await intake.open(SOURCE, BOTH);

    const view = await world.store.cases.get(one);
    const rows = await world.pool.query('select case_id, sightings from case_queue');
    const { rows: keys } = await world.pool.query(
      'select distinct case_id, (select count(*)::int from near_texts where near_texts.case_id = case_keys.case_id) as texts from case_keys',
    );
    expect(joined).toBe(one);
    expect(view.sightingIds).toEqual(idsOf(ONE, OTHER, BOTH));
    expect(view.events.map(({ version, kind, reference }) => [version, kind, reference])).toEqual([
      [1, 'opened', idOfOffer(SOURCE, ONE)],
      [2, 'merged', other],
      [3, 'sighting-joined', idOfOffer(SOURCE, OTHER)],
      [4, 'sighting-joined', idOfOffer(SOURCE, BOTH)],
    ]);
    expect(view.version).toBe(4);
    expect(rows.rows).toEqual([{ case_id: one, sightings: 3 }]);
    expect(keys).toEqual([{ case_id: one, texts: 2 }]);
  });

  it('leave nothing of the other but where it went', async () => {
    const mark = await world.store.changes.mark();
    await intake.open(SOURCE, BOTH);

    const { changes } = await world.store.changes.since(mark);
    expect(await world.store.cases.list({})).toHaveLength(1);
    expect(changes).toContainEqual({ kind: 'case', id: other });
    await expect(world.store.cases.get(other)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: `the case ${other} went into ${one}`,
    });
    await expect(world.store.caseQueue.get(other, AT)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(append(other, 'confirmed')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are told of in a row, where one after the other goes into the next', async () => {
    await intake.open(SOURCE, BOTH);
    const eldest = { ...ONE, name: 'eldest', text: '老客户看这里量大的单独谈 99990003' };
    const third = [{ kind: 'qq', value: '99990003' }] as const;
    const bridge = {
      name: 'bridge',
      text: '换号了 99990003 99990001',
      handles: [...third, { kind: 'qq', value: '99990001' }] as const,
    };
    await intake.see(SOURCE, [{ ...eldest, handles: third }, bridge]);
    const eldestCase = await intake.open(SOURCE, eldest);
    await world.pool.query('update cases set opened_at = $1 where id = $2', [
      new Date(AT.getTime() - 60_000),
      eldestCase,
    ]);

    await intake.open(SOURCE, bridge);

    const { events } = await world.store.cases.get(eldestCase);
    expect(
      events.filter(({ kind }) => kind === 'merged').map(({ reference }) => reference),
    ).toEqual([one, other]);
    await expect(world.store.cases.get(other)).rejects.toMatchObject({
      message: `the case ${other} went into ${eldestCase}`,
    });
  });

  it.each(['deferred', 'confirmed'] as const)(
    'stay apart where a person has %s one: the sighting joins that',
    async (kind) => {
      await append(other, kind);

      const joined = await intake.open(SOURCE, BOTH);

      expect(joined).toBe(other);
      expect(await sightingsOf(one)).toEqual(idsOf(ONE));
      expect(await sightingsOf(other)).toEqual(idsOf(OTHER, BOTH));
    },
  );

  it('stay apart where a person dismissed one, which nothing joins', async () => {
    await append(one, 'dismissed');

    expect(await intake.open(SOURCE, BOTH)).toBe(other);
    expect(await sightingsOf(one)).toEqual(idsOf(ONE));
  });

  it('are the one that a person works on, though it is younger', async () => {
    await world.store.cases.assign(other, 'li');
    await append(other, 'assigned');

    expect(await intake.open(SOURCE, BOTH)).toBe(other);
    expect(await sightingsOf(other)).toEqual(idsOf(ONE, OTHER, BOTH));
  });

  it.each([
    ['is given to somebody', (id: string) => world.store.cases.assign(id, 'li')],
    [
      'is held by somebody',
      (caseId: string) =>
        world.store.claims.take({
          caseId,
          holderId: 'usr_li',
          holder: 'li',
          claimedAt: AT,
          expiresAt: LATER,
        }),
    ],
    [
      'has a note',
      (caseId: string) =>
        world.store.caseNotes.add({
          id: `note_${caseId}`,
          caseId,
          kind: 'internal',
          words: 'seen',
          authorId: 'usr_li',
          author: 'li',
          at: AT,
        }),
    ],
  ] as const)('stay apart where each %s', async (_, touch) => {
    await touch(one);
    await touch(other);

    expect(await intake.open(SOURCE, BOTH)).toBe(one);
    expect(await sightingsOf(other)).toEqual(idsOf(OTHER));
  });

  it('stay apart where a person took their sellers apart', async () => {
    await resolveActors(world.store, () => AT, SIGNAL);
    const [first, second] = [
      await world.store.actors.ofCase(one),
      await world.store.actors.ofCase(other),
    ];
    const act = { by: 'li', reason: 'seen', at: AT };
    await mergeActors(world.store, first ?? '', second ?? '', act);
    await splitActor(world.store, first ?? '', [other], { ...act, at: LATER });

    expect(await intake.open(SOURCE, BOTH)).toBe(one);
    expect(await sightingsOf(other)).toEqual(idsOf(OTHER));
  });

  it('have one seller, and the history of sellers tells of it', async () => {
    await resolveActors(world.store, () => AT, SIGNAL);
    const second = await world.store.actors.ofCase(other);

    await intake.open(SOURCE, BOTH);
    await resolveActors(world.store, () => AT, SIGNAL);

    const seller = await world.store.actors.get((await world.store.actors.ofCase(one)) ?? '', {
      cases: 10,
      keys: 10,
    });
    expect(seller).toMatchObject({
      cases: 1,
      handles: 4,
      acts: [{ kind: 'joined', by: 'cardsweep', otherId: second }],
    });
    expect(await world.store.actors.ofCase(other)).toBeNull();
  });

  it('stay apart where a person decides while the sighting is met', async () => {
    const joining = await world.store.transaction(async (tx) => {
      await tx.cases.current(other);
      const waiting = { joined: intake.open(SOURCE, BOTH) };
      await world.untilWaiting(1);
      await appendIn(tx, other, 'confirmed');
      return waiting;
    });

    expect(await joining.joined).toBe(other);
    expect(await sightingsOf(other)).toEqual(idsOf(OTHER, BOTH));
    expect(await sightingsOf(one)).toEqual(idsOf(ONE));
  });

  it('tell who notes or claims at that very moment where the case went', async () => {
    const waiting = await world.store.transaction(async (tx) => {
      await appendIn(tx, one, 'merged', other);
      await tx.cases.merge(one, other, AT);
      const note = {
        id: 'note',
        caseId: other,
        kind: 'internal',
        words: 'seen',
        authorId: 'li',
      } as const;
      const added = world.store.caseNotes.add({ ...note, author: 'li', at: AT });
      const holder = { holderId: 'li', holder: 'li', claimedAt: AT, expiresAt: LATER };
      const taken = world.store.claims.take({ caseId: other, ...holder });
      const both = { ended: Promise.allSettled([added, taken]) };
      await world.untilWaiting(2);
      return both;
    });

    const reasons = (await waiting.ended).map((outcome) =>
      outcome.status === 'rejected' ? outcome.reason : null,
    );
    const gone = expect.objectContaining({
      code: 'NOT_FOUND',
      message: `the case ${other} went into ${one}`,
    });
    expect(reasons).toEqual([gone, gone]);
  });
});
