/**
 * How many targets each sweep has of each source, so that a budget is kept without counting them anew for every page. One row a
 * connection: writers never wait for one another, and the sum is exact.
 */
export const TALLIES = `
create table target_tallies (
  sweep_id text not null,
  source_id text not null,
  backend integer not null,
  targets bigint not null,
  primary key (sweep_id, source_id, backend)
) with (fillfactor = 50);

insert into target_tallies
  select sweep_id, source_id, 0, count(*) from targets group by sweep_id, source_id;
`;
