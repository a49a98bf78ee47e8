/** What became of texts that their pages no longer show; when pages were last asked, and which refused. */
export const FATES = `
alter table sightings add column gone_at timestamptz, add column gone_as text;
create index sightings_of_page on sightings (source_id, page_url) where gone_at is null;

alter table pages add column asked_at timestamptz not null default 'epoch';

create table refused_pages (
  source_id text not null,
  url text not null,
  access_code text not null default '',
  failure text not null,
  stamp text not null,
  asked_at timestamptz not null,
  primary key (source_id, url, access_code)
);
`;
