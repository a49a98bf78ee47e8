/**
 * Notices that need a second person, and who approved them. That none goes out before is held here, whatever program writes:
 * a refusal has the SQLSTATE `CS001`. What a notice needs is settled when it is written and never lowered. A withdrawal of a
 * notice that is withdrawn needs nobody more.
 */
export const APPROVALS = `
create table approval_rules (
  recipient_id text primary key,
  approvals integer not null check (approvals > 1)
);

alter table notices add column approvals_needed integer not null default 1;
alter table notices add column decider_key text not null default '';
alter table notices add column withdraws text references notices (id);
create unique index notices_withdrawn on notices (withdraws) where withdraws is not null;

create table approvals (
  notice_id text not null references notices (id),
  approver_key text not null check (approver_key <> ''),
  approved_by text not null,
  reason text not null,
  at timestamptz not null,
  primary key (notice_id, approver_key)
);

create function need_approvals() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if (new.id, new.case_id, new.recipient_id, new.decider_key) is distinct from
        (old.id, old.case_id, old.recipient_id, old.decider_key)
      or new.withdraws is distinct from old.withdraws or new.approvals_needed < old.approvals_needed then
      raise exception 'what a notice needs is settled when it is written' using errcode = 'CS001';
    end if;
    if old.state not in ('awaiting-approval', 'refused', 'withdrawn') then
      return new;
    end if;
  elsif new.withdraws is not null then
    if not exists (select from notices where id = new.withdraws and withdraws is null
        and case_id = new.case_id and recipient_id = new.recipient_id and state = 'withdrawn') then
      raise exception 'there is no withdrawn notice % that this one takes back', new.withdraws
        using errcode = 'CS001';
    end if;
  else
    new.approvals_needed := greatest(new.approvals_needed,
      (select approvals from approval_rules where recipient_id = new.recipient_id));
  end if;
  if new.approvals_needed > 1 and new.state not in ('awaiting-approval', 'refused', 'withdrawn')
    and (new.decider_key = '' or new.approvals_needed >
      1 + (select count(*) from approvals where notice_id = new.id and approver_key <> new.decider_key)) then
    raise exception 'the notice % needs the approval of another person', new.id using errcode = 'CS001';
  end if;
  return new;
end $$;
create trigger need_approvals before insert or update on notices
  for each row execute function need_approvals();

create function approve_for_another() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'an approval stands' using errcode = 'CS001';
  end if;
  if not exists (select from notices where id = new.notice_id and state = 'awaiting-approval') then
    raise exception 'the notice % does not wait for an approval', new.notice_id using errcode = 'CS001';
  end if;
  if exists (select from notices where id = new.notice_id and decider_key = new.approver_key) then
    raise exception 'the notice % needs another person than the one who decided', new.notice_id
      using errcode = 'CS001';
  end if;
  return new;
end $$;
create trigger approve_for_another before insert or update or delete on approvals
  for each row execute function approve_for_another();

create function deliver_approved() returns trigger language plpgsql as $$
begin
  if exists (select from notices where id = new.notice_id and state = 'awaiting-approval') then
    raise exception 'the notice % needs the approval of another person', new.notice_id using errcode = 'CS001';
  end if;
  return new;
end $$;
create trigger deliver_approved before insert on deliveries
  for each row execute function deliver_approved();
`;
