import type { Register } from '../grammar.ts';
import { SLY_DISGUISE_ADS } from './ads-disguise.ts';
import { SLY_HINT_ADS } from './ads-hints.ts';
import { SLY_LONG_ADS } from './ads-long.ts';
import { SLY_MARKET_ADS } from './ads-market.ts';
import { SLY_MORE_ADS } from './ads-more.ts';
import { SLY_PLACE_ADS } from './ads-places.ts';
import { SLY_SHORT_ADS } from './ads-short.ts';
import { SLY_STUFF_ADS } from './ads-stuff.ts';
import { SLY_DAYS } from './honest-days.ts';
import { SLY_IDOL_DAYS } from './honest-idols.ts';
import { SLY_JOB_DAYS } from './honest-jobs.ts';
import { SLY_LIFE_DAYS } from './honest-life.ts';
import { SLY_LONG_DAYS } from './honest-long.ts';
import { SLY_LONGER_DAYS } from './honest-longer.ts';
import { SLY_MOCK_DAYS } from './honest-mock.ts';
import { SLY_NEAR_DAYS } from './honest-near.ts';
import { SLY_REST_DAYS } from './honest-rest.ts';
import { SLY_SECONDHAND_DAYS } from './honest-secondhand.ts';
import { SLY_SUPPORT_DAYS } from './honest-support.ts';
import { SLY_TOOL_DAYS } from './honest-tools.ts';
import { SLY_TWIN_DAYS } from './honest-twins.ts';
import { SLY_SLOTS } from './slots.ts';

/** Advertisements that only hint at their goods, and the honest talk that uses the same hints. */
export const SLY: Register = {
  name: 'sly',
  ads: [
    ...SLY_DISGUISE_ADS,
    ...SLY_HINT_ADS,
    ...SLY_LONG_ADS,
    ...SLY_MARKET_ADS,
    ...SLY_MORE_ADS,
    ...SLY_PLACE_ADS,
    ...SLY_SHORT_ADS,
    ...SLY_STUFF_ADS,
  ],
  honest: [
    ...SLY_DAYS,
    ...SLY_IDOL_DAYS,
    ...SLY_JOB_DAYS,
    ...SLY_LIFE_DAYS,
    ...SLY_LONG_DAYS,
    ...SLY_LONGER_DAYS,
    ...SLY_MOCK_DAYS,
    ...SLY_NEAR_DAYS,
    ...SLY_REST_DAYS,
    ...SLY_SECONDHAND_DAYS,
    ...SLY_SUPPORT_DAYS,
    ...SLY_TOOL_DAYS,
    ...SLY_TWIN_DAYS,
  ],
  slots: SLY_SLOTS,
};
