import { type Register } from '../grammar.ts';
import { ENGLISH_STREET_ADS } from './ads-english-street.ts';
import { ENGLISH_ADS } from './ads-english.ts';
import { MIXED_ADS } from './ads-mixed.ts';
import { SIMPLIFIED_ADS } from './ads-simplified.ts';
import { TRADITIONAL_ADS } from './ads-traditional.ts';
import { ENGLISH_LIFE } from './honest-english-life.ts';
import { ENGLISH_NEAR } from './honest-english-near.ts';
import { ENGLISH_WORK } from './honest-english-work.ts';
import { MIXED_HONEST } from './honest-mixed.ts';
import { SIMPLIFIED_HONEST } from './honest-simplified.ts';
import { TRADITIONAL_LIFE } from './honest-traditional-life.ts';
import { TRADITIONAL_NEAR } from './honest-traditional-near.ts';
import { ABROAD_SLOTS } from './slots.ts';

/** Channels, boards and groups where people abroad, Taiwan, Hong Kong and Malaysia trade, ask and warn, in three scripts. */
export const ABROAD: Register = {
  name: 'abroad',
  ads: [...ENGLISH_STREET_ADS, ...ENGLISH_ADS, ...MIXED_ADS, ...SIMPLIFIED_ADS, ...TRADITIONAL_ADS],
  honest: [...SIMPLIFIED_HONEST, ...ENGLISH_NEAR, ...ENGLISH_WORK, ...ENGLISH_LIFE, ...MIXED_HONEST, ...TRADITIONAL_NEAR, ...TRADITIONAL_LIFE],
  slots: ABROAD_SLOTS,
};
