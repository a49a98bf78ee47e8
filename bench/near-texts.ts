import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { sketchOf } from '../classifiers/duplicates/sketch.ts';
import { randomFrom } from '../classifiers/models/random.ts';
import type { Store } from '../core/repositories/index.ts';
import { startEmbeddedPostgres } from '../store/embedded/embedded-postgres.ts';
import { openPool, openStore } from '../store/open-store.ts';

/**
 * What it costs to look for a text's near-duplicates in the store and to keep it, by how many texts of cases are kept already, on
 * an embedded PostgreSQL. Each size has a database of its own, filled by statements on whole sets; texts are looked for in turns.
 * Run it from the build: `node dist/bench/near-texts.js [TEXTS] [STORED...]`.
 */

const SOURCE = 'forum';
const CASE = 'cas_1';
const LENGTH = 80;
const KEY = 7_401_006;
/** Bytes of a kept text's runs. */
const RUNS_BYTES = LENGTH * 4;

/** A store with so many texts, and what one costs beside them, in milliseconds. */
interface Filled {
  readonly stored: number;
  readonly store: Store;
  readonly costs: number[];
}

const [texts = 400, ...given] = process.argv.slice(2).map(Number);
const sizes = given.length === 0 ? [1_000, 50_000] : given;
const random = randomFrom(5);
const dir = await mkdtemp(join(tmpdir(), 'cardsweep-bench-'));
const server = await startEmbeddedPostgres({ dir, commonsDir: '/var/tmp', log: () => undefined });
const stores: Filled[] = [];
try {
  for (const stored of sizes) {
    stores.push(await filled(stored));
  }
  for (let text = 0; text < texts; text += 1) {
    for (const { store, costs } of stores) {
      const before = performance.now();
      await joinOne(store, text);
      costs.push(performance.now() - before);
    }
  }
  for (const { stored, costs } of stores) {
    process.stdout.write(
      `${stored} texts kept: ${median(costs.slice(texts / 2)).toFixed(2)} ms to look for one and keep it\n`,
    );
  }
} finally {
  await Promise.all(stores.map(({ store }) => store.close()));
  await server.stop();
  await rm(dir, { recursive: true, force: true });
}

async function joinOne(store: Store, text: number): Promise<void> {
  const sketch = sketchOf(anyText(), KEY);
  if (sketch === null) {
    return;
  }
  await store.transaction(async (tx) => {
    await tx.nearTexts.sharing(SOURCE, sketch.bands);
    await tx.nearTexts.keep(SOURCE, CASE, `new_${text}`, sketch);
  });
}

/** A database of its own that holds so many texts of a case, and those that are looked for. */
async function filled(stored: number): Promise<Filled> {
  const database = `near_${stored}`;
  const first = openPool(server.connection);
  await first.query(`create database ${database}`);
  await first.end();
  const pool = openPool({ ...server.connection, database });
  const store = await openStore(pool);
  await fill(pool, stored);
  return { stored, store, costs: [] };
}

async function fill(pool: Pool, stored: number): Promise<void> {
  await pool.query(
    `insert into cases (id, state, source_id, probability, verdict, opened_at)
     values ($1, 'open', $2, 1, 'strong', now())`,
    [CASE, SOURCE],
  );
  await pool.query(
    `insert into listings (id, text_digest, text, campaign, identity_numbers)
     select id, '', '', '', '[]' from (select 'old_' || number as id from generate_series(1, $1::int) as number
       union all select 'new_' || number from generate_series(0, $2::int) as number) as ids`,
    [stored, texts],
  );
  await pool.query(
    `insert into near_texts (source_id, listing_id, case_id, runs)
     select $1, 'old_' || number, $2, decode(repeat('00', $3), 'hex') from generate_series(1, $4::int) as number`,
    [SOURCE, CASE, RUNS_BYTES, stored],
  );
  await pool.query(
    `insert into near_bands (source_id, listing_id, band)
     select $1, 'old_' || number, (random() * 4294967295 - 2147483648)::int
     from generate_series(1, $2::int) as number, generate_series(1, 28) on conflict do nothing`,
    [SOURCE, stored],
  );
  await pool.query('vacuum analyze');
  await pool.query('checkpoint');
}

function anyText(): string {
  return Array.from({ length: LENGTH }, () =>
    String.fromCharCode(0x4e00 + Math.floor(random() ** 3 * 2_500)),
  ).join('');
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
