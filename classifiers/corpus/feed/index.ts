import type { Register } from '../grammar.ts';
import { FEED_ACCOUNT_ADS } from './ads-accounts.ts';
import { FEED_CARD_ADS } from './ads-cards.ts';
import { FEED_PAPER_ADS } from './ads-papers.ts';
import { FEED_HABITS } from './honest-feed.ts';
import { FEED_OWN } from './honest-own.ts';
import { FEED_SHOPS } from './honest-shops.ts';
import { FEED_SYSTEMS } from './honest-systems.ts';
import { FEED_WARN } from './honest-warn.ts';
import { FEED_PLAIN } from './honest-plain.ts';
import { SLOTS_FEED } from './slots.ts';

/** Microblogs and feeds: posts with hashtags, captions, notes, profiles, quotes and threads. */
export const FEED: Register = {
  name: 'feed',
  ads: [...FEED_CARD_ADS, ...FEED_PAPER_ADS, ...FEED_ACCOUNT_ADS],
  honest: [...FEED_OWN, ...FEED_WARN, ...FEED_SYSTEMS, ...FEED_SHOPS, ...FEED_HABITS, ...FEED_PLAIN],
  slots: SLOTS_FEED,
};
