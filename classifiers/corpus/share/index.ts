import type { Register } from '../grammar.ts';
import { CARD_SHARES } from './ads-cards.ts';
import { PAPER_SHARES } from './ads-papers.ts';
import { LURE_SHARES } from './ads-posts.ts';
import { SET_SHARES } from './ads-sets.ts';
import { ABROAD_FOLDERS } from './honest-abroad.ts';
import { PEOPLE_ALBUMS } from './honest-albums.ts';
import { GOODS_FOLDERS } from './honest-goods.ts';
import { LESSON_FOLDERS } from './honest-office.ts';
import { PAPER_FOLDERS } from './honest-papers.ts';
import { LINK_TALK } from './honest-posts.ts';
import { SHARE_SLOTS } from './slots.ts';

/** Shares of cloud disks: their titles, their lists of names, and the posts that carry their links. */
export const SHARE: Register = {
  name: 'share',
  ads: [...CARD_SHARES, ...SET_SHARES, ...PAPER_SHARES, ...LURE_SHARES],
  honest: [...PEOPLE_ALBUMS, ...PAPER_FOLDERS, ...GOODS_FOLDERS, ...LESSON_FOLDERS, ...LINK_TALK, ...ABROAD_FOLDERS],
  slots: SHARE_SLOTS,
};
