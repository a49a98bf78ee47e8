/**
 * One visit to a page is evidence for all sightings on it. What is due in the former way, a job for each sighting, becomes work
 * on the last capture of its page: the first such job does all of it, and the others find nothing left.
 */
export const VISITS = `
create table evidence_sightings (
  evidence_id text not null references evidence (id),
  sighting_id text not null,
  picture_digest text,
  primary key (evidence_id, sighting_id)
);
create index evidence_sightings_of_sighting on evidence_sightings (sighting_id);
insert into evidence_sightings (evidence_id, sighting_id)
  select id, sighting_id from evidence where sighting_id is not null;
drop index evidence_of_sighting;
alter table evidence drop column sighting_id;

create table evidence_plans (
  sweep_id text not null,
  sighting_id text not null,
  capture_id text not null,
  at_permalink boolean not null default false,
  primary key (sweep_id, sighting_id)
);
create index evidence_plans_of_capture on evidence_plans (capture_id);

create temporary table due_visits on commit drop as
  select jobs.key, coalesce(jobs.sweep_id, captures.sweep_id) as sweep_id, sightings.id as sighting_id,
    captures.id as capture_id
  from jobs join sightings on sightings.id = jobs.payload->>'sightingId'
  cross join lateral (select id, sweep_id from captures where captures.url = sightings.page_url
    and captures.source_id = sightings.source_id and failure is null order by fetched_at desc limit 1) as captures
  where jobs.name = 'preserve' and jobs.state = 'due';
insert into evidence_plans (sweep_id, sighting_id, capture_id)
  select sweep_id, sighting_id, capture_id from due_visits on conflict do nothing;
update jobs set payload = jsonb_build_object('captureId', due_visits.capture_id)
  from due_visits where due_visits.key = jobs.key;
update jobs set state = 'failed', failure_code = 'NOT_FOUND', detail = 'its page is not known', ended_at = now()
  where name = 'preserve' and state = 'due' and not payload ? 'captureId';
`;
