/**
 * From which vantage an address still showed its text that was gone from here; null where nobody saw that. And what is to be looked at
 * next by its time, whatever state its notice is in.
 */
export const VANTAGES = `
alter table outcomes add column seen_from text;
drop index notices_to_check;
create index notices_to_look_at on notices (next_check_at) where next_check_at is not null;
`;
