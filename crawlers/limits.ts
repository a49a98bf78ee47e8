/** Listings that are taken from one page: ten times the most that a forum shows on one. */
export const MAX_LISTINGS = 1_000;

/** Further addresses that one page may propose. */
export const MAX_TARGETS = 2_000;

/** Pictures and links that one listing keeps, each. */
export const MAX_REFERENCES = 200;

/** Characters of a name or a title that are kept. */
export const MAX_NAME_CHARACTERS = 1_000;
