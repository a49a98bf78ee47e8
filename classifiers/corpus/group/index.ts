import type { Register } from '../grammar.ts';
import { GROUP_AD_BILLS } from './ads-bills.ts';
import { GROUP_AD_FRONTS } from './ads-front.ts';
import { GROUP_AD_LEAFLETS } from './ads-leaflets.ts';
import { GROUP_AD_LINES } from './ads-lines.ts';
import { GROUP_AD_SCRAPS } from './ads-scraps.ts';
import { GROUP_AD_TALK } from './ads-talk.ts';
import { GROUP_ABROAD } from './honest-abroad.ts';
import { GROUP_KEEPERS } from './honest-keepers.ts';
import { GROUP_DAYS } from './honest-days.ts';
import { GROUP_LEAFLETS } from './honest-leaflets.ts';
import { GROUP_LETTERS } from './honest-letters.ts';
import { GROUP_NEWS } from './honest-news.ts';
import { GROUP_PAPERS } from './honest-papers.ts';
import { GROUP_PLAIN } from './honest-plain.ts';
import { GROUP_SCRAPS } from './honest-scraps.ts';
import { GROUP_TALK } from './honest-talk.ts';
import { GROUP_TRADES } from './honest-trades.ts';
import { GROUP_SLOTS } from './slots.ts';

/** Groups and channels: their front pages, pinned notices, boards, bots and short lines. */
export const GROUP: Register = {
  name: 'group',
  ads: [...GROUP_AD_FRONTS, ...GROUP_AD_LINES, ...GROUP_AD_TALK, ...GROUP_AD_SCRAPS, ...GROUP_AD_BILLS, ...GROUP_AD_LEAFLETS],
  honest: [
    ...GROUP_KEEPERS,
    ...GROUP_PAPERS,
    ...GROUP_TALK,
    ...GROUP_TRADES,
    ...GROUP_NEWS,
    ...GROUP_ABROAD,
    ...GROUP_SCRAPS,
    ...GROUP_LETTERS,
    ...GROUP_LEAFLETS,
    ...GROUP_PLAIN,
    ...GROUP_DAYS,
  ],
  slots: GROUP_SLOTS,
};
