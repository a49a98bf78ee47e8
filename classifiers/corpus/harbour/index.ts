import type { Register } from '../grammar.ts';
import { HARBOUR_ENGLISH_ADS } from './ads-english.ts';
import { HARBOUR_HONGKONG_ADS } from './ads-hongkong.ts';
import { HARBOUR_MIXED_ADS } from './ads-mixed.ts';
import { HARBOUR_SHORT_ADS } from './ads-short.ts';
import { HARBOUR_SHORT_ADS_MORE } from './ads-short-more.ts';
import { HARBOUR_TAIWAN_ADS } from './ads-taiwan.ts';
import { HARBOUR_COURT } from './honest-court.ts';
import { HARBOUR_CRIME } from './honest-crime.ts';
import { HARBOUR_CRIME_MORE } from './honest-crime-more.ts';
import { HARBOUR_DAYS } from './honest-days.ts';
import { HARBOUR_DAYS_MORE } from './honest-days-more.ts';
import { HARBOUR_DAYSEN } from './honest-daysen.ts';
import { HARBOUR_DAYSEN_MORE } from './honest-daysen-more.ts';
import { HARBOUR_DEV } from './honest-dev.ts';
import { HARBOUR_LONG } from './honest-long.ts';
import { HARBOUR_LOST } from './honest-lost.ts';
import { HARBOUR_NEAR } from './honest-near.ts';
import { HARBOUR_TRADE } from './honest-trade.ts';
import { HARBOUR_TRADE_MORE } from './honest-trade-more.ts';
import { HARBOUR_WARNINGS } from './honest-warnings.ts';
import { HARBOUR_WARNINGS_MORE } from './honest-warnings-more.ts';
import { HARBOUR_WORK } from './honest-work.ts';
import { HARBOUR_WORK_MORE } from './honest-work-more.ts';
import { HARBOUR_SLOTS } from './slots.ts';

/** Traditional Chinese, English as Asia writes it, and honest texts in the languages around: forums, groups, listings, comments. */
export const HARBOUR: Register = {
  name: 'harbour',
  ads: [
    ...HARBOUR_ENGLISH_ADS,
    ...HARBOUR_HONGKONG_ADS,
    ...HARBOUR_MIXED_ADS,
    ...HARBOUR_SHORT_ADS,
    ...HARBOUR_SHORT_ADS_MORE,
    ...HARBOUR_TAIWAN_ADS,
  ],
  honest: [
    ...HARBOUR_COURT,
    ...HARBOUR_CRIME,
    ...HARBOUR_CRIME_MORE,
    ...HARBOUR_DAYS,
    ...HARBOUR_DAYS_MORE,
    ...HARBOUR_DAYSEN,
    ...HARBOUR_DAYSEN_MORE,
    ...HARBOUR_DEV,
    ...HARBOUR_LONG,
    ...HARBOUR_LOST,
    ...HARBOUR_NEAR,
    ...HARBOUR_TRADE,
    ...HARBOUR_TRADE_MORE,
    ...HARBOUR_WARNINGS,
    ...HARBOUR_WARNINGS_MORE,
    ...HARBOUR_WORK,
    ...HARBOUR_WORK_MORE,
  ],
  slots: HARBOUR_SLOTS,
};
