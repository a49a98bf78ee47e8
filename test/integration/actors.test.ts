import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../core/repositories/index.ts';
import {
  connect,
  mergeActors,
  resolveActors,
  splitActor,
  undoActorAct,
} from '../../pipeline/actors.ts';
import { openPool, openStore } from '../../store/open-store.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';
import { type SeededCase, seedActorCases } from '../support/seeded-actors.ts';

const AT = new Date('2026-11-22T10:00:00Z');
const SIGNAL = new AbortController().signal;
const MOST = { cases: 60, keys: 120 };

function qq(value: string): SeededCase['handles'][number] {
  return { kind: 'qq', value };
}

function act(minutes: number) {
  return { by: 'li', reason: 'seen in both', at: new Date(AT.getTime() + minutes * 60_000) };
}

describe('actors', () => {
  let server: TestPostgres;
  let store: Store;

  async function seed(cases: readonly SeededCase[]): Promise<void> {
    await seedActorCases(store, cases);
    await resolveActors(store, () => AT, SIGNAL);
  }

  async function actorOf(caseId: string): Promise<string> {
    return (await store.actors.ofCase(caseId)) ?? 'none';
  }

  beforeAll(async () => {
    server = await startTestPostgres();
    store = await openStore(openPool(server.connection));
  });

  afterAll(async () => {
    await store.close();
    await server.close();
  });

  it('are what shares handles, over sources, also where that comes to light later', async () => {
    await seed([
      { id: 'cas_a1', handles: [qq('99990001')] },
      { id: 'cas_a2', handles: [qq('99990002')], sourceId: 'other-forum' },
    ]);
    const apart = [await actorOf('cas_a1'), await actorOf('cas_a2')];

    await seed([{ id: 'cas_a3', handles: [qq('99990001'), qq('99990002')], region: '44' }]);

    const actor = await store.actors.get(await actorOf('cas_a3'), MOST);
    expect(apart[0]).not.toBe(apart[1]);
    expect(actor).toMatchObject({
      cases: 3,
      handles: 2,
      sources: ['example-forum', 'other-forum'],
      regions: ['44'],
      kinds: ['qq'],
    });
    expect(actor.acts).toMatchObject([{ kind: 'joined', by: 'cardsweep' }]);
    expect((await store.actors.get(apart[1] ?? '', MOST)).id).toBe(actor.id);
  });

  it('stay apart where a person split them, whatever comes', async () => {
    await seed([
      { id: 'cas_b1', handles: [qq('99990011'), qq('99990012')] },
      { id: 'cas_b2', handles: [qq('99990011')] },
    ]);
    const whole = await actorOf('cas_b1');

    const done = await splitActor(store, whole, ['cas_b2'], act(1));
    await seed([{ id: 'cas_b3', handles: [qq('99990011'), qq('99990012')] }]);

    expect(await actorOf('cas_b1')).toBe(whole);
    expect(await actorOf('cas_b2')).toBe(done.otherId);
    expect(await actorOf('cas_b3')).toBe(whole);
    expect((await store.actors.get(whole, MOST)).barred).toEqual([done.otherId]);
  });

  it('are as before when a split is taken back, and cannot be taken back twice', async () => {
    await seed([
      { id: 'cas_c1', handles: [qq('99990021')] },
      { id: 'cas_c2', handles: [qq('99990021')] },
    ]);
    const whole = await actorOf('cas_c1');
    const done = await splitActor(store, whole, ['cas_c2'], act(1));

    await undoActorAct(store, done.id, act(2));

    expect(await actorOf('cas_c2')).toBe(whole);
    expect((await store.actors.get(whole, MOST)).barred).toEqual([]);
    await expect(undoActorAct(store, done.id, act(3))).rejects.toMatchObject({
      code: 'STATE_CONFLICT',
    });
  });

  it('become one where a person says so, against a split too, and two again when that is undone', async () => {
    await seed([
      { id: 'cas_d1', handles: [qq('99990031')] },
      { id: 'cas_d2', handles: [qq('99990031')] },
    ]);
    const whole = await actorOf('cas_d1');
    const apart = await splitActor(store, whole, ['cas_d2'], act(1));
    const merged = await mergeActors(store, whole, apart.otherId, act(2));
    const together = await actorOf('cas_d2');

    await undoActorAct(store, merged.id, act(3));

    expect(together).toBe(whole);
    expect(await actorOf('cas_d2')).toBe(apart.otherId);
    const history = (await store.actors.get(whole, MOST)).acts.map(({ kind }) => kind);
    expect(history).toEqual(['undone', 'merged', 'split']);
  });

  it('are not joined by what everybody has', async () => {
    const crowd = Array.from({ length: 70 }, (_, index) => ({
      id: `cas_h${index}`,
      handles: [qq('99990041')],
    }));

    await seed(crowd);

    expect(await actorOf('cas_h0')).not.toBe(await actorOf('cas_h69'));
  });

  it('can be asked how they are connected', async () => {
    await seed([
      { id: 'cas_e1', handles: [qq('99990051'), qq('99990052')] },
      { id: 'cas_e2', handles: [qq('99990052'), qq('99990053')] },
      { id: 'cas_e3', handles: [qq('99990099')] },
    ]);

    const path = await connect(
      store,
      { kind: 'key', key: qq('99990051') },
      { kind: 'key', key: qq('99990053') },
      SIGNAL,
    );
    const none = await connect(
      store,
      { kind: 'case', caseId: 'cas_e1' },
      { kind: 'case', caseId: 'cas_e3' },
      SIGNAL,
    );

    expect(
      path.nodes?.map((node) => (node.kind === 'case' ? node.caseId : node.key.value)),
    ).toEqual(['99990051', 'cas_e1', '99990052', 'cas_e2', '99990053']);
    expect(none).toMatchObject({ nodes: null, isCut: false });
  });

  it('are listed by facets, and their texts stand as they are', async () => {
    await seed([
      {
        id: 'cas_f1',
        handles: [{ kind: 'wechat', value: "x'); drop table actors;--%" }],
        sourceId: 'shop',
        text: '<script>alert(1)</script>',
        region: '51',
      },
    ]);

    const found = await store.actors.list({ region: '51', source: 'shop', q: '--%' }, 0, 50);
    const facets = await store.actors.facets({ source: 'shop' });
    const { shownCases } = await store.actors.get(await actorOf('cas_f1'), MOST);

    expect(found).toMatchObject({ total: 1, actors: [{ label: { kind: 'wechat' } }] });
    expect(facets).toContainEqual({ facet: 'region', value: '51', actors: 1 });
    expect(shownCases[0]?.excerpt).toBe('<script>alert(1)</script>');
  });
});
