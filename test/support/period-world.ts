import type { Pool } from 'pg';
import type { Notice, Outcome } from '../../core/notice.ts';
import type { Store } from '../../core/repositories/index.ts';
import type { Score } from '../../core/score.ts';
import type { Sighting } from '../../core/sighting.ts';
import { openPool, openStore } from '../../store/open-store.ts';
import { sampleSource } from './line-samples.ts';
import { startTestPostgres } from './postgres.ts';
import { sampleNotice, sampleSighting, sampleStoredListing } from './sighting-samples.ts';

const HOUR_MS = 3_600_000;

/** The first moment of the period that these tests report. */
const START = new Date('2026-11-01T00:00:00Z');
export const PERIOD = { from: START, to: new Date('2026-12-01T00:00:00Z') } as const;
export const TERMS = { hours: {}, usualHours: 72 } as const;

/** So many hours after the start. */
export function after(hours: number): Date {
  return new Date(START.getTime() + hours * HOUR_MS);
}

/** A real database whose history a test writes, with moments of its own. */
export interface PeriodWorld {
  readonly store: Store;
  readonly pool: Pool;
  readonly url: string;
  /** A case with sightings; each has a text of its own with a score. */
  addCase(id: string, sightings: readonly SeededSighting[], openedHours: number): Promise<void>;
  confirm(caseId: string, hours: number): Promise<void>;
  /** A notice about addresses of a case, accepted or refused an hour later. */
  ask(id: string, caseId: string, options: AskOptions): Promise<void>;
  look(noticeId: string, hours: number, outcomes: Readonly<Record<string, Outcome>>): Promise<void>;
  close(): Promise<void>;
}

interface SeededSighting {
  readonly id: string;
  readonly url: string;
  readonly hours: number;
  readonly text?: string;
  readonly surface?: Sighting['surface'];
  readonly prices?: Score['prices'];
  readonly goods?: readonly string[];
  readonly regions?: readonly string[];
}

interface AskOptions {
  readonly recipientId: string;
  readonly urls: readonly string[];
  readonly hours: number;
  readonly accepted?: boolean;
}

export async function openPeriodWorld(): Promise<PeriodWorld> {
  const server = await startTestPostgres();
  const pool = openPool(server.connection);
  const store = await openStore(pool);
  await store.sources.put(sampleSource());
  const { host, user, database } = server.connection;
  return {
    store,
    pool,
    url: `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}`,
    addCase: (id, sightings, openedHours) => addCase(store, id, sightings, openedHours),
    async confirm(caseId, hours) {
      await store.cases.decide({
        id: `dec_${caseId}`,
        caseId,
        act: 'confirm',
        policy: 'sale-of-stolen-id',
        reason: 'seen',
        by: 'wang',
        at: after(hours),
      });
      await pool.query("update cases set state = 'confirmed' where id = $1", [caseId]);
    },
    ask: (id, caseId, options) => ask(store, id, caseId, options),
    async look(noticeId, hours, outcomes) {
      await store.notices.saveOutcomes(
        Object.entries(outcomes).map(([url, outcome]) => ({
          noticeId,
          slot: String(hours),
          url,
          outcome,
          proof: 'test',
          at: after(hours),
        })),
        after(hours),
      );
    },
    async close() {
      await store.close();
      await server.close();
    },
  };
}

async function addCase(
  store: Store,
  id: string,
  sightings: readonly SeededSighting[],
  openedHours: number,
): Promise<void> {
  const listings = sightings.map(({ id: name, text, regions = [] }) => ({
    ...sampleStoredListing(name),
    text: text ?? name,
    identityNumbers: regions.map((region) => ({
      span: [0, 1] as const,
      masked: `${region}***`,
      fingerprint: name,
      checksumHolds: false,
      region,
    })),
  }));
  await store.sightings.saw(
    listings,
    sightings.map(({ id: name, url, hours, surface = 'forum' }) =>
      sampleSighting({
        id: `sgt_${name}`,
        listingId: `lst_${name}`,
        url,
        surface,
        firstSeenAt: after(hours),
        lastSeenAt: after(hours),
      }),
    ),
    'swp_1',
  );
  await store.scores.put(
    sightings.map(({ id: name, prices = [], goods = [] }) => ({
      listingId: `lst_${name}`,
      score: scoreOf(prices, goods),
    })),
  );
  await store.cases.open({
    id,
    sourceId: 'example-forum',
    probability: 0.9,
    verdict: 'strong',
    openedAt: after(openedHours),
  });
  for (const { id: name } of sightings) {
    const keys = { campaign: name, handles: [] };
    await store.cases.join(id, `sgt_${name}`, keys, 0.9, 'strong');
  }
}

function scoreOf(prices: Score['prices'], goods: readonly string[]): Score {
  return {
    probability: 0.9,
    verdict: 'strong',
    signals: goods.map((kind) => ({ id: `goods.${kind}`, span: [0, 1] as const, text: 'x' })),
    handles: [],
    prices,
    identityNumbers: [],
    scorerVersion: 'test',
  };
}

async function ask(
  store: Store,
  id: string,
  caseId: string,
  { recipientId, urls, hours, accepted = true }: AskOptions,
): Promise<void> {
  const cited: Notice['cited'] = urls.map((url, at) => ({
    sightingId: `sgt_${id}_${at}`,
    url,
    text: 'a',
    firstSeenAt: after(0),
    lastSeenAt: after(0),
    evidence: null,
    handles: [],
  }));
  const at = after(hours);
  await store.notices.add(
    sampleNotice(id, { caseId, recipientId, cited, createdAt: at, decidedAt: at }),
  );
  const attempt = await store.notices.beginAttempt(id, 'mail-file', after(hours + 1));
  await store.notices.endAttempt({
    noticeId: id,
    attempt,
    channel: 'mail-file',
    outcome: accepted ? { kind: 'accepted', receipt: 'ok' } : { kind: 'refused', reply: 'no' },
    at: after(hours + 1),
  });
  await store.notices.setState(id, accepted ? 'accepted' : 'refused');
}
