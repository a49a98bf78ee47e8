import { StageError } from '../../core/failure.ts';
import type { Approval, DeliveryOutcome, Notice, NoticeState } from '../../core/notice.ts';
import { personKey } from '../../core/person.ts';
import type {
  AddressLooks,
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

/** What was asked for is looked at, also where the recipient refused; a look that is planned already stays. */
const SET_STATE = `update notices set state = $2, next_check_at = case
    when withdraws is null and $2 in ('accepted', 'refused')
    then coalesce(next_check_at, $3, now() + interval '10 minutes') end
  where id = $1`;

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
    async setState(id, state, firstCheckAt) {
      await db.query(SET_STATE, [id, state, firstCheckAt ?? null]);
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

const STANDING = `with looks as (
    select notices.case_id, outcomes.url, outcomes.at,
      case when seen_from is null then outcome else 'still-up' end as outcome
    from outcomes join notices on notices.id = notice_id join cases on cases.id = notices.case_id
    where outcome <> 'unknown' and cases.state in ('confirmed', 'returned')
  ), last_looks as (
    select distinct on (case_id, url) case_id, url, outcome, at from looks order by case_id, url, at desc
  )
  select notices.id as "noticeId", notices.case_id as "caseId", recipient_id as "recipientId", round,
    accepted.at as "acceptedAt", array_agg(last_looks.url order by last_looks.url) as up,
    coalesce(array_agg(last_looks.url order by last_looks.url) filter (where exists (select from looks as went
      where went.case_id = notices.case_id and went.url = last_looks.url and went.at > notices.created_at
        and went.outcome in ('removed', 'restricted'))), '{}') as returned,
    (select min(later.id) from notices as later where later.case_id = notices.case_id
      and later.notice->>'follows' = notices.id and later.state <> 'withdrawn') as "followedBy",
    max(last_looks.at) as "lookedAt"
  from notices join cases on cases.id = notices.case_id
  join lateral (select min(at) as at from deliveries
    where deliveries.notice_id = notices.id and outcome->>'kind' = 'accepted') as accepted on true
  join last_looks on last_looks.case_id = notices.case_id and last_looks.outcome in ('still-up', 'moved')
    and last_looks.url in (select cited->>'url' from jsonb_array_elements(notices.notice->'cited') as cited)
  where notices.state = 'accepted' and cases.state in ('confirmed', 'returned') and notices.withdraws is null
    and not exists (select from notices as later where later.case_id = notices.case_id
      and later.recipient_id = notices.recipient_id and later.round > notices.round
      and later.state <> 'withdrawn')
  group by notices.id, accepted.at order by accepted.at, notices.id`;

/** By address: the last look, whether the last that knew found it up, and since when it is gone. */
const CASE_LOOKS = `with looks as (
    select url, slot, proof, outcomes.at, seen_from, outcome,
      case when seen_from is null then outcome else 'still-up' end in ('still-up', 'moved') as up
    from outcomes join notices on notices.id = outcomes.notice_id where notices.case_id = $1
  ), latest as (
    select distinct on (url) url, slot, outcome, proof, at, seen_from as "seenFrom" from looks order by url, at desc
  ), known as (
    select url, max(at) filter (where up) as up_at, max(at) filter (where not up) as gone_at
    from looks where outcome <> 'unknown' group by url
  )
  select latest.*,
    case when up_at is null and gone_at is null then null else gone_at is null or coalesce(up_at >= gone_at, false) end as "isUp",
    case when gone_at is not null and (up_at is null or gone_at > up_at) then (select min(looks.at) from looks
      where looks.url = latest.url and not up and outcome <> 'unknown' and (up_at is null or looks.at > up_at)) end as "goneSince"
  from latest left join known using (url) order by url`;

type LooksRow = Omit<AddressLooks, 'last'> & AddressLooks['last'] & Record<string, unknown>;

/**
 * What is due, a case of each source in turn: its notices one behind the other, which share its looks, and sources among one another, so
 * that no host is waited for while others could be asked.
 */
const RECHECKED = `with due as (
    select notices.id, next_check_at, case_id,
      dense_rank() over (partition by source_id order by next_check_at, case_id) as turn
    from notices join cases on cases.id = notices.case_id
    where next_check_at <= $1 and notices.state in ('accepted', 'refused') and cases.state <> 'dismissed'
  )
  select id from due order by turn, next_check_at, case_id, id`;

function outcomesOf(
  db: Db,
): Pick<
  NoticeRepository,
  'rechecked' | 'checkNext' | 'looks' | 'saveOutcomes' | 'outcomes' | 'standing'
> {
  return {
    async rechecked(dueBefore) {
      const rows = await rowsOf<{ id: string }>(db, RECHECKED, [dueBefore]);
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
        `select notice_id as "noticeId", slot, url, outcome, proof, at, seen_from as "seenFrom" from outcomes
         where notice_id = $1 order by at, url`,
        [noticeId],
      );
    },
  };
}
