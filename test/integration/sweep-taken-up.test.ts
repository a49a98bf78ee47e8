import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepSchedule } from '../../app/line/keep-schedule.ts';
import { type Line, openLine } from '../../app/line/open-line.ts';
import { runSweep } from '../../app/line/sweep.ts';
import { startWorker } from '../../app/line/worker.ts';
import { readSettings } from '../../app/settings/settings.ts';
import { idOf } from '../../core/ids.ts';
import { jobOf } from '../../pipeline/stage.ts';
import { sampleSource } from '../support/line-samples.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';
import { temporaryDir } from '../support/temporary-dir.ts';

const MINUTE_MS = 61_000;

describe('what was left', () => {
  let dir: Awaited<ReturnType<typeof temporaryDir>>;
  let postgres: TestPostgres;
  let line: Line;

  beforeAll(async () => {
    dir = await temporaryDir('taken-up');
    postgres = await startTestPostgres();
    const { host, user, database } = postgres.connection;
    const url = `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}`;
    const settings = readSettings({ DATABASE_URL: url }, { dataDir: dir.path });
    line = await openLine(settings, () => undefined);
  });

  afterAll(async () => {
    await line.close();
    await postgres.close();
    await dir.remove();
  });

  it('is no sweep to go on with when nothing of it is due', async () => {
    const { store } = line.deps;
    const source = sampleSource({ start: ['http://127.0.0.1:9/'] });
    const id = idOf('sweep', 'old');
    const startedAt = new Date('2026-01-01T00:00:00Z');
    const sourceIds = [source.id];
    await store.sweeps.open({
      id,
      slot: 'old',
      sourceIds,
      full: false,
      startedAt,
      finishedAt: null,
    });

    const summary = await runSweep(line, [source], {
      full: false,
      signal: AbortSignal.timeout(30_000),
      onProgress: () => undefined,
    });

    expect(summary.sweepId).not.toBe(id);
    expect(await store.sweeps.unfinished()).toEqual([]);
  });

  it.each([
    ['gone on with while the time of its sources lasts', 0, true],
    ['not gone on with when the time of its sources is over', 24 * 60 * MINUTE_MS, false],
  ])('is %s', async (_, ageMs, isGoneOnWith) => {
    const { store } = line.deps;
    const source = sampleSource({ start: ['http://127.0.0.1:9/'] });
    const slot = `cut-off-${ageMs}`;
    const id = idOf('sweep', slot);
    const sourceIds = [source.id];
    const startedAt = new Date(Date.now() - ageMs);
    await store.sweeps.open({ id, slot, sourceIds, full: false, startedAt, finishedAt: null });
    const sightingId = idOf('sighting', slot);
    await store.jobs.add([{ ...jobOf('open', { sightingId }, sightingId, slot), sweepId: id }]);

    const summary = await runSweep(line, [source], {
      full: false,
      signal: AbortSignal.timeout(30_000),
      onProgress: () => undefined,
    });

    expect(summary.sweepId === id).toBe(isGoneOnWith);
    expect(await store.sweeps.unfinished()).toEqual([]);
  });

  it('does not end the services where its report cannot be written', async () => {
    const { store } = line.deps;
    const id = idOf('sweep', 'unreported');
    const startedAt = new Date();
    await store.sweeps.open({
      id,
      slot: 'unreported',
      sourceIds: ['sample'],
      full: false,
      startedAt,
      finishedAt: null,
    });
    const stop = new AbortController();

    const schedule = keepSchedule(
      line,
      () => {
        stop.abort();
        return Promise.reject(new Error('no space'));
      },
      stop.signal,
    );

    await expect(schedule).resolves.toBeUndefined();
    expect(await store.sweeps.unfinished()).toEqual([]);
  });

  it('is given to the queue again by a schedule that runs', async () => {
    const { store } = line.deps;
    const sightingId = idOf('sighting', 'none');
    const lost = jobOf('open', { sightingId }, sightingId, 'lost');
    await store.jobs.add([lost]);
    const stop = new AbortController();
    let minutes = 0;
    const worker = await startWorker(line, stop.signal, { open: 1 });
    const hasty = {
      ...line,
      deps: { ...line.deps, now: () => new Date(Date.now() + MINUTE_MS * (minutes += 1)) },
    };

    const schedule = keepSchedule(hasty, () => Promise.resolve(), stop.signal);
    const deadline = Date.now() + 15_000;
    while ((await store.jobs.due(1)).length > 0 && Date.now() < deadline) {
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    }
    stop.abort();
    await schedule;
    await worker.close();

    expect(await store.jobs.due(1)).toEqual([]);
  });
});
