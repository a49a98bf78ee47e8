import type { Register } from '../grammar.ts';
import { FOLDER_FORGE_ADS } from './ads-forge.ts';
import { FOLDER_LISTINGS_ADS } from './ads-listings.ts';
import { FOLDER_LONG_ADS } from './ads-long.ts';
import { FOLDER_MORE_ADS } from './ads-more.ts';
import { FOLDER_SHARE_ADS } from './ads-share.ts';
import { FOLDER_SHARE_2_ADS } from './ads-share-2.ts';
import { FOLDER_STOCK_ADS } from './ads-stock.ts';
import { FOLDER_VOICE_ADS } from './ads-voice.ts';
import { FOLDER_VOICE_2_ADS } from './ads-voice-2.ts';
import { FOLDER_ARCHIVE_HONEST } from './honest-archive.ts';
import { FOLDER_DAYS_HONEST } from './honest-days.ts';
import { FOLDER_DAYS_2_HONEST } from './honest-days-2.ts';
import { FOLDER_DAYS_3_HONEST } from './honest-days-3.ts';
import { FOLDER_DESIGN_HONEST } from './honest-design.ts';
import { FOLDER_DESIGN_2_HONEST } from './honest-design-2.ts';
import { FOLDER_LISTINGS_HONEST } from './honest-listings.ts';
import { FOLDER_LONG_HONEST } from './honest-long.ts';
import { FOLDER_LONG_2_HONEST } from './honest-long-2.ts';
import { FOLDER_NEAR_HONEST } from './honest-near.ts';
import { FOLDER_NEAR_2_HONEST } from './honest-near-2.ts';
import { FOLDER_NEAR_3_HONEST } from './honest-near-3.ts';
import { FOLDER_PAPER_HONEST } from './honest-paper.ts';
import { FOLDER_PAPER_2_HONEST } from './honest-paper-2.ts';
import { FOLDER_TRADE_HONEST } from './honest-trade.ts';
import { FOLDER_TRADE_2_HONEST } from './honest-trade-2.ts';
import { FOLDER_TRADE_3_HONEST } from './honest-trade-3.ts';
import { FOLDER_SLOTS } from './slots.ts';

/** Shares of cloud disks: titles, lists of files, readmes, links with their codes, album captions and forum posts. */
export const FOLDER: Register = {
  name: 'folder',
  ads: [...FOLDER_STOCK_ADS, ...FOLDER_FORGE_ADS, ...FOLDER_SHARE_ADS, ...FOLDER_SHARE_2_ADS, ...FOLDER_VOICE_ADS, ...FOLDER_VOICE_2_ADS, ...FOLDER_MORE_ADS, ...FOLDER_LONG_ADS, ...FOLDER_LISTINGS_ADS],
  honest: [...FOLDER_DESIGN_HONEST, ...FOLDER_DESIGN_2_HONEST, ...FOLDER_PAPER_HONEST, ...FOLDER_PAPER_2_HONEST, ...FOLDER_TRADE_HONEST, ...FOLDER_TRADE_2_HONEST, ...FOLDER_TRADE_3_HONEST, ...FOLDER_DAYS_HONEST, ...FOLDER_DAYS_2_HONEST, ...FOLDER_DAYS_3_HONEST, ...FOLDER_NEAR_HONEST, ...FOLDER_NEAR_2_HONEST, ...FOLDER_NEAR_3_HONEST, ...FOLDER_LONG_HONEST, ...FOLDER_LONG_2_HONEST, ...FOLDER_ARCHIVE_HONEST, ...FOLDER_LISTINGS_HONEST],
  slots: FOLDER_SLOTS,
};
