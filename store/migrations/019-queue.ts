/**
 * What the console's queue is read from: a row a case, kept by triggers, so that a hundred thousand are in order at once; claims,
 * notes, and what has changed for those who look on.
 *
 * `priority` in points, by a formula whose order does not change as time passes (docs/decisions/0020-the-queues-priority.md): 40 for the
 * score, 4 for each day that the newest sighting is younger, 6 for each doubling of the sightings up to 60, 5 for each further source
 * that shares a text or a handle up to 15, 12 where a share or an invitation is among them, which vanish fast.
 */
export const QUEUE = `
create table case_queue (
  case_id text primary key references cases (id) on delete cascade,
  state text not null,
  verdict text not null,
  source_id text not null,
  assignee text,
  probability double precision not null,
  opened_at timestamptz not null,
  newest_at timestamptz not null,
  sightings integer not null default 0,
  sources integer not null default 1,
  surfaces text[] not null default '{}',
  handle_kinds text[] not null default '{}',
  regions text[] not null default '{}',
  lead_sighting_id text,
  priority double precision not null generated always as (
    40 * probability
    + 4 * extract(epoch from newest_at - timestamptz '2020-01-01 00:00:00+00')::double precision / 86400
    + 6 * least(10, ln(greatest(sightings, 1)::double precision) / ln(2::double precision))
    + 5 * least(3, sources - 1)
    + case when surfaces && array['cloud-disk', 'group-invitation'] then 12 else 0 end
  ) stored
) with (fillfactor = 80);
-- All that most filters ask of is in the index: to count what passes, no row is read.
create index case_queue_order on case_queue (priority desc, case_id)
  include (state, verdict, source_id, assignee, opened_at, surfaces, handle_kinds);
create index case_queue_of_source on case_queue (source_id, priority desc, case_id);
create index case_queue_of_assignee on case_queue (assignee) where assignee is not null;
create index case_queue_regions on case_queue using gin (regions) with (fastupdate = off);
-- The sightings of a case in the order of their ids, and of time, however many it has.
alter table case_sightings add column seen_at timestamptz;
update case_sightings set seen_at = first_seen_at from sightings where sightings.id = sighting_id;
create index case_sightings_by_id on case_sightings (case_id, sighting_id);
create index case_sightings_by_time on case_sightings (case_id, seen_at desc, sighting_id);
drop index case_sightings_of_case;
create function note_when_seen() returns trigger language plpgsql as $$
begin
  new.seen_at := (select first_seen_at from sightings where id = new.sighting_id);
  return new;
end $$;
create trigger note_when_seen before insert on case_sightings
  for each row execute function note_when_seen();
create index if not exists case_keys_by_value on case_keys (kind, value);
create index case_keys_of_case on case_keys (case_id);
create index notices_awaiting on notices (case_id) where state in ('awaiting-approval', 'in-doubt');

create table case_texts (
  case_id text primary key references cases (id) on delete cascade,
  grams integer[] not null
);
create index case_texts_by_gram on case_texts using gin (grams);

-- Every pair of neighbouring characters, white space left out: what a search in a language without spaces needs.
create function text_grams(words text) returns integer[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct hashtext(one || next)), '{}') from (
    select one, lead(one) over () as next
    from unnest(string_to_array(lower(regexp_replace(left(words, 4000), '\\s+', '', 'g')), null)) as one
  ) as pairs where next is not null
$$;

create table case_claims (
  case_id text primary key references cases (id) on delete cascade,
  holder_id text not null,
  holder text not null,
  claimed_at timestamptz not null,
  expires_at timestamptz not null
);
create index case_claims_of_holder on case_claims (holder_id);

create table case_notes (
  id text primary key,
  case_id text not null references cases (id) on delete cascade,
  kind text not null check (kind in ('internal', 'outgoing')),
  words text not null,
  author_id text not null,
  author text not null,
  at timestamptz not null
);
create index case_notes_of_case on case_notes (case_id, at);

-- Lost by a crash without harm: whoever looks on reads anew when he comes back.
create unlogged table changes (
  seq bigint generated always as identity primary key,
  tx xid8 not null default pg_current_xact_id(),
  kind text not null,
  id text not null,
  at timestamptz not null default now()
);
create index changes_by_tx on changes (tx);

create function note_change() returns trigger language plpgsql as $$
begin
  insert into changes (kind, id) values (tg_argv[0], to_jsonb(new)->>tg_argv[1]);
  return null;
end $$;
create function note_dropped() returns trigger language plpgsql as $$
begin
  insert into changes (kind, id) values (tg_argv[0], to_jsonb(old)->>tg_argv[1]);
  return null;
end $$;
create function note_of_notice() returns trigger language plpgsql as $$
begin
  insert into changes (kind, id)
    select told.kind, told.id from notices, lateral (values ('notice', notices.id), ('case', notices.case_id)) as told (kind, id)
    where notices.id = new.notice_id;
  return null;
end $$;

create function queue_case() returns trigger language plpgsql as $$
begin
  insert into case_queue (case_id, state, verdict, source_id, assignee, probability, opened_at, newest_at)
    values (new.id, new.state, new.verdict, new.source_id, new.assignee, new.probability, new.opened_at, new.opened_at)
    on conflict (case_id) do update set state = excluded.state, verdict = excluded.verdict,
      assignee = excluded.assignee, probability = excluded.probability
    where (case_queue.state, case_queue.verdict, case_queue.probability, case_queue.assignee)
      is distinct from (excluded.state, excluded.verdict, excluded.probability, excluded.assignee);
  insert into changes (kind, id) values ('case', new.id);
  return null;
end $$;
create trigger queue_case after insert or update on cases for each row execute function queue_case();

create function queue_sightings() returns trigger language plpgsql as $$
begin
  update case_queue set sightings = case_queue.sightings + told.sightings,
      newest_at = greatest(case_queue.newest_at, told.newest_at),
      lead_sighting_id = coalesce(lead_sighting_id, told.lead),
      surfaces = (select array_agg(distinct one) from unnest(case_queue.surfaces || told.surfaces) as one),
      regions = coalesce((select array_agg(distinct one) from unnest(case_queue.regions || told.regions) as one), '{}')
    from (
      select fresh.case_id, count(*)::int as sightings, max(first_seen_at) as newest_at, min(seen.id) as lead,
        array_agg(distinct surface) as surfaces,
        coalesce((select array_agg(distinct number->>'region') from fresh as mine
          join sightings as own on own.id = mine.sighting_id
          join listings on listings.id = own.listing_id
          cross join jsonb_array_elements(identity_numbers) as number
          where mine.case_id = fresh.case_id), '{}') as regions
      from fresh join sightings as seen on seen.id = fresh.sighting_id group by fresh.case_id
    ) as told where told.case_id = case_queue.case_id;
  insert into case_texts (case_id, grams)
    select fresh.case_id, coalesce(array_agg(distinct gram), '{}') from fresh
    join sightings on sightings.id = fresh.sighting_id
    join listings on listings.id = sightings.listing_id
    cross join unnest(text_grams(listings.text)) as gram
    group by fresh.case_id
    on conflict (case_id) do update
      set grams = array(select distinct one from unnest(case_texts.grams || excluded.grams) as one)
      where not case_texts.grams @> excluded.grams and cardinality(case_texts.grams) < 20000;
  return null;
end $$;
create trigger queue_sightings after insert on case_sightings
  referencing new table as fresh for each statement execute function queue_sightings();

create function queue_keys() returns trigger language plpgsql as $$
begin
  update case_queue set handle_kinds = (select array_agg(distinct one) from unnest(handle_kinds || told.kinds) as one)
    from (select case_id, array_agg(distinct kind) as kinds from fresh where kind <> 'campaign' group by case_id) as told
    where told.case_id = case_queue.case_id and not handle_kinds @> told.kinds;
  -- How many sources share a key: of the case itself, and of others where its source is new to the key.
  update case_queue set sources = told.sources from (
    select near.case_id, count(distinct other.source_id)::int as sources from (
      select fresh.case_id from fresh where exists (select from case_keys as other
        where other.kind = fresh.kind and other.value = fresh.value and other.source_id <> fresh.source_id)
      union
      select other.case_id from fresh join case_keys as other
        on other.kind = fresh.kind and other.value = fresh.value and other.source_id <> fresh.source_id
      where not exists (select from case_keys as same where same.source_id = fresh.source_id
        and same.kind = fresh.kind and same.value = fresh.value and same.case_id <> fresh.case_id)
    ) as near
    join case_keys as own on own.case_id = near.case_id
    join case_keys as other on other.kind = own.kind and other.value = own.value
    group by near.case_id
  ) as told where told.case_id = case_queue.case_id and case_queue.sources <> told.sources;
  return null;
end $$;
create trigger queue_keys after insert on case_keys
  referencing new table as fresh for each statement execute function queue_keys();

create trigger note_notice after insert or update on notices
  for each row execute function note_change('notice', 'id');
create trigger note_case_of_notice after insert or update on notices
  for each row execute function note_change('case', 'case_id');
create trigger note_delivery after insert or update on deliveries
  for each row execute function note_of_notice();
create trigger note_outcome after insert on outcomes for each row execute function note_of_notice();
create trigger note_claim after insert or update on case_claims
  for each row execute function note_change('case', 'case_id');
create trigger note_release after delete on case_claims
  for each row execute function note_dropped('case', 'case_id');
create trigger note_note after insert on case_notes for each row execute function note_change('case', 'case_id');
create trigger note_sweep after insert or update on sweeps
  for each row execute function note_change('sweep', 'id');

-- Writes every row anew: for what was stored before, and what was written past the triggers.
create function refill_queue() returns void language plpgsql as $$
begin
delete from case_texts;
delete from case_queue;
insert into case_queue (case_id, state, verdict, source_id, assignee, probability, opened_at, newest_at,
    sightings, sources, surfaces, handle_kinds, regions, lead_sighting_id)
  with seen as (
    select case_id, max(first_seen_at) as newest_at, count(*)::int as sightings, min(sightings.id) as lead,
      array_agg(distinct surface) as surfaces
    from case_sightings join sightings on sightings.id = sighting_id group by case_id
  ), placed as (
    select case_id, array_agg(distinct number->>'region') as regions from case_sightings
    join sightings on sightings.id = sighting_id join listings on listings.id = listing_id
    cross join jsonb_array_elements(identity_numbers) as number group by case_id
  ), reached as (
    select case_id, array_agg(distinct kind) as kinds from case_keys where kind <> 'campaign' group by case_id
  ), shared as (
    select own.case_id, count(distinct other.source_id)::int as sources from case_keys as own
    join case_keys as other on other.kind = own.kind and other.value = own.value group by own.case_id
  )
  select cases.id, state, verdict, cases.source_id, assignee, probability, opened_at,
    greatest(opened_at, newest_at), coalesce(sightings, 0), coalesce(sources, 1), coalesce(surfaces, '{}'),
    coalesce(kinds, '{}'), coalesce(regions, '{}'), lead
  from cases left join seen on seen.case_id = cases.id left join placed on placed.case_id = cases.id
  left join reached on reached.case_id = cases.id left join shared on shared.case_id = cases.id;
insert into case_texts (case_id, grams)
  select case_id, array_agg(distinct gram) from (
    select distinct case_id, listing_id from case_sightings join sightings on sightings.id = sighting_id
  ) as texts join listings on listings.id = listing_id cross join unnest(text_grams(listings.text)) as gram
  group by case_id;
end $$;
select refill_queue();
`;
