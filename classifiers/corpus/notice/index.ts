import type { Register } from '../grammar.ts';
import { ART_ADS } from './ads-art.ts';
import { OFFICE_ADS } from './ads-office.ts';
import { PAGE_ADS } from './ads-page.ts';
import { ART_HONEST } from './honest-art.ts';
import { AUTHORITY_HONEST } from './honest-authority.ts';
import { OFFICE_HONEST } from './honest-office.ts';
import { PAGE_HONEST } from './honest-page.ts';
import { NOTICE_SLOTS } from './slots.ts';

/** Everything with a form, from notices to poems, and sellers who dress up as clerks. */
export const NOTICE: Register = {
  name: 'notice',
  ads: [...OFFICE_ADS, ...PAGE_ADS, ...ART_ADS],
  honest: [...AUTHORITY_HONEST, ...OFFICE_HONEST, ...PAGE_HONEST, ...ART_HONEST],
  slots: NOTICE_SLOTS,
};
