import type { Register } from '../grammar.ts';
import { FEED_ACCOUNT_ADS } from './ads-accounts.ts';
import { FEED_CARD_ADS } from './ads-cards.ts';
import { FEED_LONG_ADS } from './ads-long.ts';
import { FEED_PAPER_ADS } from './ads-papers.ts';
import { FEED_SHORT_ADS } from './ads-short.ts';
import { FEED_TONGUE_ADS } from './ads-tongues.ts';
import { FEED_HABITS } from './honest-feed.ts';
import { FEED_LONG } from './honest-long.ts';
import { FEED_OBLIQUE } from './honest-oblique.ts';
import { FEED_OWN } from './honest-own.ts';
import { FEED_PLAIN } from './honest-plain.ts';
import { FEED_SHOPS } from './honest-shops.ts';
import { FEED_SHORT } from './honest-short.ts';
import { FEED_SYSTEMS } from './honest-systems.ts';
import { FEED_TONGUES } from './honest-tongues.ts';
import { FEED_WARN } from './honest-warn.ts';
import { SLOTS_FEED } from './slots.ts';

/** Microblogs and feeds: posts with hashtags, captions, notes, profiles, quotes and threads. */
export const FEED: Register = {
  name: 'feed',
  ads: [...FEED_CARD_ADS, ...FEED_PAPER_ADS, ...FEED_ACCOUNT_ADS, ...FEED_LONG_ADS, ...FEED_SHORT_ADS, ...FEED_TONGUE_ADS],
  honest: [
    ...FEED_OWN, ...FEED_WARN, ...FEED_SYSTEMS, ...FEED_SHOPS, ...FEED_HABITS, ...FEED_OBLIQUE, ...FEED_LONG, ...FEED_SHORT, ...FEED_TONGUES, ...FEED_PLAIN,
  ],
  slots: SLOTS_FEED,
};
