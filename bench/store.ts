import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { sha256 } from '../core/digest.ts';
import type { Store } from '../core/repositories/index.ts';
import type { StoredListing } from '../core/repositories/sightings.ts';
import type { Sighting } from '../core/sighting.ts';
import { startEmbeddedPostgres } from '../store/embedded/embedded-postgres.ts';
import { openPool, openStore } from '../store/open-store.ts';
import { serverTime } from './server-time.ts';

/**
 * What sightings cost to store by how many are stored already, on an embedded PostgreSQL, one connection: pages of new texts, and
 * the same pages seen again. Each size has a database of its own, filled by statements on whole sets; batches are written to them
 * in turns. What is told is CPU, of this process and of the server's, because machines are shared, and of
 * the later half of the batches, when indices are warm. Run it from the build:
 * `node dist/bench/store.js [BATCHES] [STORED...]`.
 */

/** Sightings of one batch: what a few pages hold. */
const BATCH = 500;
const SOURCE = 'forum';
const AT = new Date('2026-11-22T00:00:00Z');

/** A store that holds so much, and what batches cost beside it. */
interface Filled {
  readonly stored: number;
  readonly store: Store;
  readonly pool: Pool;
  readonly fresh: Cost;
  readonly again: Cost;
}

/** In milliseconds. */
interface Cost {
  client: number;
  server: number;
}

/** What is not told. */
const WARMING: Cost = { client: 0, server: 0 };

const [batches = 60, ...given] = process.argv.slice(2).map(Number);
const sizes = given.length === 0 ? [10_000, 100_000, 1_000_000] : given;
const dir = await mkdtemp(join(tmpdir(), 'cardsweep-bench-'));
const server = await startEmbeddedPostgres({ dir, commonsDir: '/var/tmp', log: () => undefined });
const stores: Filled[] = [];
try {
  for (const stored of sizes) {
    stores.push(await filled(stored));
  }
  for (let batch = 0; batch < batches; batch += 1) {
    for (const one of stores) {
      await saw(one, batch, 'swp_2', batch < batches / 2 ? WARMING : one.fresh);
    }
  }
  for (let batch = 0; batch < batches; batch += 1) {
    for (const one of stores) {
      await saw(one, batch, 'swp_3', batch < batches / 2 ? WARMING : one.again);
    }
  }
  for (const { stored, fresh, again } of stores) {
    process.stdout.write(`${stored} stored: new ${told(fresh)}; seen again ${told(again)}\n`);
  }
} finally {
  await Promise.all(stores.map(({ store }) => store.close()));
  await server.stop();
  await rm(dir, { recursive: true, force: true });
}

/** A database of its own that holds so many sightings. */
async function filled(stored: number): Promise<Filled> {
  const database = `store_${stored}`;
  const first = openPool(server.connection);
  await first.query(`create database ${database}`);
  await first.end();
  const pool = openPool({ ...server.connection, database, max: 1, idleTimeoutMillis: 0 });
  const store = await openStore(pool);
  await fill(pool, stored);
  return {
    stored,
    store,
    pool,
    fresh: { client: 0, server: 0 },
    again: { client: 0, server: 0 },
  };
}

async function fill(pool: Pool, stored: number): Promise<void> {
  await pool.query(
    `insert into listings (id, text_digest, text, campaign, identity_numbers)
     select 'lst_' || left(digest, 26), digest, repeat('旧书，相机，', 8) || number, digest, '[]'
     from (select number, encode(sha256(number::text::bytea), 'hex') as digest
       from generate_series(1, $1::int) as number) as texts`,
    [stored],
  );
  await pool.query(
    `insert into sightings (id, listing_id, url, source_id, surface, platform, kind, author, images, links,
       page_url, first_seen_at, last_seen_at, first_sweep_id, last_sweep_id)
     select 'sgt_' || substr(id, 5), id, 'https://forum.example/p/' || id, $1, 'forum', 'discuz', 'post', '会员',
       '{}', '{}', 'https://forum.example/t/' || row_number() over () / 20, $2, $2, 'swp_1', 'swp_1'
     from listings`,
    [SOURCE, AT],
  );
  await pool.query('vacuum analyze');
  await pool.query('checkpoint');
}

/** What a sighting costs, and how many a second that makes where server and client share one core. */
function told({ client, server: behind }: Cost): string {
  const perMs = 1_000 / (Math.floor(batches / 2) * BATCH);
  const rate = 1_000_000 / ((client + behind) * perMs);
  return `${(behind * perMs).toFixed(1)} us CPU of the server and ${(client * perMs).toFixed(1)} of the client, ${rate.toFixed(0)}/s`;
}

/** Writes a batch as `match` does, and adds what it cost. */
async function saw(
  { store, pool }: Filled,
  batch: number,
  sweepId: string,
  cost: Cost,
): Promise<void> {
  const listings = Array.from({ length: BATCH }, (_, at) => listingOf(`${batch} ${at}`));
  const sightings = listings.map((listing, at) => sightingOf(listing, batch, at));
  const before = await serverTime(pool);
  const client = process.cpuUsage();
  await store.transaction((tx) => tx.sightings.saw(listings, sightings, sweepId));
  const { user, system } = process.cpuUsage(client);
  cost.client += (user + system) / 1_000;
  cost.server += (await serverTime(pool)) - before;
}

function listingOf(key: string): StoredListing {
  const textDigest = sha256(key);
  const text = `${'旧书，相机，'.repeat(8)}${textDigest.slice(0, 8)}`;
  return {
    id: `lst_${textDigest.slice(0, 26)}`,
    textDigest,
    text,
    campaign: textDigest,
    identityNumbers: [],
  };
}

function sightingOf({ id, textDigest }: StoredListing, batch: number, at: number): Sighting {
  const pageUrl = `https://forum.example/forum.php?mod=viewthread&tid=${batch * 25 + Math.floor(at / 20)}`;
  return {
    id: `sgt_${textDigest.slice(0, 26)}`,
    listingId: id,
    url: `${pageUrl}&pid=${at}`,
    sourceId: SOURCE,
    surface: 'forum',
    platform: 'discuz',
    kind: 'post',
    author: '会员',
    authorUrl: 'https://forum.example/home.php?mod=space&uid=7',
    postedAt: AT,
    position: 1,
    images: [],
    links: [],
    pageUrl,
    firstSeenAt: AT,
    lastSeenAt: AT,
  };
}
