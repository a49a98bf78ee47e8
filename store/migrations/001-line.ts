/** The line's tables. Every id is derived from its idempotency key, so every insert may be repeated. */
export const LINE = `
create table sources (
  id text primary key,
  declaration jsonb not null
);

create table sweeps (
  id text primary key,
  slot text not null,
  source_ids text[] not null,
  whole boolean not null,
  started_at timestamptz not null,
  finished_at timestamptz
);
create index sweeps_unfinished on sweeps (started_at) where finished_at is null;

create table jobs (
  key text primary key,
  name text not null,
  payload jsonb not null,
  sweep_id text,
  state text not null default 'due',
  failure_code text,
  detail text,
  added_at timestamptz not null default now(),
  ended_at timestamptz
);
create index jobs_due on jobs (added_at) where state = 'due';
create index jobs_due_of_sweep on jobs (sweep_id) where state = 'due';
create index jobs_failed_of_sweep on jobs (sweep_id) where state = 'failed';

create table targets (
  id text primary key,
  sweep_id text not null,
  source_id text not null,
  url text not null,
  kind text not null,
  platform text,
  access_code text,
  depth integer not null,
  found_at text,
  stamp text
);
create index targets_of_sweep on targets (sweep_id, source_id);

create table captures (
  id text primary key,
  sweep_id text not null,
  source_id text not null,
  target_id text not null,
  url text not null,
  via text not null,
  content_digest text not null,
  exchanges jsonb not null,
  unchanged boolean not null,
  failure text,
  extraction_key text,
  fetched_at timestamptz not null
);
create index captures_of_sweep on captures (sweep_id);
create index captures_refused on captures (sweep_id, source_id)
  where failure in ('WALL_CAPTCHA', 'WALL_CHALLENGE', 'HOST_RATE_LIMITED');

create table pages (
  source_id text not null,
  url text not null,
  access_code text not null default '',
  capture_id text not null,
  content_digest text not null,
  etag text,
  last_modified text,
  stamp text,
  via text not null,
  primary key (source_id, url, access_code)
);

create table extractions (
  key text primary key,
  platform text not null,
  version integer not null,
  identities jsonb not null,
  extraction jsonb not null
);

create table listings (
  id text primary key,
  text_digest text not null,
  text text not null,
  campaign text not null,
  identity_numbers jsonb not null
);

create table sightings (
  id text primary key,
  listing_id text not null references listings (id),
  url text not null,
  source_id text not null,
  surface text not null,
  platform text not null,
  kind text not null,
  author text,
  author_url text,
  posted_at timestamptz,
  position integer,
  images text[] not null,
  links text[] not null,
  page_url text not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  first_sweep_id text not null,
  last_sweep_id text not null
);
create index sightings_of_listing on sightings (listing_id);
create index sightings_last_sweep on sightings (last_sweep_id);
create index sightings_first_sweep on sightings (first_sweep_id);

create table scores (
  listing_id text not null references listings (id),
  scorer_version text not null,
  probability double precision not null,
  verdict text not null,
  score jsonb not null,
  scored_at timestamptz not null default now(),
  primary key (listing_id, scorer_version)
);

create table evidence (
  id text primary key,
  sighting_id text,
  url text not null,
  state text not null,
  seal text not null,
  bundle_digest text not null,
  bytes bigint not null,
  items integer not null,
  missing text[] not null,
  screenshot_digest text,
  captured_at timestamptz not null
);
create index evidence_of_sighting on evidence (sighting_id);

create table custody (
  seq integer primary key,
  entry text not null,
  hash text not null
);

create table cases (
  id text primary key,
  state text not null,
  source_id text not null,
  assignee text,
  probability double precision not null,
  verdict text not null,
  opened_at timestamptz not null,
  version integer not null default 0
);
create index cases_by_state on cases (state, probability desc);

create table case_sightings (
  sighting_id text primary key,
  case_id text not null references cases (id)
);
create index case_sightings_of_case on case_sightings (case_id);

create table case_keys (
  source_id text not null,
  kind text not null,
  value text not null,
  case_id text not null references cases (id),
  primary key (source_id, kind, value, case_id)
);

create table case_events (
  case_id text not null references cases (id),
  version integer not null,
  kind text not null,
  actor text not null,
  at timestamptz not null,
  reason text,
  policy text,
  reference text,
  primary key (case_id, version)
);

create table decisions (
  id text primary key,
  case_id text not null references cases (id),
  act text not null,
  policy text,
  reason text not null,
  decided_by text not null,
  decided_at timestamptz not null
);

create table notices (
  id text primary key,
  case_id text not null references cases (id),
  recipient_id text not null,
  round integer not null,
  state text not null,
  notice jsonb not null,
  next_check_at timestamptz,
  created_at timestamptz not null,
  unique (case_id, recipient_id, round)
);
create index notices_to_check on notices (next_check_at) where state = 'accepted';

create table deliveries (
  notice_id text not null references notices (id),
  attempt integer not null,
  channel text not null,
  outcome jsonb,
  at timestamptz not null,
  primary key (notice_id, attempt)
);

create table outcomes (
  notice_id text not null references notices (id),
  slot text not null,
  url text not null,
  outcome text not null,
  proof text not null,
  at timestamptz not null,
  primary key (notice_id, slot, url)
);

create table host_pace (
  host text primary key,
  next_at timestamptz not null
);
`;
