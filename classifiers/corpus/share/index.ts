import type { Register } from '../grammar.ts';
import { ABROAD_SHARES } from './ads-abroad.ts';
import { CARD_SHARES } from './ads-cards.ts';
import { PAPER_SHARES } from './ads-papers.ts';
import { LURE_SHARES } from './ads-posts.ts';
import { STOCK_ROWS } from './ads-rows.ts';
import { SET_SHARES } from './ads-sets.ts';
import { STOCK_TREES } from './ads-trees.ts';
import { ABROAD_FOLDERS } from './honest-abroad.ts';
import { PEOPLE_ALBUMS } from './honest-albums.ts';
import { GOODS_FOLDERS } from './honest-goods.ts';
import { SHARE_NOTES } from './honest-notes.ts';
import { LESSON_FOLDERS } from './honest-office.ts';
import { PAPER_FOLDERS } from './honest-papers.ts';
import { LINK_TALK } from './honest-posts.ts';
import { HONEST_ROWS } from './honest-rows.ts';
import { HONEST_TREES } from './honest-trees.ts';
import { SHARE_SLOTS } from './slots.ts';

/** Shares of cloud disks: their titles, their lists of names, and the posts that carry their links. */
export const SHARE: Register = {
  name: 'share',
  ads: [...CARD_SHARES, ...SET_SHARES, ...PAPER_SHARES, ...LURE_SHARES, ...STOCK_TREES, ...STOCK_ROWS, ...ABROAD_SHARES],
  honest: [
    ...PEOPLE_ALBUMS, ...PAPER_FOLDERS, ...GOODS_FOLDERS, ...LESSON_FOLDERS,
    ...LINK_TALK, ...ABROAD_FOLDERS, ...HONEST_TREES, ...HONEST_ROWS, ...SHARE_NOTES,
  ],
  slots: SHARE_SLOTS,
};
