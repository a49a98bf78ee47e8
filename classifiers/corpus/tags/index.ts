import type { Register } from '../grammar.ts';
import { TAGS_CARDS_ADS } from './ads-cards.ts';
import { TAGS_CARDS_TWO_ADS } from './ads-cards-two.ts';
import { TAGS_END_ADS } from './ads-end.ts';
import { TAGS_LAST_ADS } from './ads-last.ts';
import { TAGS_MIXED_ADS } from './ads-mixed.ts';
import { TAGS_PAPERS_ADS } from './ads-papers.ts';
import { TAGS_ROWS_ADS } from './ads-rows.ts';
import { TAGS_LIFE_HONEST } from './honest-life.ts';
import { TAGS_MORE_HONEST } from './honest-more.ts';
import { TAGS_NEWS_HONEST } from './honest-news.ts';
import { TAGS_ODD_HONEST } from './honest-odd.ts';
import { TAGS_ODD_TWO_HONEST } from './honest-odd-two.ts';
import { TAGS_REST_HONEST } from './honest-rest.ts';
import { TAGS_REST_TWO_HONEST } from './honest-rest-two.ts';
import { TAGS_TRADES_HONEST } from './honest-trades.ts';
import { TAGS_SLOTS } from './slots.ts';

/** Promotional accounts on X, channels forwarded there and search spam: posts of hashtags and keywords, written to be found. */
export const TAGS: Register = {
  name: 'tags',
  ads: [
    ...TAGS_CARDS_ADS,
    ...TAGS_CARDS_TWO_ADS,
    ...TAGS_END_ADS,
    ...TAGS_LAST_ADS,
    ...TAGS_MIXED_ADS,
    ...TAGS_PAPERS_ADS,
    ...TAGS_ROWS_ADS,
  ],
  honest: [
    ...TAGS_LIFE_HONEST,
    ...TAGS_MORE_HONEST,
    ...TAGS_NEWS_HONEST,
    ...TAGS_ODD_HONEST,
    ...TAGS_ODD_TWO_HONEST,
    ...TAGS_REST_HONEST,
    ...TAGS_REST_TWO_HONEST,
    ...TAGS_TRADES_HONEST,
  ],
  slots: TAGS_SLOTS,
};
