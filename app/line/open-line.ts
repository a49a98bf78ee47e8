import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { bundledModel, createScorer } from '../../classifiers/index.ts';
import { createFetcher, openGuardedProxy } from '../../crawlers/fetch/index.ts';
import { appendCustody, createPreserver } from '../../evidence/index.ts';
import type { LineDeps } from '../../pipeline/deps.ts';
import { openQueue } from '../../queue/open-queue.ts';
import { openBlobStore } from '../../store/blobs/index.ts';
import { startEmbeddedPostgres } from '../../store/embedded/embedded-postgres.ts';
import { openPool, openStore } from '../../store/open-store.ts';
import { createPaceBook } from '../../store/pace-book.ts';
import { launchBrowser } from '../machine/browser.ts';
import { type Settings } from '../settings/settings.ts';
import { VERSION } from '../settings/version.ts';
import { custodyStoreOn } from './custody.ts';
import { type ComposingDesk, openDesk } from './desk.ts';
import { PAGE_READER } from './page-reader.ts';
import { fingerprinter, signingKey } from './secrets.ts';
import { shareBrowser } from './shared-browser.ts';

export type Log = LineDeps['log'];

/** The whole line, opened on the services that the settings name. */
export interface Line {
  readonly deps: LineDeps;
  readonly desk: ComposingDesk;
  readonly settings: Settings;
  close(): Promise<void>;
}

/** Where PostgreSQL is, embedded or given. */
async function openDatabase(
  settings: Settings,
  log: Log,
): Promise<{ readonly connection: Parameters<typeof openPool>[0]; stop(): Promise<void> }> {
  if (settings.databaseUrl !== null) {
    return {
      connection: { connectionString: settings.databaseUrl },
      stop: () => Promise.resolve(),
    };
  }
  return await startEmbeddedPostgres({
    dir: join(settings.dataDir, 'postgres'),
    commonsDir: '/var/tmp',
    log: (message) => log('info', message, {}),
  });
}

/** Opens everything that the stages use. The browser and the crawlers start when first needed. */
export async function openLine(settings: Settings, log: Log): Promise<Line> {
  const database = await openDatabase(settings, log);
  const pool: Pool = openPool(database.connection);
  const store = await openStore(pool);
  const now = (): Date => new Date();
  const queue = await openQueue(
    settings.redisUrl === null
      ? { kind: 'postgres', connection: database.connection }
      : { kind: 'redis', url: settings.redisUrl },
    { now },
  );
  const browser = shareBrowser(() => launchBrowser({ env: settings.env }));
  const paceBook = createPaceBook(pool);
  const fetcher = createFetcher({
    paceBook,
    now,
    openProxy: openGuardedProxy,
    browser: browser.get,
    version: VERSION,
  });
  const desk = await openDesk(settings);
  const fingerprint = await fingerprinter(settings);
  const deps: LineDeps = {
    store,
    queue,
    blobs: await openBlobStore(settings.blobUrl, { dir: join(settings.dataDir, 'blobs') }),
    fetcher,
    paceBook,
    reader: PAGE_READER,
    scorer: createScorer({ model: bundledModel(), fingerprint }),
    preserver: createPreserver({
      browser: browser.get,
      openProxy: openGuardedProxy,
      now,
      signingKey: await signingKey(settings),
      tool: { name: 'cardsweep', version: VERSION, commit: null },
      temporaryDir: tmpdir(),
    }),
    desk,
    custody: async (tx, event) => {
      await appendCustody(custodyStoreOn(tx), event);
    },
    fingerprint,
    now,
    waitUntil: async (moment, signal) => {
      await sleep(Math.max(0, moment.getTime() - Date.now()), undefined, { signal });
    },
    log,
  };
  return {
    deps,
    desk,
    settings,
    async close() {
      await fetcher.close();
      await browser.close();
      await queue.close();
      await store.close();
      await database.stop();
    },
  };
}
