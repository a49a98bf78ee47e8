/** Lost, stolen and invalid identity numbers: keyed fingerprints, never numbers. */
export const REGISTRY = `
create table registry (
  fingerprint text primary key,
  status text not null check (status in ('lost', 'invalid')),
  list text not null,
  listed_at timestamptz not null default now()
);
`;
