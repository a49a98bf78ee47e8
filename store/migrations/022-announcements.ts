/** What is announced of cases, in order, and who is told over a webhook. A trigger keeps it: no writer can forget. */
export const ANNOUNCEMENTS = `
create table announcements (
  seq bigint generated always as identity primary key,
  -- The transaction that wrote it. Told in this order: one that is still open may yet write what has a lower number than what is there.
  tx xid8 not null default pg_current_xact_id(),
  kind text not null,
  case_id text not null,
  policy text,
  at timestamptz not null
);
create index announcements_in_order on announcements (tx, seq);
create index announcements_of_kind on announcements (kind, seq desc);

create function announce_case_event() returns trigger language plpgsql as $$
declare announced text;
begin
  announced := case new.kind
    when 'opened' then 'case.opened' when 'confirmed' then 'case.confirmed' when 'dismissed' then 'case.dismissed'
    when 'verified-gone' then 'case.gone' when 'returned' then 'case.returned'
    when 'returned-elsewhere' then 'case.returned' when 'appealed' then 'case.appealed'
    when 'notice-sent' then 'notice.accepted' when 'notice-refused' then 'notice.refused'
    when 'notice-withdrawn' then 'notice.withdrawn' end;
  if announced is not null then
    insert into announcements (kind, case_id, policy, at) values (announced, new.case_id, new.policy, new.at);
  end if;
  return null;
end $$;

create trigger announced after insert on case_events for each row execute function announce_case_event();

create table subscriptions (
  id text primary key,
  url text not null,
  kinds text[] not null,
  source_ids text[] not null,
  created_by text not null,
  created_at timestamptz not null,
  cursor_tx xid8 not null,
  cursor_seq bigint not null,
  is_active boolean not null default true,
  failures integer not null default 0,
  next_at timestamptz not null,
  last_reply text,
  last_at timestamptz
);
create index subscriptions_due on subscriptions (next_at) where is_active;
`;
