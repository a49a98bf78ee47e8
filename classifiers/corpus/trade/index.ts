import type { Register } from '../grammar.ts';
import { BROKER_ADS } from './ads-brokers.ts';
import { COLLECTOR_ADS } from './ads-collectors.ts';
import { FINDER_ADS } from './ads-finders.ts';
import { FORGER_ADS } from './ads-forgers.ts';
import { TONGUE_ADS } from './ads-tongues.ts';
import { VOICE_ADS } from './ads-voices.ts';
import { FINDER_HONEST } from './honest-finders.ts';
import { OFFICE_HONEST } from './honest-offices.ts';
import { OTHER_HONEST } from './honest-others.ts';
import { PEOPLE_HONEST } from './honest-people.ts';
import { SHOP_HONEST } from './honest-shops.ts';
import { TONGUE_HONEST } from './honest-tongues.ts';
import { VOICE_HONEST } from './honest-voices.ts';
import { TRADE_SLOTS } from './slots.ts';

/** Sixty sellers and buyers of cards, each with a voice of their own, and the honest people who handle the same cards. */
export const TRADE: Register = {
  name: 'trade',
  ads: [...FINDER_ADS, ...COLLECTOR_ADS, ...FORGER_ADS, ...BROKER_ADS, ...VOICE_ADS, ...TONGUE_ADS],
  honest: [
    ...FINDER_HONEST,
    ...OFFICE_HONEST,
    ...SHOP_HONEST,
    ...PEOPLE_HONEST,
    ...VOICE_HONEST,
    ...TONGUE_HONEST,
    ...OTHER_HONEST,
  ],
  slots: TRADE_SLOTS,
};
