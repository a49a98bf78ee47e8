/** From which vantage an address still showed its text that was gone from here; null where nobody saw that. */
export const VANTAGES = `
alter table outcomes add column seen_from text;
`;
