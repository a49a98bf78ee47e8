import type { Register } from '../grammar.ts';
import { THREAD_ADS_ANSWERS } from './ads-answers.ts';
import { THREAD_ADS_DIALECT } from './ads-dialect.ts';
import { THREAD_ADS_DISGUISED } from './ads-disguised.ts';
import { THREAD_ADS_GAME } from './ads-game.ts';
import { THREAD_ADS_JOBS } from './ads-jobs.ts';
import { THREAD_ADS_LONG } from './ads-long.ts';
import { THREAD_ADS_OPENING } from './ads-opening.ts';
import { THREAD_ADS_PAPERS } from './ads-papers.ts';
import { THREAD_ADS_QUARREL } from './ads-quarrel.ts';
import { THREAD_ADS_REPLIES } from './ads-replies.ts';
import { THREAD_ADS_SEEK } from './ads-seek.ts';
import { THREAD_ADS_STORIES } from './ads-stories.ts';
import { THREAD_ADS_TALES } from './ads-tales.ts';
import { THREAD_ADS_TRADE } from './ads-trade.ts';
import { THREAD_HONEST_CARDS } from './honest-cards.ts';
import { THREAD_HONEST_DAYS } from './honest-days.ts';
import { THREAD_HONEST_DAYS_FURTHER } from './honest-days-further.ts';
import { THREAD_HONEST_DAYS_MORE } from './honest-days-more.ts';
import { THREAD_HONEST_FORUM } from './honest-forum.ts';
import { THREAD_HONEST_LAW } from './honest-law.ts';
import { THREAD_HONEST_LAW_MORE } from './honest-law-more.ts';
import { THREAD_HONEST_MORE } from './honest-more.ts';
import { THREAD_HONEST_MORE_MORE } from './honest-more-more.ts';
import { THREAD_HONEST_OTHERCRIME } from './honest-othercrime.ts';
import { THREAD_HONEST_REAL } from './honest-real.ts';
import { THREAD_HONEST_SERVICES } from './honest-services.ts';
import { THREAD_HONEST_SERVICES_MORE } from './honest-services-more.ts';
import { THREAD_HONEST_SHORT } from './honest-short.ts';
import { THREAD_HONEST_TALES } from './honest-tales.ts';
import { THREAD_HONEST_WARN } from './honest-warn.ts';
import { THREAD_HONEST_WARN_MORE } from './honest-warn-more.ts';
import { THREAD_SLOTS } from './slots.ts';

/** Discussion threads and questions with answers: opening posts, floors, replies, signatures. */
export const THREAD: Register = {
  name: 'thread',
  ads: [
    ...THREAD_ADS_ANSWERS,
    ...THREAD_ADS_DIALECT,
    ...THREAD_ADS_DISGUISED,
    ...THREAD_ADS_GAME,
    ...THREAD_ADS_JOBS,
    ...THREAD_ADS_LONG,
    ...THREAD_ADS_OPENING,
    ...THREAD_ADS_PAPERS,
    ...THREAD_ADS_QUARREL,
    ...THREAD_ADS_REPLIES,
    ...THREAD_ADS_SEEK,
    ...THREAD_ADS_STORIES,
    ...THREAD_ADS_TALES,
    ...THREAD_ADS_TRADE,
  ],
  honest: [
    ...THREAD_HONEST_CARDS,
    ...THREAD_HONEST_DAYS,
    ...THREAD_HONEST_DAYS_FURTHER,
    ...THREAD_HONEST_DAYS_MORE,
    ...THREAD_HONEST_FORUM,
    ...THREAD_HONEST_LAW,
    ...THREAD_HONEST_LAW_MORE,
    ...THREAD_HONEST_MORE,
    ...THREAD_HONEST_MORE_MORE,
    ...THREAD_HONEST_OTHERCRIME,
    ...THREAD_HONEST_REAL,
    ...THREAD_HONEST_SERVICES,
    ...THREAD_HONEST_SERVICES_MORE,
    ...THREAD_HONEST_SHORT,
    ...THREAD_HONEST_TALES,
    ...THREAD_HONEST_WARN,
    ...THREAD_HONEST_WARN_MORE,
  ],
  slots: THREAD_SLOTS,
};
