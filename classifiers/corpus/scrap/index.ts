import type { Register } from '../grammar.ts';
import { SCRAP_CHAT_ADS_2 } from './ads-chat-2.ts';
import { SCRAP_CHAT_ADS } from './ads-chat.ts';
import { SCRAP_LINE_ADS_2 } from './ads-lines-2.ts';
import { SCRAP_LINE_ADS } from './ads-lines.ts';
import { SCRAP_LONGER_ADS_2 } from './ads-longer-2.ts';
import { SCRAP_LONGER_ADS } from './ads-longer.ts';
import { SCRAP_MORE_ADS_2 } from './ads-more-2.ts';
import { SCRAP_MORE_ADS } from './ads-more.ts';
import { SCRAP_NAME_ADS_2 } from './ads-names-2.ts';
import { SCRAP_NAME_ADS } from './ads-names.ts';
import { SCRAP_REST_ADS_2 } from './ads-rest-2.ts';
import { SCRAP_REST_ADS } from './ads-rest.ts';
import { SCRAP_TITLE_ADS } from './ads-titles.ts';
import { SCRAP_UNDER_ADS_2 } from './ads-under-2.ts';
import { SCRAP_UNDER_ADS } from './ads-under.ts';
import { SCRAP_ASK_2 } from './honest-ask-2.ts';
import { SCRAP_ASK } from './honest-ask.ts';
import { SCRAP_CARDS_2 } from './honest-cards-2.ts';
import { SCRAP_CARDS } from './honest-cards.ts';
import { SCRAP_CHAT_2 } from './honest-chat-2.ts';
import { SCRAP_CHAT } from './honest-chat.ts';
import { SCRAP_CRIME_2 } from './honest-crime-2.ts';
import { SCRAP_CRIME } from './honest-crime.ts';
import { SCRAP_GOODS_2 } from './honest-goods-2.ts';
import { SCRAP_GOODS } from './honest-goods.ts';
import { SCRAP_LONG_2 } from './honest-long-2.ts';
import { SCRAP_LONG } from './honest-long.ts';
import { SCRAP_LONGER } from './honest-longer.ts';
import { SCRAP_LOST_2 } from './honest-lost-2.ts';
import { SCRAP_LOST } from './honest-lost.ts';
import { SCRAP_NEAR_2 } from './honest-near-2.ts';
import { SCRAP_NEAR_3 } from './honest-near-3.ts';
import { SCRAP_NEAR } from './honest-near.ts';
import { SCRAP_NICKS_2 } from './honest-nicks-2.ts';
import { SCRAP_NICKS } from './honest-nicks.ts';
import { SCRAP_POLICE_2 } from './honest-police-2.ts';
import { SCRAP_POLICE } from './honest-police.ts';
import { SCRAP_SERVICE_2 } from './honest-service-2.ts';
import { SCRAP_SERVICE } from './honest-service.ts';
import { SCRAP_TECH_2 } from './honest-tech-2.ts';
import { SCRAP_TECH } from './honest-tech.ts';
import { SCRAP_TINY_2 } from './honest-tiny-2.ts';
import { SCRAP_TINY_3 } from './honest-tiny-3.ts';
import { SCRAP_TINY } from './honest-tiny.ts';
import { SCRAP_TRADE_2 } from './honest-trade-2.ts';
import { SCRAP_TRADE } from './honest-trade.ts';
import { SCRAP_UNDER_2 } from './honest-under-2.ts';
import { SCRAP_UNDER } from './honest-under.ts';
import { SCRAP_SLOTS } from './slots.ts';

/** What is bare and short: posts of one line, comments, bullet chat, nicknames, groups, titles, keywords, auto-replies. */
export const SCRAP: Register = {
  name: 'scrap',
  ads: [
    ...SCRAP_LINE_ADS,
    ...SCRAP_LINE_ADS_2,
    ...SCRAP_UNDER_ADS,
    ...SCRAP_UNDER_ADS_2,
    ...SCRAP_NAME_ADS,
    ...SCRAP_NAME_ADS_2,
    ...SCRAP_TITLE_ADS,
    ...SCRAP_CHAT_ADS,
    ...SCRAP_CHAT_ADS_2,
    ...SCRAP_MORE_ADS,
    ...SCRAP_MORE_ADS_2,
    ...SCRAP_REST_ADS,
    ...SCRAP_REST_ADS_2,
    ...SCRAP_LONGER_ADS,
    ...SCRAP_LONGER_ADS_2,
  ],
  honest: [
    ...SCRAP_LOST,
    ...SCRAP_LOST_2,
    ...SCRAP_POLICE,
    ...SCRAP_POLICE_2,
    ...SCRAP_ASK,
    ...SCRAP_ASK_2,
    ...SCRAP_SERVICE,
    ...SCRAP_SERVICE_2,
    ...SCRAP_TRADE,
    ...SCRAP_TRADE_2,
    ...SCRAP_GOODS,
    ...SCRAP_GOODS_2,
    ...SCRAP_TECH,
    ...SCRAP_TECH_2,
    ...SCRAP_NICKS,
    ...SCRAP_NICKS_2,
    ...SCRAP_UNDER,
    ...SCRAP_UNDER_2,
    ...SCRAP_CHAT,
    ...SCRAP_CHAT_2,
    ...SCRAP_CRIME,
    ...SCRAP_CRIME_2,
    ...SCRAP_CARDS,
    ...SCRAP_CARDS_2,
    ...SCRAP_LONGER,
    ...SCRAP_TINY,
    ...SCRAP_TINY_2,
    ...SCRAP_TINY_3,
    ...SCRAP_NEAR,
    ...SCRAP_NEAR_2,
    ...SCRAP_NEAR_3,
    ...SCRAP_LONG,
    ...SCRAP_LONG_2,
  ],
  slots: SCRAP_SLOTS,
};
