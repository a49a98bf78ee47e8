import { readFile, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSweepReport } from '../../app/line/sweep-report.ts';
import type { Alarm } from '../../core/alarm.ts';
import { alarmsOf } from '../../pipeline/health.ts';
import { startHost, type TestHost } from '../support/fetch-world.ts';
import { runProgram } from '../support/run-program.ts';
import {
  boardPage,
  CAPTCHA_PAGE,
  forumSource,
  HTML,
  openSweepWorld,
  type SweepWorld,
  type Swept,
  threadOf,
  threadPage,
  upTo,
} from '../support/sweep-world.ts';

const HOUR_MS = 3_600_000;
const START_MS = Date.now();

/** A forum that a test changes from sweep to sweep. */
interface Site {
  threads: readonly number[];
  page: (tid: number) => string;
}

/** Every hour one post, the last of them an hour before the test. */
function hourly(tid: number): string {
  const at = new Date(START_MS + 8 * HOUR_MS - tid * HOUR_MS);
  const time = at.toISOString().slice(0, 19).replace('T', ' ');
  return threadPage(tid, `出售旧书第 ${tid} 本，品相好`, time);
}

/** The same post in a page that is laid out in a way that the adapter does not know. */
function redesigned(tid: number): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="generator" content="Discuz! X3.5"></head>
<body id="nv_forum"><main><article><p>出售旧书第 ${tid} 本，品相好</p></article></main></body></html>`;
}

function halfRedesigned(tid: number): string {
  return tid > 12 ? redesigned(tid) : hourly(tid);
}

describe('the health of a source', () => {
  const site: Site = { threads: upTo(12), page: hourly };
  let world: SweepWorld;
  let host: TestHost;
  let other: TestHost;

  function serve(...[request, response]: Parameters<RequestListener>): void {
    const tid = threadOf(request.url);
    if (tid !== null) {
      response.writeHead(200, HTML).end(site.page(tid));
    } else if (request.url?.includes('forumdisplay') === true) {
      response.writeHead(200, HTML).end(boardPage(site.threads));
    } else {
      response.writeHead(404).end();
    }
  }

  beforeAll(async () => {
    world = await openSweepWorld('health');
    host = await startHost(serve);
    other = await startHost(serve);
  });

  afterAll(async () => {
    await world.close();
    await host.close();
    await other.close();
  });

  /** The environment of a command that works on the same services. */
  function env(): Readonly<Record<string, string | undefined>> {
    const { databaseUrl, dataDir } = world.settings;
    return { DATABASE_URL: databaseUrl ?? undefined, DATA_DIR: dataDir };
  }

  async function alarmsAfter({ summary }: Swept): Promise<readonly Alarm[]> {
    return await alarmsOf(summary.sweepId, world.line.deps);
  }

  async function sweepWith(changed: Partial<Site>, id = 'test-forum'): Promise<Swept> {
    Object.assign(site, changed);
    const at = id === 'test-forum' ? host : other;
    return await world.sweep({ ...forumSource(at.hostPort), id });
  }

  it('is good while pages give what they gave', async () => {
    const first = await sweepWith({});
    const second = await sweepWith({});

    expect(await alarmsAfter(first)).toEqual([]);
    expect(await alarmsAfter(second)).toEqual([]);
    expect(await world.line.deps.store.readings.yields(second.summary.sweepId)).toMatchObject([
      { platform: 'discuz', kind: 'links', pages: 1, yielding: 0, listings: 0 },
      { platform: 'discuz', kind: 'text', pages: 12, yielding: 12, listings: 12, fresh: 0 },
    ]);
    expect(await world.line.deps.store.readings.yields(first.summary.sweepId)).toMatchObject([
      { kind: 'new', pages: 13, yielding: 12, listings: 12, newSightings: 12, fresh: 13 },
    ]);
  });

  it('is an alarm when pages that gave texts give none, and goes on being one', async () => {
    const drifted = await sweepWith({ page: redesigned });
    const still = await sweepWith({ page: (tid) => redesigned(tid).replace('main', 'main id=a') });

    const alarm = {
      kind: 'layout-drift',
      sourceId: 'test-forum',
      platform: 'discuz',
      pages: 12,
      empty: 12,
    };
    expect(drifted.troubles).toEqual([]);
    expect(await alarmsAfter(drifted)).toEqual([alarm]);
    expect(await alarmsAfter(still)).toEqual([alarm]);
  });

  it('takes nothing away that was seen before the pages changed', async () => {
    const views = await world.line.deps.store.sightings.list({}, null, 100);

    expect(views).toHaveLength(12);
    expect(views.filter(({ gone }) => gone !== null)).toEqual([]);
  });

  it('is told by the report, by the summary and by the command', async () => {
    const latest = await world.line.deps.store.sweeps.latest();
    const summary = await world.line.deps.store.sweeps.summary(latest?.id ?? '');

    const report = await readFile(await writeSweepReport(world.line, summary), 'utf8');
    const [line, told] = await runProgram(['source', 'list'], env());
    const [json] = await runProgram(['source', 'show', 'test-forum', '--json'], env());

    expect(report).toContain('12 of 12 pages of test-forum suddenly give nothing');
    expect(line).toMatch(/^test-forum .*13 pages, 0 sightings, 0 new, 0 walls, 0 failed$/u);
    expect(told).toContain('check the adapter discuz');
    expect(JSON.parse(json ?? '')).toMatchObject({
      sourceId: 'test-forum',
      lastSweep: { sweepId: latest?.id },
      captures: 13,
      alarms: [{ kind: 'layout-drift', empty: 12 }],
      pauses: [],
    });
  });

  it('is told by the summary of a sweep as a command', async () => {
    const declaration = join(world.settings.dataDir, 'declaration.json');
    await writeFile(declaration, JSON.stringify(forumSource(host.hostPort)));

    const argv = ['sweep', '--source', declaration];
    const [json] = await runProgram([...argv, '--json'], env());
    const lines = await runProgram(argv, env());

    expect(JSON.parse(json ?? '')).toMatchObject({ alarms: [{ kind: 'layout-drift' }] });
    expect(lines.filter((line) => line.startsWith('alarm: 12 of 12 pages'))).toHaveLength(1);
  });

  it('is good again when they give texts again', async () => {
    const mended = await sweepWith({ page: hourly });

    expect(await alarmsAfter(mended)).toEqual([]);
  });

  it('is an alarm when new pages give nothing, though the known ones are as they were', async () => {
    const threads = upTo(24);

    const swept = await sweepWith({ threads, page: halfRedesigned });

    expect(await alarmsAfter(swept)).toMatchObject([
      { kind: 'layout-drift', pages: 12, empty: 12 },
    ]);
  });

  it('is an alarm when a source that had posts has none for much longer than usual', async () => {
    await sweepWith({ threads: upTo(12), page: hourly }, 'quiet');
    world.pass(40 * HOUR_MS);
    const soon = await sweepWith({}, 'quiet');
    world.pass(30 * HOUR_MS);
    const late = await sweepWith({}, 'quiet');

    expect(await alarmsAfter(soon)).toEqual([]);
    expect(await alarmsAfter(late)).toMatchObject([{ kind: 'silence', sourceId: 'quiet' }]);
  });

  it('is an alarm while a host is left alone, until a person ends it', async () => {
    const walled = await sweepWith({ page: () => CAPTCHA_PAGE }, 'walled');
    const told = await runProgram(['source', 'list'], env());
    const doctor = await runProgram(['doctor'], env());

    const resumed = await runProgram(['source', 'resume', 'walled'], env());

    expect(await alarmsAfter(walled)).toEqual([]);
    expect(told.join('\n')).toContain(`walled is refused by ${other.hostPort} (WALL_CAPTCHA)`);
    expect(doctor.join('\n')).toContain('source resume walled');
    expect(resumed).toEqual([`walled: ${other.hostPort} will be asked again`]);
  });
});
