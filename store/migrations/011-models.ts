/** Text models of the installation, their trials in the shadow of the one at work, and which was put to work when. */
export const MODELS = `
create table models (
  version text primary key,
  file bytea not null,
  added_at timestamptz not null,
  added_by text not null
);

create table model_trials (
  version text not null,
  against text not null,
  at timestamptz not null,
  trial jsonb not null,
  primary key (version, against, at)
);

create table model_promotions (
  seq bigint generated always as identity primary key,
  version text references models (version),
  at timestamptz not null,
  promoted_by text not null,
  reason text not null
);
`;
