import type { Register } from '../grammar.ts';
import { FOREIGN_ADS } from './ads-foreign.ts';
import { MESSAGE_ADS } from './ads-messages.ts';
import { PAPER_ADS } from './ads-papers.ts';
import { POSTER_ADS } from './ads-posters.ts';
import { SCRAP_ADS } from './ads-scraps.ts';
import { SHEET_ADS } from './ads-sheets.ts';
import { HONEST_AGENCIES } from './honest-agencies.ts';
import { HONEST_FOREIGN } from './honest-foreign.ts';
import { HONEST_JOBS } from './honest-jobs.ts';
import { HONEST_MESSAGES } from './honest-messages.ts';
import { HONEST_PAGES } from './honest-pages.ts';
import { HONEST_PEOPLE } from './honest-people.ts';
import { HONEST_SCRAPS } from './honest-scraps.ts';
import { HONEST_SHEETS } from './honest-sheets.ts';
import { HONEST_TRADES } from './honest-trades.ts';
import { HONEST_WARNINGS } from './honest-warnings.ts';
import { AGENCY_SLOTS } from './slots.ts';

/** Posters, small ads, short messages, letters, cards and pages of agencies, offices, banks, police and their customers. */
export const AGENCY: Register = {
  name: 'agency',
  ads: [...POSTER_ADS, ...MESSAGE_ADS, ...PAPER_ADS, ...SCRAP_ADS, ...SHEET_ADS, ...FOREIGN_ADS],
  honest: [
    ...HONEST_AGENCIES,
    ...HONEST_MESSAGES,
    ...HONEST_JOBS,
    ...HONEST_WARNINGS,
    ...HONEST_PEOPLE,
    ...HONEST_TRADES,
    ...HONEST_SCRAPS,
    ...HONEST_SHEETS,
    ...HONEST_PAGES,
    ...HONEST_FOREIGN,
  ],
  slots: AGENCY_SLOTS,
};
