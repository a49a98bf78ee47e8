import type { Register } from '../grammar.ts';
import { CARD_POSTS } from './ads-cards.ts';
import { LENGTH_POSTS } from './ads-lengths.ts';
import { LIST_POSTS } from './ads-lists.ts';
import { LURE_POSTS } from './ads-lures.ts';
import { MADE_POSTS } from './ads-made.ts';
import { SCRAP_ADS } from './ads-scraps.ts';
import { TONGUE_POSTS } from './ads-tongues.ts';
import { LIFE_POSTS } from './honest-life.ts';
import { LONG_POSTS } from './honest-long.ts';
import { LONGER_POSTS } from './honest-longer.ts';
import { LOST_POSTS } from './honest-lost.ts';
import { NOTICE_POSTS } from './honest-notices.ts';
import { SCRAP_POSTS } from './honest-scraps.ts';
import { TALE_POSTS } from './honest-tales.ts';
import { THREAD_POSTS } from './honest-threads.ts';
import { HONEST_TONGUES } from './honest-tongues.ts';
import { TRADE_POSTS } from './honest-trade.ts';
import { BOARD_POSTS } from './plain-boards.ts';
import { POST_SLOTS } from './slots.ts';

/** Bulletin boards and forums of towns, schools, games, hobbies and people who work far from home. */
export const POST: Register = {
  name: 'post',
  ads: [...CARD_POSTS, ...LIST_POSTS, ...MADE_POSTS, ...TONGUE_POSTS, ...LENGTH_POSTS, ...LURE_POSTS, ...SCRAP_ADS],
  honest: [...LOST_POSTS, ...NOTICE_POSTS, ...LIFE_POSTS, ...TRADE_POSTS, ...TALE_POSTS, ...LONG_POSTS, ...LONGER_POSTS, ...THREAD_POSTS, ...SCRAP_POSTS, ...HONEST_TONGUES, ...BOARD_POSTS],
  slots: POST_SLOTS,
};
