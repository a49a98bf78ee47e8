/**
 * How bundles are kept: holds, purges, when each was last verified; where the head of the custody log stood. The log itself
 * takes additions only: whoever is to change it must first take that guard away, and the chain and its anchors tell.
 */
export const KEEPING = `
create table evidence_keeping (
  evidence_id text primary key references evidence (id),
  held_by text,
  held_reason text,
  held_at timestamptz,
  purged_at timestamptz,
  remnant jsonb,
  erased_at timestamptz,
  verified_at timestamptz,
  failed_checks text[] not null default '{}'
);
create index evidence_to_erase on evidence_keeping (purged_at) where erased_at is null;
create index evidence_damaged on evidence_keeping (evidence_id) where failed_checks <> '{}';
create index evidence_of_bundle on evidence (bundle_digest);

create table custody_anchors (
  seq integer primary key,
  head text not null,
  at timestamptz not null
);

create table custody_checks (
  at timestamptz primary key,
  wrong text
);

alter table custody add column evidence_id text;
update custody set evidence_id = entry::json->>'evidenceId';
alter table custody alter column evidence_id set not null;
create index custody_of_evidence on custody (evidence_id, seq);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the custody log takes additions only';
end $$;
create trigger custody_takes_additions before update or delete or truncate on custody
  for each statement execute function refuse_change();
`;
