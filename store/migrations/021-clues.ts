/** Clues from the public, from flaggers and from platforms. A tracking number is nowhere kept: the id follows from it. */
export const CLUES = `
create table clues (
  id text primary key,
  origin text not null,
  text text not null,
  text_digest text not null,
  picture_texts text[] not null,
  links text[] not null,
  pictures text[] not null,
  probability double precision not null,
  verdict text not null,
  handles jsonb not null,
  submitted_at timestamptz not null,
  state text not null default 'received',
  version integer not null default 0,
  case_id text references cases (id),
  answer text,
  -- What is read first has the highest.
  rank double precision generated always as (
    (case state when 'received' then 8 when 'reading' then 4 else 0 end)
    + (case origin when 'flagger' then 2 else 0 end) + probability
  ) stored
);
create index clues_by_rank on clues (rank desc, submitted_at desc, id);
create index clues_of_case on clues (case_id) where case_id is not null;
create index clues_by_text on clues (text_digest);

create table clue_events (
  clue_id text not null references clues (id),
  version integer not null,
  act text not null,
  by text not null,
  at timestamptz not null,
  words text not null,
  case_id text,
  primary key (clue_id, version)
);

create index if not exists sightings_by_url on sightings (url);
create index if not exists sightings_by_page on sightings (page_url);
`;
