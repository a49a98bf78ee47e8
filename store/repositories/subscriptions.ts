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
  readonly cursor: string;
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
        `insert into subscriptions (id, url, kinds, source_ids, created_by, created_at, next_at, cursor)
         values ($1, $2, $3, $4, $5, $6, $6, (select coalesce(max(seq), 0) from announcements))
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
        `update subscriptions set cursor = $2, failures = $3, is_active = $4, next_at = $5,
           last_reply = coalesce($6, last_reply), last_at = case when $6::text is null then last_at else $7 end
         where id = $1`,
        [id, cursor, failures, isActive, nextAt, reply, at],
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
    where seq > cursor and kind = any(kinds)) as waiting
  from subscriptions order by created_at, id`;

/** Addresses that an announcement names at most. */
const MOST_URLS = 20;

const ANNOUNCEMENT = `select seq, announcements.kind, announcements.case_id as "caseId", cases.source_id as "sourceId",
    announcements.at, cases.state, cases.verdict, cases.probability, announcements.policy,
    array(select sightings.url from case_sightings join sightings on sightings.id = case_sightings.sighting_id
      where case_sightings.case_id = cases.id order by sightings.last_seen_at desc, sightings.id limit ${MOST_URLS}) as urls
  from announcements join cases on cases.id = announcements.case_id`;

/** The last announcement behind which no transaction is open that may still write one. */
const HORIZON = `select coalesce(max(seq), 0) as seq from announcements
  where tx < pg_snapshot_xmin(pg_current_snapshot())
    and seq < coalesce((select min(seq) from announcements
      where tx >= pg_snapshot_xmin(pg_current_snapshot())), 9223372036854775807)`;

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
  const horizon = Number((await rowOf<{ seq: string }>(db, HORIZON))?.seq ?? 0);
  const rows = await rowsOf<AnnouncementRow>(
    db,
    `${ANNOUNCEMENT} where seq > $1 and seq <= $2 and announcements.kind = any($3)
       and (cardinality($4::text[]) = 0 or cases.source_id = any($4)) order by seq limit $5`,
    [row.cursor, horizon, row.kinds, row.source_ids, limit],
  );
  const announcements = rows.map(announcementOf);
  const isAll = announcements.length < limit;
  return {
    subscription: subscriptionOf(row),
    failures: row.failures,
    announcements,
    seen: isAll ? Math.max(horizon, Number(row.cursor)) : (announcements.at(-1)?.seq ?? horizon),
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
