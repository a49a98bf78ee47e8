import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool, PoolConfig } from 'pg';
import { createSketcher } from '../../classifiers/index.ts';
import type { AccessOf } from '../../core/access.ts';
import type { Preserver } from '../../core/preserver.ts';
import { createTextReader } from '../../crawlers/index.ts';
import {
  appendCustody,
  createPreserver,
  type ReadLines,
  type Vault,
} from '../../evidence/index.ts';
import type { LineDeps } from '../../pipeline/deps.ts';
import { createLookBook } from '../../pipeline/look-book.ts';
import type { QueueEvent } from '../../queue/events.ts';
import { openQueue } from '../../queue/open-queue.ts';
import type { Queue } from '../../queue/queue.ts';
import { openBlobStore } from '../../store/blobs/index.ts';
import { startEmbeddedPostgres } from '../../store/embedded/embedded-postgres.ts';
import { type Exclusive, type HeldBy, takeExclusive } from '../../store/exclusive.ts';
import { openPool, openStore } from '../../store/open-store.ts';
import { createPaceBook } from '../../store/pace-book.ts';
import { launchBrowser } from '../machine/browser.ts';
import { databaseCommons, databaseDir } from '../machine/database-place.ts';
import { readAccess } from '../settings/access.ts';
import { commitOf } from '../settings/commit.ts';
import { type Settings } from '../settings/settings.ts';
import { VERSION } from '../settings/version.ts';
import { custodyStoreOn } from './custody.ts';
import { type ComposingDesk, openDesk, recipientsKnown } from './desk.ts';
import { type ScorerParts, scorerAtWork } from './model-at-work.ts';
import { type Fetchers, openFetchers } from './open-fetchers.ts';
import { pageReader, readTextWith } from './page-reader.ts';
import { openRdap } from './rdap.ts';
import { rulesInForce, storedRules } from './rules-file.ts';
import { fingerprinter, signingKey } from './secrets.ts';
import { type SharedBrowser, shareBrowser } from './shared-browser.ts';
import { openStamper } from './stamper.ts';
import { openTemporaryDir, type TemporaryDir } from './temporary-dir.ts';
import { openVault } from './vault.ts';

export type Log = LineDeps['log'];

/** The whole line, opened on the services that the settings name. */
export interface Line {
  readonly deps: LineDeps;
  readonly desk: ComposingDesk;
  readonly settings: Settings;
  /** The vault of `deps`, which can put what it holds under another key. */
  readonly vault: Vault;
  /** What every scorer of this line is made with beside its model. */
  readonly scoring: ScorerParts;
  /** Makes this process the one that works on the queue; null, and who does instead, where there is one. */
  takeWork(): Promise<Exclusive | HeldBy>;
  /** Gives up the places with hosts that workers held who have died: where no other can live. */
  clearPlaces(): Promise<void>;
  /** Reads the text of a picture, line by line; throws where this machine cannot. */
  readonly readLines: ReadLines;
  close(): Promise<void>;
}

/** Where PostgreSQL is, embedded or given. */
async function openDatabase(
  settings: Settings,
  log: Log,
): Promise<{ readonly connection: PoolConfig; stop(): Promise<void> }> {
  // Bad files of recipients are told before anything runs that would have to be stopped again.
  await recipientsKnown(settings);
  if (settings.databaseUrl !== null) {
    return {
      connection: { connectionString: settings.databaseUrl },
      stop: () => Promise.resolve(),
    };
  }
  return await startEmbeddedPostgres({
    dir: databaseDir(settings.dataDir),
    commonsDir: await databaseCommons(),
    log: (message, fields) => log('info', message, fields),
  });
}

/** Opens everything that the stages use. The browser and the crawlers start when first needed. */
export async function openLine(settings: Settings, log: Log): Promise<Line> {
  const given = await openScoring(settings);
  const access = await readAccess(settings.accessFile ?? null, settings.env);
  const database = await openDatabase(settings, log);
  const pool: Pool = openPool(database.connection);
  const store = await openStore(pool);
  const scoring = await withStoredRules(given, store, log);
  const queue = await openQueueOf(settings, database.connection, log);
  const browser = shareBrowser(() => launchBrowser({ env: settings.env }));
  const paceBook = createPaceBook(pool);
  const fetchers = await openFetchers(settings, { paceBook, now, browser, access });
  const desk = await openDeskOn(store, fetchers.deps.fetcher, settings, log);
  const pictures = createTextReader();
  const temporary = await openTemporaryDir(join(settings.dataDir, 'tmp'));
  const blobs = await openBlobStore(settings.blobUrl, { dir: join(settings.dataDir, 'blobs') });
  const vault = openVault(settings, blobs, store, temporary.path);
  const deps: LineDeps = {
    store,
    queue,
    blobs,
    vault,
    stamper: await openStamper(settings),
    ...fetchers.deps,
    paceBook,
    lookBook: createLookBook(),
    reader: pageReader(readTextWith(pictures, log)),
    scorer: await openScorer(store, scoring, log),
    sketcher: createSketcher(sketchKey(scoring.fingerprint)),
    preserver: await openPreserver(settings, { browser, temporary, access }, fetchers),
    desk,
    custody,
    fingerprint: scoring.fingerprint,
    now,
    waitUntil,
    log,
  };
  async function close(): Promise<void> {
    tellOverruns(scoring, log);
    await fetchers.close();
    await pictures.close();
    await browser.close();
    await temporary.close();
    await queue.close();
    await paceBook.close();
    await store.close();
    await database.stop();
  }
  return {
    deps,
    desk,
    settings,
    vault,
    scoring,
    readLines: (picture, signal) => pictures.read(picture, signal),
    close,
    takeWork: () => takeExclusive(pool, workOf(settings)),
    clearPlaces: () => paceBook.clear(),
  };
}

/** The desk; what it asks of approvals is held in the store. */
async function openDeskOn(
  store: LineDeps['store'],
  fetcher: LineDeps['fetcher'],
  settings: Settings,
  log: Log,
): Promise<ComposingDesk> {
  const rdap = openRdap({ settings, answers: store.rdap, fetcher, now, log });
  const desk = await openDesk(settings, rdap);
  await store.notices.requireApprovals(desk.approvalRules());
  return desk;
}

async function openScorer(
  store: LineDeps['store'],
  scoring: ScorerParts,
  log: Log,
): Promise<LineDeps['scorer']> {
  return await scorerAtWork(store, scoring, (version) =>
    log('warn', 'the model at work was made for another version; the shipped one scores', {
      version,
    }),
  );
}

/** Bad rules are told before anything is opened. */
async function openScoring(settings: Settings): Promise<ScorerParts> {
  const rules = await rulesInForce(settings);
  return { fingerprint: await fingerprinter(settings), rules };
}

/** The rules that were written in the console, where no file is named. */
async function withStoredRules(
  given: ScorerParts,
  store: LineDeps['store'],
  log: Log,
): Promise<ScorerParts> {
  return given.rules === undefined ? { ...given, rules: await storedRules(store, log) } : given;
}

/** Rules that were switched off in texts where they took too long. */
function tellOverruns({ rules }: ScorerParts, log: Log): void {
  for (const [rule, texts] of rules?.overruns ?? []) {
    log('warn', 'a rule took too long and was switched off in some texts', { rule, texts });
  }
}

/** 32 bits that only the installation knows. */
function sketchKey(fingerprint: (number: string) => string): number {
  return Number.parseInt(fingerprint('near-duplicates').slice(0, 8), 16);
}

/** One process a data directory works on the queue; on a database of many machines, one that sweeps or schedules a directory. */
function workOf({ databaseUrl, dataDir }: Settings): string {
  return databaseUrl === null ? 'sweep' : `sweep ${dataDir}`;
}

function now(): Date {
  return new Date();
}

async function waitUntil(moment: Date, signal: AbortSignal): Promise<void> {
  await sleep(Math.max(0, moment.getTime() - Date.now()), undefined, { signal });
}

async function custody(...[tx, event]: Parameters<LineDeps['custody']>): Promise<void> {
  await appendCustody(custodyStoreOn(tx), event);
}

async function openQueueOf(settings: Settings, connection: PoolConfig, log: Log): Promise<Queue> {
  const backend =
    settings.redisUrl === null
      ? ({ kind: 'postgres', connection } as const)
      : ({ kind: 'redis', url: settings.redisUrl } as const);
  return await openQueue(backend, { now, onEvent: telling(log) });
}

/** Between two lines about a queue that does not answer: each of its connections tells. */
const TROUBLE_EVERY_MS = 10_000;

/** Trouble of the queue for the log; what fails for good is written in the ledger. */
function telling(log: Log): (event: QueueEvent) => void {
  let troubledAt = 0;
  return (event) => {
    switch (event.kind) {
      case 'failed':
        log('info', 'an attempt failed', {
          job: event.key,
          attempt: event.attempt,
          code: event.code,
        });
        return;
      case 'stalled':
        log('warn', 'a job was taken over from a worker that died', { stage: event.name });
        return;
      case 'trouble':
        if (Date.now() - troubledAt > TROUBLE_EVERY_MS) {
          troubledAt = Date.now();
          log('warn', 'the queue does not answer', {});
        }
    }
  };
}

async function openPreserver(
  settings: Settings,
  parts: {
    readonly browser: SharedBrowser;
    readonly temporary: TemporaryDir;
    readonly access: AccessOf;
  },
  { openProxy }: Pick<Fetchers, 'openProxy'>,
): Promise<Preserver> {
  const { browser, temporary, access } = parts;
  return createPreserver({
    browser: () => browser.get(),
    discardBrowser: (broken) => browser.discard(broken),
    openProxy,
    now,
    signingKey: await signingKey(settings),
    tool: { name: 'cardsweep', version: VERSION, commit: await commitOf() },
    authorities: settings.evidence.authorities,
    temporaryDir: temporary.path,
    access,
  });
}
