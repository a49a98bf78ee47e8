import type { Register } from '../grammar.ts';
import { BLOG_PAPERS_ADS } from './ads-papers.ts';
import { BLOG_SETS_ADS } from './ads-sets.ts';
import { BLOG_CRYPTO_ADS } from './ads-crypto.ts';
import { BLOG_DATA_ADS } from './ads-data.ts';
import { BLOG_MULES_ADS } from './ads-mules.ts';
import { BLOG_SLY_ADS } from './ads-sly.ts';
import { BLOG_SLY_2_ADS } from './ads-sly-2.ts';
import { BLOG_SPAM } from './honest-spam.ts';
import { BLOG_SPAM_2 } from './honest-spam-2.ts';
import { BLOG_SPAM_3 } from './honest-spam-3.ts';
import { BLOG_LOST } from './honest-lost.ts';
import { BLOG_NEWS } from './honest-news.ts';
import { BLOG_REALNAME } from './honest-realname.ts';
import { BLOG_SERVICES } from './honest-services.ts';
import { BLOG_SERVICES_2 } from './honest-services-2.ts';
import { BLOG_MOCKERY } from './honest-mockery.ts';
import { BLOG_TAGWALLS } from './honest-tagwalls.ts';
import { BLOG_TAGWALLS_2 } from './honest-tagwalls-2.ts';
import { BLOG_LIFE } from './honest-life.ts';
import { BLOG_LIFE_2 } from './honest-life-2.ts';
import { BLOG_LIFE_3 } from './honest-life-3.ts';
import { BLOG_LONG_ADS } from './ads-long.ts';
import { BLOG_LONG_2_ADS } from './ads-long-2.ts';
import { BLOG_LONG } from './honest-long.ts';
import { BLOG_THREADS_ADS } from './ads-threads.ts';
import { BLOG_THREADS } from './honest-threads.ts';
import { BLOG_SLOTS } from './slots.ts';

/** Microblogs: short posts with hashtags, emoji and handles, and all that is promoted and said among them. */
export const BLOG: Register = {
  name: 'blog',
  ads: [
    ...BLOG_PAPERS_ADS,
    ...BLOG_SETS_ADS,
    ...BLOG_CRYPTO_ADS,
    ...BLOG_DATA_ADS,
    ...BLOG_MULES_ADS,
    ...BLOG_SLY_ADS,
    ...BLOG_SLY_2_ADS,
    ...BLOG_LONG_ADS,
    ...BLOG_LONG_2_ADS,
    ...BLOG_THREADS_ADS,
  ],
  honest: [
    ...BLOG_SPAM,
    ...BLOG_SPAM_2,
    ...BLOG_SPAM_3,
    ...BLOG_LOST,
    ...BLOG_NEWS,
    ...BLOG_REALNAME,
    ...BLOG_SERVICES,
    ...BLOG_SERVICES_2,
    ...BLOG_MOCKERY,
    ...BLOG_TAGWALLS,
    ...BLOG_TAGWALLS_2,
    ...BLOG_LIFE,
    ...BLOG_LIFE_2,
    ...BLOG_LIFE_3,
    ...BLOG_LONG,
    ...BLOG_THREADS,
  ],
  slots: BLOG_SLOTS,
};
