import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { custodyStoreOn } from '../../app/line/custody.ts';
import { openLine } from '../../app/line/open-line.ts';
import { readSettings } from '../../app/settings/settings.ts';
import { verifyBytes, verifyCustody } from '../../evidence/index.ts';
import { openTown, type Town } from '../../town/town.ts';
import { type Finished, jsonLines, runCli, startCli } from '../support/cli.ts';
import { temporaryDir } from '../support/temporary-dir.ts';

interface Sighting {
  readonly sightingId: string;
  readonly url: string;
  readonly text: string;
  readonly verdict: string;
  readonly evidenceId: string | null;
  readonly caseId: string | null;
}

/** A sweep that ended before its kill, and what was seen by then. */
interface Survivor extends Pick<Finished, 'code' | 'stderr'> {
  readonly sightings: readonly Sighting[];
}

/** Sweeps that are cut off. */
const KILLS = 22;
/** From the start of the program to the kill, at most: about as long as the small town's sweep takes. */
const LATEST_KILL_MS = 9_000;
/** Cases that are confirmed. */
const CONFIRMED = 4;
/** From the start of a confirmation to the kill, at most. */
const LATEST_CONFIRM_KILL_MS = 3_000;
/** Threads of the small town. */
const THREADS = 12;

/** Numbers from 0 to 1 that look random and are the same in every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

async function sightingsIn(data: string): Promise<readonly Sighting[]> {
  const { code, stdout, stderr } = await runCli(['sightings', '--json', '--data', data]);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return jsonLines<Sighting>(stdout);
}

/** What must not depend on how often the program died. */
function essence(sightings: readonly Sighting[]): readonly string[] {
  return sightings
    .map(({ url, text, verdict, evidenceId, caseId }) =>
      [url, text, verdict, evidenceId !== null, caseId !== null].join(' | '),
    )
    .toSorted();
}

describe('a sweep that is killed', () => {
  let dir: Awaited<ReturnType<typeof temporaryDir>>;
  let town: Town;
  let declaration: string;
  /** The data directory that lived through the last kills. */
  let survivor = '';

  beforeAll(async () => {
    dir = await temporaryDir('kill');
    town = await openTown({
      port: 0,
      now: () => new Date(),
      stateDir: null,
      mailbox: null,
      threads: THREADS,
    });
    declaration = join(dir.path, 'town.json');
    await writeFile(declaration, JSON.stringify(town.declarations()[0]));
  });

  afterAll(async () => {
    await town.close();
    await dir.remove();
  });

  it(`ends with the same sightings after ${KILLS} kills, each once, and nothing due`, async () => {
    const random = randomFrom(20_261_122);
    const calm = join(dir.path, 'calm');
    const undisturbed = await runCli(['sweep', '--source', declaration, '--data', calm, '--json']);
    expect(undisturbed.code, `stderr: ${undisturbed.stderr}`).toBe(0);
    const expected = essence(await sightingsIn(calm));

    let kills = 0;
    const survivors: Survivor[] = [];
    while (kills < KILLS) {
      const rough = join(dir.path, `rough-${survivors.length}`);
      const { child, finished } = startCli(['sweep', '--source', declaration, '--data', rough]);
      const timer = setTimeout(() => child.kill('SIGKILL'), random() * LATEST_KILL_MS);
      const { code, signal, stderr } = await finished;
      clearTimeout(timer);
      if (signal === 'SIGKILL') {
        kills += 1;
      } else {
        survivors.push({ code, stderr, sightings: await sightingsIn(rough) });
      }
    }
    survivor = join(dir.path, `rough-${survivors.length}`);
    const last = await runCli(['sweep', '--source', declaration, '--data', survivor]);

    for (const { code, stderr, sightings } of survivors) {
      expect(code, `stderr: ${stderr}`).toBe(0);
      expectSame(sightings, expected);
    }
    expect(last.code, `stderr: ${last.stderr}`).toBe(0);
    expectSame(await sightingsIn(survivor), expected);
  });

  it('leaves no job due, every bundle whole, and a custody log that holds together', async () => {
    const line = await openLine(readSettings({}, { dataDir: survivor }), () => undefined);
    const views = await line.deps.store.sightings.list({}, null, 10_000);
    const bundles = views.flatMap(({ evidence }) => (evidence === null ? [] : [evidence]));

    const due = await line.deps.store.jobs.due(1);
    const whole = await Promise.all(
      bundles.map(async ({ bundleDigest }) =>
        verifyBytes(Buffer.from(await line.deps.vault.get(bundleDigest))),
      ),
    );
    const custody = verifyCustody(await custodyStoreOn(line.deps.store).read());
    await line.close();

    expect(due).toEqual([]);
    expect(bundles.length).toBeGreaterThan(3);
    expect(whole.filter(({ valid }) => !valid)).toEqual([]);
    expect(custody.valid).toBe(true);
  });

  it(`sends each of ${CONFIRMED} notices once, however often the confirmation is killed`, async () => {
    const random = randomFrom(7);
    const cases = (await jsonOf<{ caseId: string }>(['case', 'list', '--json'])).slice(
      0,
      CONFIRMED,
    );

    for (const { caseId } of cases) {
      const { code, stderr } = await confirmThroughKills(caseId, random);
      expect(code === 0 || stderr.includes('confirmed'), `stderr: ${stderr}`).toBe(true);
    }
    const drained = await runCli(['sweep', '--source', declaration, '--data', survivor]);
    const notices = await jsonOf<{ noticeId: string; caseId: string; state: string }>([
      'notice',
      'list',
      '--json',
    ]);
    const mails = await readdir(join(survivor, 'outbox'));

    expect(drained.code, `stderr: ${drained.stderr}`).toBe(0);
    expect(notices.map(({ caseId }) => caseId).toSorted()).toEqual(
      cases.map(({ caseId }) => caseId).toSorted(),
    );
    expect(new Set(notices.map(({ state }) => state))).toEqual(new Set(['accepted']));
    expect(mails.toSorted()).toEqual(notices.map(({ noticeId }) => `${noticeId}.eml`).toSorted());
  });

  async function jsonOf<T>(args: readonly string[]): Promise<readonly T[]> {
    return jsonLines<T>((await runCli([...args, '--data', survivor])).stdout);
  }

  /** Confirms a case with kills at random moments until one attempt lives, or finds it confirmed. */
  async function confirmThroughKills(caseId: string, random: () => number): Promise<Finished> {
    const policy = ['--policy', 'sale-of-stolen-id', '--reason', 'sells cards', '--as', 'analyst'];
    for (;;) {
      const args = ['case', 'confirm', caseId, ...policy, '--data', survivor];
      const { child, finished } = startCli(args);
      const timer = setTimeout(() => child.kill('SIGKILL'), random() * LATEST_CONFIRM_KILL_MS);
      const ended = await finished;
      clearTimeout(timer);
      if (ended.signal !== 'SIGKILL') {
        return ended;
      }
    }
  }
});

function expectSame(found: readonly Sighting[], expected: readonly string[]): void {
  expect(essence(found)).toEqual(expected);
  expect(new Set(found.map(({ sightingId }) => sightingId)).size).toBe(found.length);
}
