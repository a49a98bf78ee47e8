/**
 * How long pages that watch wait for the store: `node dist/bench/watch.js [CASES]`, on a store of its own of 100,000 cases and ten times
 * as many sightings, which it fills first.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { countFigures } from '../console/server/dashboard/figures.ts';
import type { Store } from '../core/repositories/index.ts';
import { connect, resolveActors } from '../pipeline/actors.ts';
import { startEmbeddedPostgres } from '../store/embedded/embedded-postgres.ts';
import { openPool, openStore } from '../store/open-store.ts';

const SIGNAL = new AbortController().signal;
const CASES = Number(process.argv[2] ?? 100_000);

/** What fills a store of `$1` cases, in order; triggers rest meanwhile. */
const FILL: readonly string[] = [
  `insert into sources (id, declaration) select 'src-' || i, jsonb_build_object('id', 'src-' || i, 'name', 'Source ' || i)
   from generate_series(1, least(50, $1::int)) as i`,
  `insert into listings (id, text_digest, text, campaign, identity_numbers)
   select 'lst_' || i, md5(i::text), '出售身份证 ' || i, md5(i::text), '[]' from generate_series(1, $1::int * 2) as i`,
  `insert into sightings (id, listing_id, url, source_id, surface, platform, kind, images, links, page_url,
     first_seen_at, last_seen_at, first_sweep_id, last_sweep_id)
   select 'sgt_' || i, 'lst_' || (1 + i % ($1::int * 2)), 'http://f.example.org/' || i, 'src-' || (1 + i % 50), 'forum',
     'discuz', 'post', '{}', '{}', 'http://f.example.org/p' || (i / 10), now() - (i % 300) * interval '1 day', now(),
     'swp_1', 'swp_1' from generate_series(1, $1::int * 10) as i`,
  `insert into scores (listing_id, scorer_version, probability, verdict, score)
   select 'lst_' || i, 'v1', 0.9, 'strong', jsonb_build_object(
     'prices', jsonb_build_array(jsonb_build_object('amount', 100 + i % 900, 'currency', 'CNY', 'per', 'card')),
     'signals', jsonb_build_array(jsonb_build_object('id', 'goods.id-card', 'text', 'x')))
   from generate_series(1, $1::int * 2) as i`,
  `insert into cases (id, state, source_id, probability, verdict, opened_at)
   select 'cas_' || i, (array['open', 'open', 'open', 'confirmed', 'gone', 'dismissed'])[1 + i % 6], 'src-' || (1 + i % 50),
     (i % 100) / 100.0, case when i % 3 = 0 then 'strong' else 'suspect' end, now() - (i % 300) * interval '1 day'
   from generate_series(1, $1::int) as i`,
  `insert into case_queue (case_id, state, verdict, source_id, probability, opened_at, newest_at, regions)
   select 'cas_' || i, 'open', 'strong', 'src-' || (1 + i % 50), 0.5, now(), now() - (i % 300) * interval '1 day',
     array[(array['11', '44', '51', '32'])[1 + i % 4]] from generate_series(1, $1::int) as i`,
  `insert into case_sightings (sighting_id, case_id)
   select 'sgt_' || i, 'cas_' || (1 + i % $1::int) from generate_series(1, $1::int * 4) as i`,
  `insert into case_keys (source_id, kind, value, case_id)
   select 'src-' || (1 + i % 50), 'campaign', md5(i::text), 'cas_' || i from generate_series(1, $1::int) as i
   union all select 'src-' || (1 + i % 50), 'qq', (999000000 + i / 3)::text, 'cas_' || i from generate_series(1, $1::int) as i
   union all select 'src-' || (1 + i % 50), 'wechat', 'wx' || (i * 7919::bigint % ($1::int / 2)), 'cas_' || i
     from generate_series(1, $1::int) as i where i % 10 = 0`,
  `insert into decisions (id, case_id, act, reason, decided_by, decided_at)
   select 'dec_' || id, id, case when state = 'dismissed' then 'dismiss' else 'confirm' end, 'r', 'li', opened_at
   from cases where state in ('confirmed', 'gone', 'dismissed') and $1::int > 0`,
];

const dir = await mkdtemp(join(tmpdir(), 'cardsweep-watch-'));
const server = await startEmbeddedPostgres({
  dir,
  commonsDir: '/var/tmp',
  database: 'watch',
  isDurable: false,
  log: () => undefined,
});
const pool = openPool(server.connection);
const store = await openStore(pool);
try {
  await fill(pool);
  await measure(store);
} finally {
  await store.close();
  await server.stop();
  await rm(dir, { recursive: true, force: true });
}

async function fill(of: Pool): Promise<void> {
  const client = await of.connect();
  await client.query('set session_replication_role = replica');
  for (const sql of FILL) {
    await client.query(sql, [CASES]);
  }
  await client.query('set session_replication_role = default');
  client.release();
  await of.query('analyze');
}

async function measure(of: Store): Promise<void> {
  const deps = {
    store: of,
    now: () => new Date(),
    terms: () => Promise.resolve({ hours: {}, usualHours: 72 }),
  };
  await timed('resolve all actors', 1, () => resolveActors(of, deps.now, SIGNAL));
  await timed('count the dashboard, 30 days (behind the answer)', 3, () =>
    countFigures(deps, 30, null),
  );
  await timed('count calibration (behind the answer)', 3, () => of.figures.calibration('v1'));
  await timed('a page of actors', 40, (turn) => of.actors.list({}, turn * 50, 50));
  await timed('actors found by a handle', 20, (turn) =>
    of.actors.list({ q: `9990${turn}` }, 0, 50),
  );
  await timed('facets of a kind', 20, () => of.actors.facets({ kind: 'wechat' }));
  const { actors } = await of.actors.list({}, 0, 20);
  await timed('an actor with its graph', 40, (turn) =>
    of.actors.get(actors[turn % actors.length]?.id ?? '', { cases: 60, keys: 90 }),
  );
  await timed('a path', 20, (turn) =>
    connect(
      of,
      { kind: 'case', caseId: `cas_${turn + 1}` },
      { kind: 'case', caseId: `cas_${CASES - turn}` },
      SIGNAL,
    ),
  );
}

async function timed(
  name: string,
  turns: number,
  work: (turn: number) => Promise<unknown>,
): Promise<void> {
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const begun = performance.now();
    await work(turn);
    times.push(performance.now() - begun);
  }
  const sorted = times.toSorted((one, other) => one - other);
  const median = sorted[Math.floor(turns / 2)] ?? 0;
  const p95 = sorted[Math.floor(turns * 0.95)] ?? 0;
  process.stdout.write(`${name}: median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms\n`);
}
