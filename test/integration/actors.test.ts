import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSketcher } from '../../classifiers/index.ts';
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
  let pool: ReturnType<typeof openPool>;

  async function seed(cases: readonly SeededCase[]): Promise<void> {
    await seedActorCases(store, cases);
    await resolveActors(store, () => AT, SIGNAL);
  }

  async function actorOf(caseId: string): Promise<string> {
    return (await store.actors.ofCase(caseId)) ?? 'none';
  }

  beforeAll(async () => {
    server = await startTestPostgres();
    pool = openPool(server.connection);
    store = await openStore(pool);
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

  it('stay apart where a person takes back what resolution joined', async () => {
    await seed([{ id: 'cas_g1', handles: [qq('99990061')] }]);
    await seed([{ id: 'cas_g2', handles: [qq('99990062')] }]);
    await seed([{ id: 'cas_g3', handles: [qq('99990061'), qq('99990062')] }]);
    const whole = await actorOf('cas_g3');
    const [joined] = (await store.actors.get(whole, MOST)).acts;

    await undoActorAct(store, joined?.id ?? '', act(1));
    await seed([{ id: 'cas_g4', handles: [qq('99990061'), qq('99990062')] }]);

    expect(joined?.kind).toBe('joined');
    expect(await actorOf('cas_g1')).not.toBe(await actorOf('cas_g2'));
    expect(await actorOf('cas_g4')).toBe(await actorOf('cas_g3'));
  });

  it('are joined by nearly the same text and by the same picture, shown as alike by less', async () => {
    const sketcher = createSketcher(7_401_006);
    const text = '一手货源，长期出售二代原件，支持验货，联系请加下方，量大从优，诚信第一';
    const picture = 'http://forum.example.org/picture.jpg';
    await seedActorCases(store, [
      { id: 'cas_t1', handles: [], text, images: [picture] },
      { id: 'cas_t2', handles: [], text: `${text}。`, sourceId: 'other-forum' },
      { id: 'cas_t3', handles: [], images: [picture] },
      {
        id: 'cas_t4',
        handles: [],
        text: text.replace('支持验货，联系请加下方', '先看后付，扫码联系客服'),
        sourceId: 'other-forum',
      },
    ]);
    await pool.query(
      `insert into pages (source_id, url, capture_id, content_digest, via, read_as)
       values ('example-forum', $1, 'cap_p', 'sha256:p', 'http', 'image')`,
      [picture],
    );
    for (const [id, source] of [
      ['t1', 'example-forum'],
      ['t2', 'other-forum'],
      ['t4', 'other-forum'],
    ] as const) {
      const { rows } = await pool.query<{ text: string }>(
        'select text from listings where id = $1',
        [`lst_cas_${id}`],
      );
      const sketch = sketcher.sketch(rows[0]?.text ?? '', []);
      if (sketch !== null) {
        await store.transaction((tx) =>
          tx.nearTexts.keep(source, `cas_${id}`, `lst_cas_${id}`, sketch),
        );
      }
    }

    await resolveActors(store, () => AT, SIGNAL);

    const kinds = (await store.actors.keysOf(['cas_t1'], 100)).map(({ kind }) => kind);
    expect(await actorOf('cas_t2')).toBe(await actorOf('cas_t1'));
    expect(await actorOf('cas_t3')).toBe(await actorOf('cas_t1'));
    expect(await actorOf('cas_t4')).not.toBe(await actorOf('cas_t1'));
    expect(kinds).toEqual(expect.arrayContaining(['text', 'picture']));
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
