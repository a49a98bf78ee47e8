import type { Pool } from 'pg';
import { PAGE_READER } from '../app/line/page-reader.ts';
import { parseDeclaration } from '../app/settings/declaration.ts';
import { sha256 } from '../core/digest.ts';
import { idOf } from '../core/ids.ts';
import { textDigestOf } from '../core/listing.ts';
import type { Notice } from '../core/notice.ts';
import type { Store } from '../core/repositories/index.ts';
import type { Sighting } from '../core/sighting.ts';
import { nextLookAt } from '../pipeline/recheck-schedule.ts';
import { hostName, isRemoved, PAGE } from './recheck-hosts.ts';

const HOUR_MS = 3_600_000;
const BATCH = 500;

/** A last look this many steps ago is due by any schedule. */
const LONG_DUE = 5;

/** What stands in the store before the first recheck. */
export interface RecheckPlan {
  readonly notices: number;
  readonly hosts: number;
  /** Notices that one case made, each to another desk, all about the case's one page. */
  readonly noticesACase: number;
  /** Everything is due at the start; otherwise each when its schedule says. */
  readonly atOnce: boolean;
  readonly port: number;
  readonly requestsPerSecond: number;
  readonly startAt: Date;
}

interface SeededCase {
  readonly id: string;
  readonly page: number;
  readonly host: number;
  readonly askedAt: Date;
  readonly lookedAt: Date;
  readonly dueAt: Date;
}

/** Sources, pages seen, confirmed cases, accepted notices and a last look at each, as a desk at work has them. */
export async function seedRechecks(store: Store, pool: Pool, plan: RecheckPlan): Promise<void> {
  for (let host = 0; host < plan.hosts; host += 1) {
    await store.sources.put(sourceOf(host, plan));
  }
  const count = Math.ceil(plan.notices / plan.noticesACase);
  for (let from = 0; from < count; from += BATCH) {
    const size = Math.min(BATCH, count - from);
    await seedCases(
      Array.from({ length: size }, (_, at) => caseOf(from + at, plan)),
      store,
      pool,
      plan,
    );
  }
  await pool.query('analyze');
}

function sourceOf(host: number, { port, requestsPerSecond }: RecheckPlan) {
  const hostPort = `${hostName(host)}:${port}`;
  return parseDeclaration(
    {
      id: `source-${host}`,
      name: hostName(host),
      surface: 'forum',
      platform: 'discuz',
      start: [`http://${hostPort}/`],
      allowHosts: [hostPort],
      legalBasis: 'bench',
      contact: 'desk@example.org',
      pace: { requestsPerSecond, concurrency: 1 },
    },
    'bench',
  );
}

/** Ages run from nothing to a fortnight; the last look was somewhere within the step that the schedule takes then. */
function caseOf(page: number, { hosts, startAt, atOnce }: RecheckPlan): SeededCase {
  const id = idOf('case', 'bench', String(page));
  const share = Number.parseInt(sha256(id).slice(0, 8), 16) / 2 ** 32;
  const askedAt = new Date(startAt.getTime() - (1 + share * 14 * 24) * HOUR_MS);
  const askedBefore = { caseId: id, surface: 'forum', askedAt } as const;
  const goneSince = isRemoved(page) ? askedAt : null;
  const probe = nextLookAt(askedBefore, looked(startAt, goneSince)) ?? startAt;
  const stepMs = probe.getTime() - startAt.getTime();
  const spread = atOnce ? LONG_DUE : Number.parseInt(sha256(id).slice(8, 16), 16) / 2 ** 32;
  const lookedAt = new Date(startAt.getTime() - spread * stepMs);
  const due = nextLookAt(askedBefore, looked(lookedAt, goneSince)) ?? startAt;
  const dueAt = atOnce ? startAt : new Date(Math.max(due.getTime(), startAt.getTime()));
  return { id, page, host: page % hosts, askedAt, lookedAt, dueAt };
}

function looked(at: Date, goneSince: Date | null): Parameters<typeof nextLookAt>[1] {
  const outcome = goneSince === null ? 'still-up' : 'removed';
  return { last: { slot: 'before', outcome, proof: 'before', at, seenFrom: null }, goneSince };
}

async function seedCases(
  cases: readonly SeededCase[],
  store: Store,
  pool: Pool,
  plan: RecheckPlan,
): Promise<void> {
  const { listing, sightings } = sightingsOf(cases, plan);
  await store.sightings.saw([listing], sightings, 'swp_1');
  await pool.query(SEED_CASES, [JSON.stringify(cases.map(caseRow))]);
  const notices = cases.flatMap((one, index) => noticesOf(one, sightings[index], plan));
  await pool.query(SEED_NOTICES, [JSON.stringify(notices)]);
  await pool.query(SEED_LOOKS, [JSON.stringify(notices)]);
}

/** One text for all: the server has one page. */
const TEXT = firstTextOf(PAGE);

function firstTextOf(html: string): string {
  const url = 'http://forum.example/forum.php?mod=viewthread&tid=1&page=1';
  const answer = PAGE_READER.answerOf({
    request: { method: 'GET', url, headers: {}, body: null },
    finalUrl: url,
    redirects: [],
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: Buffer.from(html),
    serverIp: null,
    fetchedAt: new Date(0),
  });
  const page = { url, accessCode: null, timeZone: 'Asia/Shanghai', answers: [answer] };
  const listings = PAGE_READER.platformById('discuz')?.extract(page).listings ?? [];
  return listings.find(({ kind }) => kind === 'post')?.text ?? '';
}

function sightingsOf(cases: readonly SeededCase[], { port }: RecheckPlan) {
  const digest = textDigestOf(TEXT);
  const listing = {
    id: 'lst_1',
    textDigest: digest,
    text: TEXT,
    campaign: digest,
    identityNumbers: [],
  };
  const sightings = cases.map(({ id, page, host, askedAt, lookedAt }): Sighting => {
    const url = `http://${hostName(host)}:${port}/forum.php?mod=viewthread&tid=${page}&page=1`;
    return {
      id: `sgt_${id}`,
      listingId: listing.id,
      sourceId: `source-${host}`,
      surface: 'forum',
      platform: 'discuz',
      kind: 'post',
      url,
      pageUrl: url,
      author: null,
      authorUrl: null,
      postedAt: null,
      position: 1,
      images: [],
      links: [],
      firstSeenAt: askedAt,
      lastSeenAt: lookedAt,
    };
  });
  return { listing, sightings };
}

function caseRow({ id, host, askedAt, page }: SeededCase): object {
  const state = isRemoved(page) ? 'gone' : 'confirmed';
  return { id, state, source_id: `source-${host}`, at: askedAt, sighting_id: `sgt_${id}` };
}

function noticesOf(
  { id, askedAt, lookedAt, dueAt, page }: SeededCase,
  sighting: Sighting | undefined,
  { noticesACase }: RecheckPlan,
): readonly object[] {
  const url = sighting?.url ?? '';
  const seen = { firstSeenAt: askedAt, lastSeenAt: lookedAt, evidence: null, handles: [] };
  return Array.from({ length: noticesACase }, (_, desk) => {
    const notice: Notice = {
      id: idOf('notice', id, String(desk)),
      caseId: id,
      recipientId: `desk-${desk}`,
      round: 1,
      state: 'accepted',
      policy: 'sale-of-stolen-id',
      reason: 'bench',
      decidedBy: 'bench',
      decidedAt: askedAt,
      createdAt: askedAt,
      cited: [{ sightingId: `sgt_${id}`, url, text: TEXT, ...seen }],
    };
    const outcome = isRemoved(page) ? 'removed' : 'still-up';
    return { id: notice.id, notice, url, outcome, due_at: dueAt, looked_at: lookedAt };
  });
}

const SEED_CASES = `with told as (
    select * from jsonb_to_recordset($1) as one (id text, state text, source_id text, at timestamptz, sighting_id text)
  ), opened as (
    insert into cases (id, state, source_id, probability, verdict, opened_at, version)
    select id, state, source_id, 0.9, 'strong', at, case when state = 'gone' then 3 else 2 end from told returning id
  ), joined as (
    insert into case_sightings (sighting_id, case_id) select sighting_id, id from told
    where id in (select id from opened)
  )
  insert into case_events (case_id, version, kind, actor, at)
  select id, version, kind, 'bench', at from told
  join (values (1, 'opened'), (2, 'confirmed'), (3, 'verified-gone')) as events (version, kind)
    on version < 3 or state = 'gone'
  where id in (select id from opened)`;

const SEED_NOTICES = `insert into notices (id, case_id, recipient_id, round, state, notice, next_check_at, created_at)
  select id, notice->>'caseId', notice->>'recipientId', 1, 'accepted', notice, due_at, (notice->>'createdAt')::timestamptz
  from jsonb_to_recordset($1) as one (id text, notice jsonb, due_at timestamptz)`;

/** The first desk's notice holds the last look; the others of its case share it. */
const SEED_LOOKS = `insert into outcomes (notice_id, slot, url, outcome, proof, at)
  select id, 'before', url, outcome, 'before', looked_at
  from jsonb_to_recordset($1) as one (id text, url text, outcome text, looked_at timestamptz)`;
