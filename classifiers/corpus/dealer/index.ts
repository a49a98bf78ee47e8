import type { Register } from '../grammar.ts';
import { DEALER_AMONG_ADS } from './ads-among.ts';
import { DEALER_BROKER_ADS } from './ads-broker.ts';
import { DEALER_CHANNEL_ADS } from './ads-channel.ts';
import { DEALER_COLLECT_ADS } from './ads-collect.ts';
import { DEALER_LETTERS_ADS } from './ads-letters.ts';
import { DEALER_MAKER_ADS } from './ads-maker.ts';
import { DEALER_MASKED_ADS } from './ads-masked.ts';
import { DEALER_MORE_ADS } from './ads-more.ts';
import { DEALER_SEEK_ADS } from './ads-seek.ts';
import { DEALER_AGENCY_HONEST } from './honest-agency.ts';
import { DEALER_COLLECT_HONEST } from './honest-collect.ts';
import { DEALER_COUNTER_HONEST } from './honest-counter.ts';
import { DEALER_CRIME_HONEST } from './honest-crime.ts';
import { DEALER_DAYS_HONEST } from './honest-days.ts';
import { DEALER_DOUBT_HONEST } from './honest-doubt.ts';
import { DEALER_HELP_HONEST } from './honest-help.ts';
import { DEALER_LETTERS_HONEST } from './honest-letters.ts';
import { DEALER_LIFE_HONEST } from './honest-life.ts';
import { DEALER_LONG_HONEST } from './honest-long.ts';
import { DEALER_MAKERS_HONEST } from './honest-makers.ts';
import { DEALER_MASKED_HONEST } from './honest-masked.ts';
import { DEALER_OWNERS_HONEST } from './honest-owners.ts';
import { DEALER_SHORT_HONEST } from './honest-short.ts';
import { DEALER_TABLE_HONEST } from './honest-table.ts';
import { DEALER_TRADE_ELSE_HONEST } from './honest-trade-else.ts';
import { DEALER_SLOTS } from './slots.ts';

/** Dealers, collectors, makers of papers and brokers among themselves and towards customers. */
export const DEALER: Register = {
  name: 'dealer',
  ads: [
    ...DEALER_COLLECT_ADS,
    ...DEALER_CHANNEL_ADS,
    ...DEALER_MAKER_ADS,
    ...DEALER_BROKER_ADS,
    ...DEALER_SEEK_ADS,
    ...DEALER_AMONG_ADS,
    ...DEALER_MORE_ADS,
    ...DEALER_MASKED_ADS,
    ...DEALER_LETTERS_ADS,
  ],
  honest: [
    ...DEALER_COLLECT_HONEST,
    ...DEALER_MAKERS_HONEST,
    ...DEALER_AGENCY_HONEST,
    ...DEALER_HELP_HONEST,
    ...DEALER_OWNERS_HONEST,
    ...DEALER_CRIME_HONEST,
    ...DEALER_DOUBT_HONEST,
    ...DEALER_TRADE_ELSE_HONEST,
    ...DEALER_COUNTER_HONEST,
    ...DEALER_LONG_HONEST,
    ...DEALER_SHORT_HONEST,
    ...DEALER_DAYS_HONEST,
    ...DEALER_LIFE_HONEST,
    ...DEALER_TABLE_HONEST,
    ...DEALER_MASKED_HONEST,
    ...DEALER_LETTERS_HONEST,
  ],
  slots: DEALER_SLOTS,
};
