import type { Register } from '../grammar.ts';
import { DAYS } from './honest-days.ts';
import { FOOD_WORK } from './honest-food-work.ts';
import { FOOD_WORK_MORE } from './honest-food-work-more.ts';
import { HOME } from './honest-home.ts';
import { HOME_MORE } from './honest-home-more.ts';
import { LEISURE } from './honest-leisure.ts';
import { LEISURE_MORE } from './honest-leisure-more.ts';
import { MIXED } from './honest-mixed.ts';
import { DAILY_SLOTS } from './slots.ts';

/** Town and school life that has nothing to do with papers: what is said, sold, asked and joked about every day. */
export const DAILY: Register = {
  name: 'daily',
  ads: [],
  honest: [...FOOD_WORK, ...FOOD_WORK_MORE, ...HOME, ...HOME_MORE, ...LEISURE, ...LEISURE_MORE, ...DAYS, ...MIXED],
  slots: DAILY_SLOTS,
};
