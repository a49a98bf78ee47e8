/** What all workers share of manners: pauses, rests, places with hosts; and what sources' health is told from. */
export const MANNERS = `
create table host_standings (
  source_id text not null,
  host text not null,
  wall text not null,
  walled_at timestamptz not null,
  quiet_until timestamptz not null,
  sweep_id text not null,
  walls integer not null,
  in_a_row integer not null,
  pages integer not null,
  times integer not null,
  since timestamptz,
  until timestamptz,
  primary key (source_id, host)
);

alter table host_pace add column rest_until timestamptz;

create table host_places (
  id text primary key,
  host text not null,
  seq bigint generated always as identity,
  is_held boolean not null,
  expires_at timestamptz not null
);
create index host_places_of_host on host_places (host, seq);

create function take_turn(
  asked_host text, interval_ms double precision, most integer, lease_ms double precision,
  waiting_ms double precision, place text, out kind text, out moment timestamptz
) language plpgsql as $$
declare
  known host_pace;
  asked_at timestamptz;
  own_seq bigint;
  ahead integer;
begin
  -- A turn that a crash forgets costs nothing: no need to wait for the disk.
  perform set_config('synchronous_commit', 'off', true);
  select * into known from host_pace where host_pace.host = asked_host for update;
  if not found then
    insert into host_pace (host, next_at) values (asked_host, '-infinity') on conflict (host) do nothing;
    select * into known from host_pace where host_pace.host = asked_host for update;
  end if;
  asked_at := clock_timestamp();
  if known.rest_until > asked_at then
    kind := 'resting';
    moment := known.rest_until;
    return;
  end if;
  delete from host_places where host_places.host = asked_host and expires_at <= asked_at;
  select seq into own_seq from host_places where id = place;
  select count(*) into ahead from host_places where host_places.host = asked_host
    and id <> place and (is_held or own_seq is null or seq < own_seq);
  if ahead >= most then
    insert into host_places (id, host, is_held, expires_at)
      values (place, asked_host, false, asked_at + waiting_ms * interval '1 millisecond')
      on conflict (id) do update set expires_at = excluded.expires_at;
    kind := 'full';
    moment := asked_at;
    return;
  end if;
  kind := 'granted';
  moment := greatest(known.next_at, asked_at);
  insert into host_places (id, host, is_held, expires_at)
    values (place, asked_host, true, moment + lease_ms * interval '1 millisecond')
    on conflict (id) do update set is_held = true, expires_at = excluded.expires_at;
  update host_pace set next_at = moment + interval_ms * interval '1 millisecond'
    where host_pace.host = asked_host;
end
$$;

create function leave_turn(place text) returns void language plpgsql as $$
begin
  perform set_config('synchronous_commit', 'off', true);
  delete from host_places where id = place;
end
$$;

alter table jobs add column due_at timestamptz;
create index jobs_postponed on jobs (sweep_id, due_at) where state = 'due' and due_at is not null;

alter table pages add column read_as text, add column listings integer;

alter table captures add column read_as text, add column page_kind text, add column listings integer;

create table shell_hosts (
  source_id text not null,
  host text not null,
  platform text not null,
  kind text not null,
  since timestamptz not null,
  probe_sweep_id text not null,
  probe_target_id text,
  primary key (source_id, host, platform, kind)
);

create index sightings_of_source on sightings (source_id, first_seen_at desc);
`;
