import type { Register } from '../grammar.ts';
import { ART_ADS } from './ads-art.ts';
import { LETTER_ADS } from './ads-letter.ts';
import { OFFICE_ADS } from './ads-office.ts';
import { PAGE_ADS } from './ads-page.ts';
import { ART_HONEST } from './honest-art.ts';
import { AUTHORITY_HONEST } from './honest-authority.ts';
import { LETTER_HONEST } from './honest-letter.ts';
import { LINE_HONEST } from './honest-line.ts';
import { OFFICE_HONEST } from './honest-office.ts';
import { PAGE_HONEST } from './honest-page.ts';
import { RECORD_HONEST } from './honest-record.ts';
import { TONGUE_HONEST } from './honest-tongue.ts';
import { NOTICE_SLOTS } from './slots.ts';

/** Everything with a form, from notices to poems, and sellers who dress up as clerks. */
export const NOTICE: Register = {
  name: 'notice',
  ads: [...OFFICE_ADS, ...PAGE_ADS, ...ART_ADS, ...LETTER_ADS],
  honest: [
    ...AUTHORITY_HONEST,
    ...OFFICE_HONEST,
    ...PAGE_HONEST,
    ...ART_HONEST,
    ...TONGUE_HONEST,
    ...LINE_HONEST,
    ...LETTER_HONEST,
    ...RECORD_HONEST,
  ],
  slots: NOTICE_SLOTS,
};
