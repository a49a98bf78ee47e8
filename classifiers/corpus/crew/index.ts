import type { Register } from '../grammar.ts';
import { CREW_ACCOUNT_ADS } from './ads-accounts.ts';
import { CREW_IDENTITY_ADS } from './ads-identity.ts';
import { CREW_NAME_ADS } from './ads-names.ts';
import { CREW_OVERSEAS_ADS } from './ads-overseas.ts';
import { CREW_PROOF_ADS } from './ads-proofs.ts';
import { CREW_SCRAP_ADS } from './ads-scraps.ts';
import { CREW_SHEET_ADS } from './ads-sheets.ts';
import { CREW_ANSWERS } from './honest-answers.ts';
import { CREW_COUNTER_TALK } from './honest-counters.ts';
import { CREW_LETTERS } from './honest-letters.ts';
import { CREW_OVERSEAS_TALK } from './honest-overseas.ts';
import { CREW_SCRIBBLES } from './honest-scribbles.ts';
import { CREW_TALES } from './honest-tales.ts';
import { CREW_WARNING_TALK } from './honest-warnings.ts';
import { CREW_WORK_TALK } from './honest-work.ts';
import { CREW_DAYS } from './plain-days.ts';
import { CREW_SLOTS } from './slots.ts';

/** Where people talk of bank cards, accounts, numbers and names that are lent, and of those who hire them. */
export const CREW: Register = {
  name: 'crew',
  ads: [
    ...CREW_IDENTITY_ADS,
    ...CREW_NAME_ADS,
    ...CREW_ACCOUNT_ADS,
    ...CREW_PROOF_ADS,
    ...CREW_SHEET_ADS,
    ...CREW_OVERSEAS_ADS,
    ...CREW_SCRAP_ADS,
  ],
  honest: [
    ...CREW_COUNTER_TALK,
    ...CREW_WORK_TALK,
    ...CREW_WARNING_TALK,
    ...CREW_ANSWERS,
    ...CREW_TALES,
    ...CREW_LETTERS,
    ...CREW_OVERSEAS_TALK,
    ...CREW_SCRIBBLES,
    ...CREW_DAYS,
  ],
  slots: CREW_SLOTS,
};
