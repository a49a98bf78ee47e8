/**
 * Texts of cases by what finds their near-duplicates: a few numbers that hold no word of them, gone where the text is. And how
 * a sighting is alike to the text that joins it to its case.
 */
export const NEAR_TEXTS = `
create table near_texts (
  source_id text not null,
  listing_id text not null references listings (id) on delete cascade,
  case_id text not null references cases (id) on delete cascade,
  runs bytea not null,
  primary key (source_id, listing_id)
);
create index near_texts_of_listing on near_texts (listing_id);
create index near_texts_of_case on near_texts (case_id);

create table near_bands (
  source_id text not null,
  listing_id text not null,
  band integer not null,
  primary key (source_id, band, listing_id),
  foreign key (source_id, listing_id) references near_texts (source_id, listing_id) on delete cascade
);
create index near_bands_of_text on near_bands (source_id, listing_id);

alter table case_sightings add column near_listing_id text, add column near_similarity real;
`;
