/** What RDAP servers told of the domains and networks that sightings were seen on, and whom to write to there. */
export const RDAP = `
create table rdap_answers (
  path text not null,
  digest text not null,
  url text not null,
  answer bytea not null,
  recipient_id text,
  fetched_at timestamptz not null,
  primary key (path, digest)
);
create index rdap_answers_by_recipient on rdap_answers (recipient_id, fetched_at) where recipient_id is not null;
`;
