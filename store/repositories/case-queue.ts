import type { CaseEvent } from '../../core/case.ts';
import type {
  BriefSighting,
  CaseQueueRepository,
  QueuedCase,
  QueueFilter,
  QueuePlace,
} from '../../core/repositories/case-queue.ts';
import type { Claim } from '../../core/repositories/claims.ts';
import { type Db, rowOf, rowsOf } from '../db.ts';
import { foundOfCase } from './case-mergers.ts';
import { type Conditions, conditionsOf } from './case-queue-filter.ts';

type PlaceRow = QueuePlace & Record<string, unknown>;

type QueuedRow = Omit<QueuedCase, 'claim'> & {
  readonly claim: (Omit<Claim, 'claimedAt' | 'expiresAt'> & Record<string, string>) | null;
} & Record<string, unknown>;

const ORDER = 'order by queue.priority desc, queue.case_id';

/** Rows of the queue first, and what is shown of them for those alone. */
function rowsSql(where: string, limit: string, at: string): string {
  return `select queue.case_id as "caseId", queue.priority, queue.state, queue.verdict, queue.probability,
      queue.source_id as "sourceId", queue.assignee, queue.opened_at as "openedAt",
      queue.newest_at as "newestAt", cases.version, queue.sightings, queue.sources, queue.surfaces, queue.regions,
      case when claims.case_id is not null then jsonb_build_object('caseId', claims.case_id, 'holderId', holder_id,
        'holder', holder, 'claimedAt', claimed_at, 'expiresAt', expires_at) end as claim,
      case when lead.id is not null then jsonb_build_object('url', lead.url, 'author', lead.author,
        'platform', lead.platform, 'kind', lead.kind, 'text', left(listings.text, 240),
        'pictures', cardinality(lead.images)) end as lead,
      array(select jsonb_build_object('kind', kind, 'value', value) from case_keys
        where case_keys.case_id = queue.case_id and kind <> 'campaign' order by kind, value limit 4) as handles
    from (select * from case_queue as queue where ${where} ${ORDER} limit ${limit}) as queue
    join cases on cases.id = queue.case_id
    left join case_claims as claims on claims.case_id = queue.case_id and claims.expires_at > ${at}
    left join sightings as lead on lead.id = queue.lead_sighting_id
    left join listings on listings.id = lead.listing_id
    ${ORDER}`;
}

const EVENTS = `select case_id as "caseId", version, kind, actor, at, reason, policy, reference
  from case_events where case_id = $1 order by version desc limit $2`;

const TIMELINE = `select newest.id as "sightingId", listing_id as "listingId", url, author,
    left(listings.text, 120) as text, first_seen_at as "firstSeenAt", last_seen_at as "lastSeenAt", gone_at as "goneAt",
    gone_as as "goneAs", near_similarity as similarity, (select evidence.id from evidence_sightings
      join evidence on evidence.id = evidence_id where sighting_id = newest.id order by captured_at desc limit 1) as "evidenceId"
  from (select sighting_id, near_similarity from case_sightings
    where case_id = $1 order by seen_at desc, sighting_id limit $2) as joined
  join sightings as newest on newest.id = joined.sighting_id
  join listings on listings.id = newest.listing_id order by first_seen_at desc, newest.id`;

export function createCaseQueueRepository(db: Db): CaseQueueRepository {
  return {
    async survey(filter, step, at) {
      const places = await placesOf(db, filter, step, at);
      const last = places.at(-1);
      const tail = last === undefined ? 0 : await countFrom(db, filter, last, step, at);
      return { total: Math.max(0, places.length - 1) * step + tail, places };
    },
    async rows(filter, { from, until }, limit, at) {
      const conditions = conditionsOf(filter, at);
      const where = [
        conditions.sql,
        ...(from === null ? [] : [notBefore(from, conditions)]),
        ...(until === null ? [] : [`not (${notBefore(until, conditions)})`]),
      ].join(' and ');
      const sql = rowsSql(where, conditions.add(limit), conditions.add(at));
      return (await rowsOf<QueuedRow>(db, sql, conditions.values)).map(queuedOf);
    },
    async get(caseId, at) {
      const [row] = await rowsOf<QueuedRow>(db, rowsSql('queue.case_id = $1', '1', '$2'), [
        caseId,
        at,
      ]);
      return queuedOf(await foundOfCase(row, caseId, db));
    },
    async timeline(caseId, limit) {
      return await rowsOf<BriefSighting & Record<string, unknown>>(db, TIMELINE, [caseId, limit]);
    },
    async firstSeenAt(caseId) {
      const row = await rowOf<{ at: Date }>(
        db,
        'select seen_at as at from case_sightings where case_id = $1 order by seen_at limit 1',
        [caseId],
      );
      return row?.at ?? null;
    },
    async events(caseId, limit) {
      const rows = await rowsOf<CaseEvent & Record<string, unknown>>(db, EVENTS, [caseId, limit]);
      return rows.toReversed();
    },
    async people(at) {
      const rows = await rowsOf<{ name: string }>(
        db,
        `select distinct assignee as name from case_queue where assignee is not null
         union select holder from case_claims where expires_at > $1 order by name`,
        [at],
      );
      return rows.map(({ name }) => name);
    },
  };
}

/** Where every stretch of so many cases begins; read off an index in its order, and nothing is kept. */
async function placesOf(
  db: Db,
  filter: QueueFilter,
  step: number,
  at: Date,
): Promise<readonly QueuePlace[]> {
  const { sql, add, values } = conditionsOf(filter, at);
  const places = `select priority, case_id as "caseId" from (
      select priority, case_id, row_number() over (${ORDER}) as place from case_queue as queue where ${sql}
    ) as passing where (place - 1) % ${add(step)}::int = 0 order by place`;
  return await rowsOf<PlaceRow>(db, places, values);
}

/** How many there are from a place on, up to a stretch. */
async function countFrom(
  db: Db,
  filter: QueueFilter,
  place: QueuePlace,
  step: number,
  at: Date,
): Promise<number> {
  const conditions = conditionsOf(filter, at);
  const where = `${conditions.sql} and ${notBefore(place, conditions)}`;
  const limit = conditions.add(step);
  const [row] = await rowsOf<{ count: string }>(
    db,
    `select count(*) from (select from case_queue as queue where ${where} limit ${limit}) as tail`,
    conditions.values,
  );
  return Number(row?.count ?? 0);
}

/** At a place of the order or behind it, in a form that an index is read by. */
function notBefore({ priority, caseId }: QueuePlace, { add }: Conditions): string {
  const [at, id] = [add(priority), add(caseId)];
  return `(queue.priority <= ${at}::float8 and (queue.priority < ${at}::float8 or queue.case_id >= ${id}))`;
}

function queuedOf({ claim, ...row }: QueuedRow): QueuedCase {
  return {
    ...row,
    claim:
      claim === null
        ? null
        : {
            ...claim,
            claimedAt: new Date(claim['claimedAt'] ?? 0),
            expiresAt: new Date(claim['expiresAt'] ?? 0),
          },
  };
}
