/** What became of a text that its page no longer shows. */
export const FATES = `
alter table sightings add column gone_at timestamptz, add column gone_as text;
create index sightings_of_page on sightings (source_id, page_url) where gone_at is null;
`;
