/**
 * What is gone stays watched: cases are found by their texts, pictures and handles whatever source shows them again. And what a
 * recipient refused is looked at as well, so that looks are found by their time alone.
 */
export const WATCH = `
create index case_keys_by_value on case_keys (kind, value);
drop index notices_to_check;
create index notices_to_check on notices (next_check_at) where next_check_at is not null;
`;
