/**
 * Sellers as resolved from what cases share, and what persons did to them; declarations and rules as edited in the console; pauses by
 * persons; figures that are told with their age.
 */
export const ACTORS = `
alter table case_keys add column seq bigint generated always as identity;
create index case_keys_in_order on case_keys (seq);
alter table case_sightings add column seq bigint generated always as identity;
create index case_sightings_in_order on case_sightings (seq);
create index near_bands_by_band on near_bands (band);

-- What joins cases beside their own keys: the same wording, the same picture; wordings that are alike join nobody.
create table actor_marks (
  kind text not null check (kind in ('text', 'alike', 'picture')),
  value text not null,
  case_id text not null references cases (id) on delete cascade,
  seq bigint generated always as identity,
  primary key (value, kind, case_id)
);
create index actor_marks_of_case on actor_marks (case_id);
create index actor_marks_in_order on actor_marks (seq);
create view actor_keys as
  select kind, value, case_id from case_keys where kind <> 'url'
  union all select kind, value, case_id from actor_marks;

create table actors (
  id text primary key,
  merged_into text references actors (id),
  label_kind text,
  label_value text,
  cases integer not null default 0,
  handles integer not null default 0,
  sources text[] not null default '{}',
  surfaces text[] not null default '{}',
  kinds text[] not null default '{}',
  regions text[] not null default '{}',
  probability double precision not null default 0,
  first_at timestamptz not null default 'epoch',
  last_at timestamptz not null default 'epoch'
);
create index actors_by_size on actors (cases desc, last_at desc, id) where merged_into is null and cases > 0;

create table actor_cases (
  case_id text primary key references cases (id) on delete cascade,
  actor_id text not null references actors (id)
);
create index actor_cases_of_actor on actor_cases (actor_id);

create table actor_bars (
  actor_id text not null references actors (id),
  other_id text not null references actors (id),
  primary key (actor_id, other_id)
);

create table actor_acts (
  seq bigint generated always as identity primary key,
  id text not null unique,
  kind text not null check (kind in ('joined', 'merged', 'split', 'undone')),
  actor_id text not null references actors (id),
  other_id text not null references actors (id),
  case_ids text[] not null,
  -- Actors that the one that went into the other was barred from; those of them that the other was not.
  bars text[] not null default '{}',
  bars_added text[] not null default '{}',
  done_by text not null,
  reason text,
  at timestamptz not null,
  undoes text unique references actor_acts (id),
  check (done_by = 'cardsweep' or reason <> '')
);
create index actor_acts_of_actor on actor_acts (actor_id);
create index actor_acts_of_other on actor_acts (other_id);
create function refuse_act_change() returns trigger language plpgsql as $$
begin
  raise exception 'the history of actors takes additions only' using errcode = 'CS001';
end $$;
create trigger actor_acts_take_additions before update or delete or truncate on actor_acts
  for each statement execute function refuse_act_change();

create table actor_progress (
  only_one boolean primary key default true check (only_one),
  keys_to bigint not null,
  marks_to bigint not null,
  sightings_to bigint not null,
  resolved_at timestamptz
);
insert into actor_progress (keys_to, marks_to, sightings_to) values (0, 0, 0);

create table figure_snapshots (
  key text primary key,
  made_at timestamptz not null,
  took_ms integer not null,
  figures jsonb not null
);

create table source_pauses (
  seq bigint generated always as identity primary key,
  source_id text not null,
  act text not null check (act in ('paused', 'resumed')),
  until timestamptz,
  done_by text not null,
  reason text not null,
  at timestamptz not null
);
create index source_pauses_of_source on source_pauses (source_id, seq desc);

create table source_edits (
  seq bigint generated always as identity primary key,
  source_id text not null,
  declaration jsonb not null,
  done_by text not null,
  reason text not null,
  at timestamptz not null
);
create index source_edits_of_source on source_edits (source_id, seq desc);

create table rule_books (
  seq bigint generated always as identity primary key,
  book text not null,
  digest text not null,
  done_by text not null,
  reason text not null,
  at timestamptz not null
);

create index decisions_in_order on decisions (decided_at);
create index case_events_by_kind on case_events (kind, at);
create index cases_by_opening on cases (opened_at);
`;
