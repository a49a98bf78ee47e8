import type {
  DueSubscription,
  SubscriptionRepository,
} from '../../core/repositories/subscriptions.ts';
import type {
  AnnouncedKind,
  Announcement,
  Subscription,
  SubscriptionState,
} from '../../core/subscription.ts';
import { type Db, found, rowOf, rowsOf } from '../db.ts';

interface Row {
  readonly id: string;
  readonly url: string;
  readonly kinds: readonly AnnouncedKind[];
  readonly source_ids: readonly string[];
  readonly created_by: string;
  readonly created_at: Date;
  readonly cursor_tx: string;
  readonly cursor_seq: string;
  readonly is_active: boolean;
  readonly failures: number;
  readonly last_reply: string | null;
  readonly last_at: Date | null;
  readonly waiting: number;
}

interface AnnouncementRow extends Omit<Announcement, 'seq'> {
  readonly seq: string;
}

export function createSubscriptionRepository(db: Db): SubscriptionRepository {
  return {
    async add({ id, url, kinds, sourceIds, createdBy, createdAt }) {
      await db.query(
        `insert into subscriptions (id, url, kinds, source_ids, created_by, created_at, next_at, cursor_tx, cursor_seq)
         values ($1, $2, $3, $4, $5, $6, $6, pg_current_xact_id(), 0)
         on conflict (id) do nothing`,
        [id, url, kinds, sourceIds, createdBy, createdAt],
      );
    },
    async remove(id) {
      const row = await rowOf(db, 'delete from subscriptions where id = $1 returning id', [id]);
      found(row, `the subscription ${id}`);
    },
    async list() {
      return (await rowsOf<Row>(db, LIST)).map((row) => ({
        ...subscriptionOf(row),
        ...stateOf(row),
      }));
    },
    async resume(id, at) {
      const row = await rowOf(
        db,
        `update subscriptions set is_active = true, failures = 0, next_at = $2 where id = $1 returning id`,
        [id, at],
      );
      found(row, `the subscription ${id}`);
    },
    take: (at, leaseUntil, limit) => take(db, at, leaseUntil, limit),
    async settle(id, { cursor, failures, isActive, nextAt, reply, at }) {
      await db.query(
        `update subscriptions set cursor_tx = coalesce($2::text::xid8, cursor_tx),
           cursor_seq = coalesce($3, cursor_seq), failures = $4, is_active = $5, next_at = $6,
           last_reply = coalesce($7, last_reply), last_at = case when $7::text is null then last_at else $8 end
         where id = $1`,
        [id, cursor?.tx ?? null, cursor?.seq ?? null, failures, isActive, nextAt, reply, at],
      );
    },
    async newest(kind, limit) {
      const rows = await rowsOf<AnnouncementRow>(
        db,
        `${ANNOUNCEMENT} where announcements.kind = $1 order by seq desc limit $2`,
        [kind, limit],
      );
      return rows.map(announcementOf);
    },
  };
}

const LIST = `select subscriptions.*, (select count(*)::int from announcements
    where (tx, seq) > (cursor_tx, cursor_seq) and kind = any(kinds)) as waiting
  from subscriptions order by created_at, id`;

/** Addresses that an announcement names at most. */
const MOST_URLS = 20;

const ANNOUNCEMENT = `select tx::text, seq, announcements.kind, announcements.case_id as "caseId", cases.source_id as "sourceId",
    announcements.at, cases.state, cases.verdict, cases.probability, announcements.policy,
    announcements.merged_case_id as "mergedCaseId",
    array(select sightings.url from case_sightings join sightings on sightings.id = case_sightings.sighting_id
      where case_sightings.case_id = cases.id order by sightings.last_seen_at desc, sightings.id limit ${MOST_URLS}) as urls
  from announcements join cases on cases.id = announcements.case_id`;

/** The oldest transaction that is still open: of those before it all is there that they will ever write. */
const HORIZON = 'select pg_snapshot_xmin(pg_current_snapshot())::text as tx';

async function take(
  db: Db,
  at: Date,
  leaseUntil: Date,
  limit: number,
): Promise<DueSubscription | null> {
  const row = await rowOf<Row>(
    db,
    `update subscriptions set next_at = $2 where id = (select id from subscriptions
       where is_active and next_at <= $1 order by next_at limit 1 for update skip locked) returning *, 0 as waiting`,
    [at, leaseUntil],
  );
  if (row === null) {
    return null;
  }
  const horizon = found(await rowOf<{ tx: string }>(db, HORIZON), 'the oldest transaction').tx;
  const rows = await rowsOf<AnnouncementRow>(
    db,
    `${ANNOUNCEMENT} where (tx, seq) > ($1::text::xid8, $2::bigint) and tx < $3::text::xid8
       and announcements.kind = any($4) and (cardinality($5::text[]) = 0 or cases.source_id = any($5))
     order by tx, seq limit $6`,
    [row.cursor_tx, row.cursor_seq, horizon, row.kinds, row.source_ids, limit],
  );
  const announcements = rows.map(announcementOf);
  const last = announcements.at(-1);
  const cursor = { tx: row.cursor_tx, seq: Number(row.cursor_seq) };
  const isBehind = BigInt(horizon) <= BigInt(cursor.tx);
  const seenAll = isBehind ? cursor : { tx: horizon, seq: 0 };
  return {
    subscription: subscriptionOf(row),
    failures: row.failures,
    announcements,
    seen: last === undefined || announcements.length < limit ? seenAll : last,
  };
}

function announcementOf({ seq, ...rest }: AnnouncementRow): Announcement {
  return { ...rest, seq: Number(seq) };
}

function subscriptionOf(row: Row): Subscription {
  const { id, url, kinds } = row;
  return {
    id,
    url,
    kinds,
    sourceIds: row.source_ids,
    createdBy: row.created_by,
    createdAt: row.created_at,
  };
}

function stateOf({ is_active, failures, last_reply, last_at, waiting }: Row): SubscriptionState {
  return { isActive: is_active, failures, lastReply: last_reply, lastAt: last_at, waiting };
}
