import type { Register } from '../grammar.ts';
import { ABROAD_ADS } from './ads-abroad.ts';
import { CHAT_ADS } from './ads-chat.ts';
import { GOODS_ADS } from './ads-goods.ts';
import { TRADE_ADS } from './ads-trades.ts';
import { ABROAD_HONEST } from './honest-abroad.ts';
import { CHAT_HONEST } from './honest-chat.ts';
import { COUNTER_HONEST } from './honest-counters.ts';
import { GOODS_HONEST } from './honest-goods.ts';
import { ORDINARY_HONEST } from './honest-ordinary.ts';
import { PEOPLE_HONEST } from './honest-people.ts';
import { SERVICE_HONEST } from './honest-services.ts';
import { WARNING_HONEST } from './honest-warnings.ts';
import { MARKET_SLOTS } from './slots.ts';

/** Second-hand markets: goods pages, small shops, buyers' reviews and wanted notices. */
export const MARKET: Register = {
  name: 'market',
  ads: [...CHAT_ADS, ...GOODS_ADS, ...TRADE_ADS, ...ABROAD_ADS],
  honest: [...CHAT_HONEST, ...COUNTER_HONEST, ...GOODS_HONEST, ...SERVICE_HONEST, ...WARNING_HONEST, ...PEOPLE_HONEST, ...ABROAD_HONEST, ...ORDINARY_HONEST],
  slots: MARKET_SLOTS,
};
