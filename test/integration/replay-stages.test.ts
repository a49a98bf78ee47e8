import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_READER } from '../../app/line/page-reader.ts';
import { parseDeclaration } from '../../app/settings/declaration.ts';
import { bundledModel, createScorer, createSketcher } from '../../classifiers/index.ts';
import { sha256 } from '../../core/digest.ts';
import { StageError } from '../../core/failure.ts';
import type { Store } from '../../core/repositories/index.ts';
import { type LineDeps } from '../../pipeline/deps.ts';
import { runJob } from '../../pipeline/run-job.ts';
import type { Job, JobName } from '../../queue/jobs.ts';
import { openBlobStore } from '../../store/blobs/index.ts';
import { openPool, openStore } from '../../store/open-store.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';

const PAGE = `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="generator" content="Discuz! X3.5"><title>出证</title></head>
<body id="nv_forum"><div id="postlist" class="pl bm"><h1 class="ts"><span id="thread_subject">出一批证件</span></h1>
<div id="post_7"><table id="pid7"><tr><td class="pls"><div class="authi"><a href="home.php?mod=space&amp;uid=3" class="xw1">阿明</a></div></td>
<td class="plc"><div class="authi"><em id="authorposton7">发表于 2026-6-14 11:09:00</em></div>
<table><tr><td class="t_f" id="postmessage_7">出售真人身份证，干净有磁，无不良记录，300元一张，QQ 99991234567，样品号 110101199001011230</td></tr></table></td></tr></table></div>
<div id="post_8"><table id="pid8"><tr><td class="pls"><div class="authi"><a href="home.php?mod=space&amp;uid=4" class="xw1">小雨</a></div></td>
<td class="plc"><div class="authi"><em id="authorposton8">发表于 2026-6-14 12:00:00</em></div>
<table><tr><td class="t_f" id="postmessage_8">今天天气不错</td></tr></table></td></tr></table></div></div></body></html>`;

const URL_OF_PAGE = 'http://127.0.0.1:9/forum.php?mod=viewthread&tid=1&page=1';
const TABLES: Readonly<Record<'extract' | 'match' | 'score', string>> = {
  extract: 'extractions',
  match: 'sightings',
  score: 'scores',
};

function networkOff(): never {
  throw new StageError('INTERNAL', 'the network was used');
}

/** The queue takes jobs and nobody works on them: the test runs each stage itself. */
function silentQueue(): LineDeps['queue'] {
  return {
    add: () => Promise.resolve(),
    work: networkOff,
    schedule: networkOff,
    unschedule: networkOff,
    scheduled: networkOff,
    clear: networkOff,
    counts: networkOff,
    close: () => Promise.resolve(),
  };
}

describe('a stage run again from what is stored, with the network off', () => {
  let server: TestPostgres;
  let pool: Pool;
  let store: Store;
  let dir: string;
  let deps: LineDeps;

  beforeAll(async () => {
    server = await startTestPostgres();
    pool = openPool(server.connection);
    store = await openStore(pool);
    dir = await mkdtemp(join(tmpdir(), 'cardsweep-replay-'));
    const blobs = await openBlobStore(null, { dir });
    deps = {
      store,
      blobs,
      vault: blobs,
      stamper: { authorities: [], stamp: networkOff },
      fingerprint,
      queue: silentQueue(),
      reader: PAGE_READER,
      scorer: createScorer({ model: bundledModel(), fingerprint }),
      sketcher: createSketcher(7_401_006),
      fetcher: { fetch: networkOff, close: () => Promise.resolve() },
      preserver: { preserve: networkOff },
      paceBook: { reserve: networkOff, rest: networkOff, restingUntil: networkOff },
      desk: {
        gaps: networkOff,
        channelOf: networkOff,
        approvals: networkOff,
        chaseOf: networkOff,
        deliver: networkOff,
        partiesOf: networkOff,
        servantsOf: networkOff,
      },
      custody: networkOff,
      waitUntil: networkOff,
      now: () => new Date('2026-11-22T00:00:00Z'),
      log: () => undefined,
    };
    await seed(store, await blobs.put(Buffer.from(PAGE)));
  });

  afterAll(async () => {
    await store.close();
    await server.close();
    await rm(dir, { recursive: true, force: true });
  });

  async function run(name: 'extract' | 'match' | 'score'): Promise<void> {
    const job = { name, key: `${name}:cap_1`, payload: { captureId: 'cap_1' } } satisfies {
      name: JobName;
    } & Job;
    await runJob({ job, attempt: 1, isLast: true }, deps, AbortSignal.timeout(20_000));
    const { rows } = await pool.query<{ state: string }>('select state from jobs where key = $1', [
      job.key,
    ]);
    expect(rows[0]?.state).toBe('done');
  }

  async function rowsOf(name: 'extract' | 'match' | 'score'): Promise<readonly unknown[]> {
    const { rows } = await pool.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) - 'scored_at' as row from ${TABLES[name]} t order by 1`,
    );
    return rows;
  }

  it('gives the same rows again: extract, match, score', async () => {
    await store.jobs.add([
      { key: 'extract:cap_1', name: 'extract', payload: { captureId: 'cap_1' }, sweepId: 'swp_1' },
    ]);
    for (const name of ['extract', 'match', 'score'] as const) {
      await run(name);
    }
    const first = await Promise.all([rowsOf('extract'), rowsOf('match'), rowsOf('score')]);
    await pool.query('truncate extractions, sightings, scores');
    for (const name of ['extract', 'match', 'score'] as const) {
      await run(name);
    }

    const again = await Promise.all([rowsOf('extract'), rowsOf('match'), rowsOf('score')]);
    expect(again).toEqual(first);
    expect(first[1]?.length).toBeGreaterThan(1);
    expect(first[2]?.length).toBeGreaterThan(1);
  });

  it('proposes evidence for the advertisement alone', async () => {
    const { rows } = await pool.query<{ text: string }>(
      `select text from jobs join evidence_plans on capture_id = payload->>'captureId'
       join sightings on sightings.id = sighting_id
       join listings on listings.id = listing_id where name = 'preserve'`,
    );

    expect(rows.some(({ text }) => text.startsWith('出售真人身份证'))).toBe(true);
    expect(rows.some(({ text }) => text === '今天天气不错')).toBe(false);
  });

  it('keeps no identity number, in any table', async () => {
    const { rows } = await pool.query<{ found: boolean }>(
      `select exists (select from listings where text ~ '110101199001011230')
         or exists (select from extractions where extraction::text ~ '110101199001011230')
         or exists (select from scores where score::text ~ '110101199001011230')
         or exists (select from jobs where payload::text ~ '110101199001011230') as found`,
    );
    const masked = await pool.query("select from listings where text like '%11***************0%'");

    expect(rows[0]?.found).toBe(false);
    expect(masked.rowCount).toBe(1);
  });
});

function fingerprint(number: string): string {
  return sha256(`key ${number}`);
}

async function seed(store: Store, bodyDigest: string): Promise<void> {
  const at = new Date('2026-11-21T20:00:00Z');
  const source = parseDeclaration(
    {
      id: 'replayed',
      name: 'replayed',
      surface: 'forum',
      start: [URL_OF_PAGE],
      allowHosts: ['127.0.0.1:9'],
      legalBasis: 'test',
      contact: 'desk@example.org',
    },
    'test',
  );
  await store.sources.put(source);
  await store.sweeps.open({
    id: 'swp_1',
    slot: 'one',
    sourceIds: [source.id],
    full: false,
    startedAt: at,
    finishedAt: null,
  });
  await store.frontier.propose(
    [
      {
        id: 'tgt_1',
        sweepId: 'swp_1',
        sourceId: source.id,
        url: URL_OF_PAGE,
        kind: 'page',
        platform: null,
        accessCode: null,
        depth: 0,
        foundAt: null,
        stamp: null,
      },
    ],
    10,
  );
  await store.captures.save({
    id: 'cap_1',
    sweepId: 'swp_1',
    sourceId: source.id,
    targetId: 'tgt_1',
    url: URL_OF_PAGE,
    via: 'http',
    contentDigest: sha256(bodyDigest),
    exchanges: [
      {
        method: 'GET',
        url: URL_OF_PAGE,
        requestHeaders: {},
        requestBody: null,
        finalUrl: URL_OF_PAGE,
        redirects: [],
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        bodyDigest,
        bodyBytes: PAGE.length,
        serverIp: '127.0.0.1',
        fetchedAt: at.toISOString(),
      },
    ],
    unchanged: false,
    failure: null,
    fetchedAt: at,
  });
}
