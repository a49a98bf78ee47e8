import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../core/digest.ts';
import { StageError } from '../../core/failure.ts';
import type { PreserveRequest, Preserver } from '../../core/preserver.ts';
import type { Sighting } from '../../core/sighting.ts';
import type { Job } from '../../queue/jobs.ts';
import { sampleSource } from '../support/line-samples.ts';
import { sampleCapture, sampleSighting, sampleStoredListing } from '../support/sighting-samples.ts';
import { AT, openStageWorld, type StageWorld } from '../support/stage-world.ts';
import { temporaryDir } from '../support/temporary-dir.ts';

const PAGE = sampleCapture().url;

describe('the visits that a page with suspect texts needs', () => {
  let world: StageWorld;
  let dir: Awaited<ReturnType<typeof temporaryDir>>;
  let visits: PreserveRequest[];

  beforeEach(async () => {
    world = await openStageWorld();
    dir = await temporaryDir('visits');
    visits = [];
    await world.store.sources.put(sampleSource());
    await world.store.sweeps.open({
      id: 'swp_1',
      slot: 'one',
      sourceIds: [sampleSource().id],
      full: false,
      startedAt: AT,
      finishedAt: null,
    });
  });

  afterEach(async () => {
    await world.close();
    await dir.remove();
  });

  /** Sightings planned on the page, as `score` leaves them. */
  async function planned(
    sightings: readonly Partial<Sighting>[],
    captureId = 'cap_1',
  ): Promise<void> {
    const seen = sightings.map((fields) => sampleSighting(fields));
    await world.store.captures.save(sampleCapture({ id: captureId }));
    await world.store.sightings.saw([sampleStoredListing('a')], seen, 'swp_1');
    const ids = seen.map(({ id }) => id);
    await world.store.evidence.plan(captureId, 'swp_1', ids);
    await world.store.jobs.add([{ ...jobOn(captureId), sweepId: 'swp_1' }]);
  }

  /** A recorder that finds on the page what `isShown` says, and everything at a permalink. */
  function recorder(
    isShown: (sightingId: string) => boolean,
    status: number | null = 200,
    popups: readonly string[] = [],
  ): Preserver {
    return {
      async preserve(request) {
        visits.push(request);
        const path = join(dir.path, `${visits.length}.wacz`);
        await writeFile(path, request.evidenceId);
        return {
          path,
          state: 'complete',
          seal: sha256(path),
          bytes: 1,
          items: 1,
          missing: [],
          popups,
          screenshot: null,
          listings: request.listings.map(({ sightingId }) => ({
            sightingId,
            isFound: request.url !== PAGE || isShown(sightingId),
            picture: Buffer.from(sightingId),
          })),
          status,
          capturedAt: AT,
        };
      },
    };
  }

  /** Works on `preserve` jobs until none is due. */
  async function drain(preserver: Preserver): Promise<void> {
    for (;;) {
      const [due] = await world.store.jobs.dueOf(['preserve']);
      if (due === undefined) {
        return;
      }
      const payload = { captureId: due.payload['captureId'] ?? '' };
      await world.run({ name: 'preserve', key: due.key, payload }, true, { preserver });
    }
  }

  function visited(): readonly (readonly [string, number])[] {
    return visits.map(({ url, listings }) => [url, listings.length]);
  }

  async function opened(): Promise<readonly string[]> {
    const jobs = await world.store.jobs.dueOf(['open']);
    return jobs.map(({ payload }) => payload['sightingId'] ?? '').toSorted();
  }

  it('are as many as there are fifties', async () => {
    const ids = Array.from({ length: 120 }, (_, index) => `sgt_${String(index).padStart(3, '0')}`);
    await planned(ids.map((id, position) => ({ id, position, url: `${PAGE}#p${position}` })));

    await drain(recorder(() => true));

    const views = await world.store.sightings.list({ ids }, null, 200);
    expect(visited()).toEqual([
      [PAGE, 50],
      [PAGE, 50],
      [PAGE, 20],
    ]);
    expect(new Set(views.map(({ evidence }) => evidence?.id)).size).toBe(3);
    expect(views.map(({ evidence }) => evidence?.pictureDigest)).toEqual(ids.map(sha256));
    expect(await opened()).toEqual(ids);
  });

  it('go on to the permalinks of what the page does not show, each once', async () => {
    const other = PAGE.replace('thread-1', 'post-9');
    await planned([
      { id: 'sgt_a', url: `${PAGE}#p1` },
      { id: 'sgt_b', url: `${other}#p2` },
      { id: 'sgt_c', url: `${other}#p3` },
      { id: 'sgt_d', url: `${PAGE}#p4` },
    ]);

    await drain(recorder((id) => id === 'sgt_a'));

    const { evidence: onPage } = await world.store.sightings.view('sgt_d');
    const { evidence: elsewhere } = await world.store.sightings.view('sgt_c');
    expect(visited()).toEqual([
      [PAGE, 4],
      [other, 2],
    ]);
    expect([onPage?.url, elsewhere?.url]).toEqual([PAGE, other]);
    expect(await opened()).toEqual(['sgt_a', 'sgt_b', 'sgt_c', 'sgt_d']);
  });

  it('go on to what it opens in windows of its own, once a sweep and no further', async () => {
    const popups = ['http://ads.example.org/a', PAGE, 'http://ads.example.org/b'];
    await planned([{ id: 'sgt_a', url: `${PAGE}#p1` }]);

    await drain(recorder(() => true, 200, popups));
    await planned([{ id: 'sgt_b', url: `${PAGE}#p2` }], 'cap_2');
    await drain(recorder(() => true, 200, popups));

    const view = await world.store.sightings.view('sgt_a');
    const { rows } = await world.pool.query<{ url: string }>(
      `select url from evidence where url like '%ads%' order by url`,
    );
    expect(visited()).toEqual([
      [PAGE, 1],
      ['http://ads.example.org/a', 0],
      ['http://ads.example.org/b', 0],
      [PAGE, 1],
    ]);
    expect(view.evidence?.url).toBe(PAGE);
    expect(visits[1]?.reason).toContain(view.evidence?.id);
    expect(rows.map(({ url }) => url)).toEqual([
      'http://ads.example.org/a',
      'http://ads.example.org/b',
    ]);
  });

  it('leave no bundle of a page that shows none of them, and end where the page does not come', async () => {
    const other = PAGE.replace('thread-1', 'post-9');
    await planned([{ id: 'sgt_b', url: other }]);

    await drain(recorder(() => false, 404));
    const { evidence: gone } = await world.store.sightings.view('sgt_b');
    await planned([{ id: 'sgt_e', url: other }], 'cap_2');
    await drain(recorder(() => false));

    const bundles = await world.pool.query('select url from evidence order by url');
    expect(gone?.url).toBe(PAGE);
    expect(visited()).toEqual([
      [PAGE, 1],
      [PAGE, 1],
      [other, 1],
    ]);
    expect(bundles.rows).toEqual([{ url: other }, { url: PAGE }]);
  });

  it('take a sighting once in a sweep, whichever pages show it', async () => {
    await planned([{ id: 'sgt_a' }]);
    await world.store.captures.save(sampleCapture({ id: 'cap_2', url: `${PAGE}?page=2` }));

    const own = await world.store.evidence.plan('cap_2', 'swp_1', ['sgt_a']);
    const later = await world.store.evidence.plan('cap_2', 'swp_2', ['sgt_a']);

    expect([own, later]).toEqual([0, 1]);
  });

  it('are left where the host is, and every case opened without evidence', async () => {
    await planned([{ id: 'sgt_a' }, { id: 'sgt_b' }]);
    const preserver = {
      preserve: () => Promise.reject(new StageError('SOURCE_PAUSED', 'left alone')),
    };

    await drain(preserver);

    const [state, code] = await world.ledgerOf(jobOn('cap_1').key);
    expect([state, code]).toEqual(['failed', 'SOURCE_PAUSED']);
    expect(await opened()).toEqual(['sgt_a', 'sgt_b']);
  });

  it('leave what is kept already, done again after a death between two of them', async () => {
    await planned([{ id: 'sgt_a' }, { id: 'sgt_b' }]);
    const preserver = recorder(() => true);

    await world.run(jobOn('cap_1'), true, { preserver });
    await world.run(jobOn('cap_1'), true, { preserver });

    const { rows } = await world.pool.query<{ bundles: number; parts: number }>(
      `select (select count(*)::int from evidence) as bundles,
         (select count(*)::int from evidence_sightings) as parts`,
    );
    expect(visits).toHaveLength(1);
    expect(rows).toEqual([{ bundles: 1, parts: 2 }]);
  });
});

function jobOn(captureId: string): Extract<Job, { readonly name: 'preserve' }> {
  return { name: 'preserve', key: `preserve:${captureId}`, payload: { captureId } };
}
