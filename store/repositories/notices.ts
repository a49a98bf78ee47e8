import { StageError } from '../../core/failure.ts';
import type { Approval, DeliveryOutcome, Notice, NoticeState } from '../../core/notice.ts';
import { personKey } from '../../core/person.ts';
import type {
  AttemptRow,
  NoticeRepository,
  OutcomeRow,
  StandingNotice,
} from '../../core/repositories/cases.ts';
import { type Db, found, recordset, rowOf, rowsOf } from '../db.ts';
import { type NoticeJson, noticeOf } from './notice-json.ts';

interface NoticeRow {
  readonly notice: NoticeJson;
  readonly state: NoticeState;
}

/** Minutes from acceptance to the first recheck. */
const FIRST_CHECK = `interval '10 minutes'`;

export function createNoticeRepository(db: Db): NoticeRepository {
  async function select(where: string, values: readonly unknown[]): Promise<readonly Notice[]> {
    const rows = await rowsOf<NoticeRow & Record<string, unknown>>(
      db,
      `select notice, state from notices where ${where} order by created_at, id`,
      values,
    );
    return rows.map((row) => noticeOf(row.notice, row.state));
  }
  return {
    async add(notice) {
      await db.query(ADD_NOTICE, [
        notice.id,
        notice.caseId,
        notice.recipientId,
        notice.round,
        notice.state,
        JSON.stringify(notice),
        notice.createdAt,
        notice.approvals ?? 1,
        personKey(notice.decidedBy),
        notice.withdraws?.id ?? null,
      ]);
    },
    async get(id) {
      const [notice] = await select('id = $1', [id]);
      return found(notice, `the notice ${id}`);
    },
    async ofCase(caseId) {
      return await select('case_id = $1', [caseId]);
    },
    async list({ state }) {
      return await select('$1::text is null or state = $1', [state ?? null]);
    },
    async lock(id) {
      const row = await rowOf<{ state: NoticeState }>(
        db,
        'select state from notices where id = $1 for update',
        [id],
      );
      return found(row, `the notice ${id}`).state;
    },
    async setState(id, state) {
      await db.query(
        `update notices set state = $2,
           next_check_at = case when $2 = 'accepted' and withdraws is null then now() + ${FIRST_CHECK} end where id = $1`,
        [id, state],
      );
    },
    ...approvalsOf(db),
    ...attemptsOf(db),
    ...outcomesOf(db),
  };
}

const ADD_NOTICE = `insert into notices (id, case_id, recipient_id, round, state, notice, created_at,
    approvals_needed, decider_key, withdraws)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`;

const APPROVAL_RULES = `with told as (
    select recipient_id, approvals from jsonb_to_recordset($1) as one (recipient_id text, approvals integer)
  ), dropped as (
    delete from approval_rules using told
    where told.recipient_id = approval_rules.recipient_id and told.approvals = 1
  )
  insert into approval_rules (recipient_id, approvals)
  select told.recipient_id, told.approvals from told left join approval_rules as held using (recipient_id)
  where told.approvals > 1 and held.approvals is distinct from told.approvals
  on conflict (recipient_id) do update set approvals = excluded.approvals`;

function approvalsOf(db: Db): Pick<NoticeRepository, 'requireApprovals' | 'approve' | 'approvals'> {
  return {
    async requireApprovals(rules) {
      const rows = [...rules].map(([id, approvals]) => ({ recipient_id: id, approvals }));
      await db.query(APPROVAL_RULES, [recordset(rows)]);
    },
    async approve({ noticeId, by, reason, at }) {
      const key = personKey(by);
      const known = await rowOf(
        db,
        'select from approvals where notice_id = $1 and approver_key = $2',
        [noticeId, key],
      );
      if (key === '' || known !== null) {
        throw new StageError('STATE_CONFLICT', `the notice ${noticeId} needs another person`);
      }
      await db.query(
        `insert into approvals (notice_id, approver_key, approved_by, reason, at)
         values ($1, $2, $3, $4, $5)`,
        [noticeId, key, by, reason, at],
      );
    },
    async approvals(noticeId) {
      return await rowsOf<Approval & Record<string, unknown>>(
        db,
        `select notice_id as "noticeId", approved_by as by, reason, at from approvals
         where notice_id = $1 order by at, approver_key`,
        [noticeId],
      );
    },
  };
}

function attemptsOf(db: Db): Pick<NoticeRepository, 'beginAttempt' | 'endAttempt' | 'attempts'> {
  return {
    async beginAttempt(noticeId, channel, at) {
      const row = await rowOf<{ attempt: number }>(
        db,
        `insert into deliveries (notice_id, attempt, channel, at)
         select $1, coalesce(max(attempt), 0) + 1, $2, $3 from deliveries where notice_id = $1
         returning attempt`,
        [noticeId, channel, at],
      );
      return found(row, `the notice ${noticeId}`).attempt;
    },
    async endAttempt({ noticeId, attempt, outcome }) {
      await db.query('update deliveries set outcome = $3 where notice_id = $1 and attempt = $2', [
        noticeId,
        attempt,
        JSON.stringify(outcome),
      ]);
    },
    async attempts(noticeId) {
      return await rowsOf<AttemptRow & { outcome: DeliveryOutcome | null }>(
        db,
        'select attempt, channel, outcome, at from deliveries where notice_id = $1 order by attempt',
        [noticeId],
      );
    },
  };
}

const STANDING = `with last_looks as (
    select distinct on (notice_id, url) notice_id, url, outcome, at from outcomes
    where outcome <> 'unknown' order by notice_id, url, at desc
  )
  select notices.id as "noticeId", notices.case_id as "caseId", recipient_id as "recipientId", round,
    accepted.at as "acceptedAt", array_agg(last_looks.url order by last_looks.url) as up,
    max(last_looks.at) as "lookedAt"
  from notices join cases on cases.id = notices.case_id
  join lateral (select min(at) as at from deliveries
    where deliveries.notice_id = notices.id and outcome->>'kind' = 'accepted') as accepted on true
  join last_looks on last_looks.notice_id = notices.id and last_looks.outcome in ('still-up', 'moved')
  where notices.state = 'accepted' and cases.state in ('confirmed', 'returned')
    and not exists (select from notices as later where later.case_id = notices.case_id
      and later.recipient_id = notices.recipient_id and later.round > notices.round
      and later.state <> 'withdrawn')
  group by notices.id, accepted.at order by accepted.at, notices.id`;

function outcomesOf(
  db: Db,
): Pick<NoticeRepository, 'rechecked' | 'saveOutcomes' | 'outcomes' | 'standing'> {
  return {
    async rechecked(dueBefore) {
      const rows = await rowsOf<{ id: string }>(
        db,
        `select id from notices where state = 'accepted' and next_check_at <= $1 order by next_check_at, id`,
        [dueBefore],
      );
      return rows.map(({ id }) => id);
    },
    async checkNext(noticeId, at) {
      await db.query('update notices set next_check_at = $2 where id = $1', [noticeId, at]);
    },
    async looks(caseId) {
      const rows = await rowsOf<LooksRow>(db, CASE_LOOKS, [caseId]);
      return rows.map(({ url, isUp, goneSince, ...last }) => ({ url, last, isUp, goneSince }));
    },
    async saveOutcomes(outcomes, nextCheckAt) {
      const rows = outcomes.map(({ noticeId, seenFrom = null, ...rest }) => ({
        notice_id: noticeId,
        seen_from: seenFrom,
        ...rest,
      }));
      await db.query(
        `insert into outcomes (notice_id, slot, url, outcome, proof, at, seen_from)
         select notice_id, slot, url, outcome, proof, at, seen_from from jsonb_to_recordset($1)
           as fresh (notice_id text, slot text, url text, outcome text, proof text, at timestamptz, seen_from text)
         on conflict do nothing`,
        [recordset(rows)],
      );
      await db.query('update notices set next_check_at = $2 where id = any($1)', [
        outcomes.map(({ noticeId }) => noticeId),
        nextCheckAt,
      ]);
    },
    async standing() {
      return await rowsOf<StandingNotice & Record<string, unknown>>(db, STANDING);
    },
    async outcomes(noticeId) {
      return await rowsOf<OutcomeRow & Record<string, unknown>>(
        db,
        `select notice_id as "noticeId", slot, url, outcome, proof, at from outcomes
         where notice_id = $1 order by at, url`,
        [noticeId],
      );
    },
  };
}
