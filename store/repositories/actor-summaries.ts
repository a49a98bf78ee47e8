import type { Db } from '../db.ts';

/** What an actor's row says of its cases. */
const SUMMARISE = `with held as (
    select actor_id, cases.id as case_id, cases.source_id, cases.probability, cases.opened_at
    from actor_cases join cases on cases.id = case_id where actor_id = any($1)
  ), figures as (
    select actor_id, count(*)::int as cases, max(probability) as probability, min(opened_at) as first_at,
      max(opened_at) as last_at, array_agg(distinct source_id) as sources
    from held group by actor_id
  ), keys as (
    select actor_id, kind, value, count(*) as holders from held join actor_keys on actor_keys.case_id = held.case_id
    where kind not in ('campaign', 'text', 'alike', 'picture') group by actor_id, kind, value
  ), handles as (
    select actor_id, count(*)::int as handles, array_agg(distinct kind) as kinds from keys group by actor_id
  ), labels as (
    select distinct on (actor_id) actor_id, kind, value from keys
    order by actor_id, kind in ('account', 'share', 'invitation'), holders desc, kind, value
  ), seen as (
    select distinct actor_id, surface, listing_id from held
    join case_sightings on case_sightings.case_id = held.case_id join sightings on sightings.id = sighting_id
  ), places as (
    select actor_id, array_agg(distinct surface) as surfaces,
      array_remove(array_agg(distinct number->>'region'), null) as regions
    from seen join listings on listings.id = seen.listing_id
    left join lateral jsonb_array_elements(identity_numbers) as number on true group by actor_id
  )
  update actors set cases = figures.cases, probability = figures.probability, first_at = figures.first_at,
    last_at = figures.last_at, sources = figures.sources, handles = coalesce(told.handles, 0),
    kinds = coalesce(told.kinds, '{}'), label_kind = labels.kind, label_value = labels.value,
    surfaces = coalesce(places.surfaces, '{}'), regions = coalesce(places.regions, '{}')
  from figures left join handles as told on told.actor_id = figures.actor_id
  left join labels on labels.actor_id = figures.actor_id left join places on places.actor_id = figures.actor_id
  where actors.id = figures.actor_id`;

/** Writes anew what the rows of actors say. */
export async function summarise(db: Db, actorIds: readonly string[]): Promise<void> {
  await db.query(SUMMARISE, [actorIds]);
  await db.query(
    `update actors set cases = 0 where id = any($1) and not exists (select from actor_cases where actor_id = actors.id)`,
    [actorIds],
  );
}
