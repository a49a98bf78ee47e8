import { ADS_BOARD } from './ads-board.ts';
import { ADS_CHANNEL } from './ads-channel.ts';
import { ADS_ENGLISH_MARKET } from './ads-english-market.ts';
import { ADS_ENGLISH } from './ads-english.ts';
import { ADS_MESSAGE } from './ads-message.ts';
import { ADS_PAPERS } from './ads-papers.ts';
import { ADS_TALK } from './ads-talk.ts';
import { ADS_TWEET } from './ads-tweet.ts';
import { ADS } from './ads.ts';
import { ABROAD } from './abroad/index.ts';
import { AGENCY } from './agency/index.ts';
import { ANSWER } from './answer/index.ts';
import { BARE } from './bare/index.ts';
import { BAZAAR } from './bazaar/index.ts';
import { BLOG } from './blog/index.ts';
import { CREW } from './crew/index.ts';
import { DAILY } from './daily/index.ts';
import { DEALER } from './dealer/index.ts';
import { FEED } from './feed/index.ts';
import { FOLDER } from './folder/index.ts';
import type { Family, Register, Slots } from './grammar.ts';
import { GROUP } from './group/index.ts';
import { HARBOUR } from './harbour/index.ts';
import { HARD_NEAR } from './hard-near.ts';
import { HARD_NEGATIVES } from './hard-negatives.ts';
import { HARD_OFFERS } from './hard-offers.ts';
import { HARD_PEOPLE } from './hard-people.ts';
import { HARD_QUOTES } from './hard-quotes.ts';
import { HARD_REPORTS } from './hard-reports.ts';
import { HARD_SERVICES } from './hard-services.ts';
import { LEDGER } from './ledger/index.ts';
import { MARKET } from './market/index.ts';
import { NEGATIVES_ENGLISH } from './negatives-english.ts';
import { NOTICE } from './notice/index.ts';
import { ORDINARY_NEGATIVES } from './ordinary-negatives.ts';
import { OTHER_PROMOTION } from './other-promotion.ts';
import { OTHER_SPAM } from './other-spam.ts';
import { PLAIN_WORLD } from './plain-world.ts';
import { POST } from './post/index.ts';
import { SCRAP } from './scrap/index.ts';
import { SHARE } from './share/index.ts';
import { SHELF_ADS } from './shelf-ads.ts';
import { SHELF_NEGATIVES } from './shelf-negatives.ts';
import { SLY } from './sly/index.ts';
import { TAGS } from './tags/index.ts';
import { THREAD } from './thread/index.ts';
import { TRADE } from './trade/index.ts';
import { WINDOW } from './window/index.ts';

/** How many texts are written of a part, and how often they are disguised. */
export interface Part {
  readonly register: string;
  readonly families: readonly Family[];
  readonly label: boolean;
  readonly count: number;
  readonly disguised: number;
  /** Words of its own, beside those that all parts share. */
  readonly slots?: Slots;
}

/** By the first hands: few templates, each of many alternatives. */
const FIRST: readonly Part[] = [
  { register: 'forum', families: ADS, label: true, count: 6300, disguised: 0.45 },
  { register: 'english', families: ADS_ENGLISH, label: true, count: 750, disguised: 0.3 },
  { register: 'shelf', families: SHELF_ADS, label: true, count: 1350, disguised: 0.25 },
  { register: 'tweet', families: ADS_TWEET, label: true, count: 3000, disguised: 0.2 },
  { register: 'papers', families: ADS_PAPERS, label: true, count: 2250, disguised: 0.15 },
  { register: 'channel', families: ADS_CHANNEL, label: true, count: 1800, disguised: 0.3 },
  { register: 'message', families: ADS_MESSAGE, label: true, count: 4500, disguised: 0.3 },
  { register: 'english', families: ADS_ENGLISH_MARKET, label: true, count: 900, disguised: 0.15 },
  { register: 'forum', families: HARD_NEGATIVES, label: false, count: 7200, disguised: 0.08 },
  { register: 'forum', families: ORDINARY_NEGATIVES, label: false, count: 7800, disguised: 0.08 },
  { register: 'english', families: NEGATIVES_ENGLISH, label: false, count: 2400, disguised: 0.05 },
  { register: 'shelf', families: SHELF_NEGATIVES, label: false, count: 3900, disguised: 0.08 },
  { register: 'message', families: HARD_NEAR, label: false, count: 7200, disguised: 0.06 },
  { register: 'message', families: HARD_REPORTS, label: false, count: 6000, disguised: 0.05 },
  { register: 'papers', families: HARD_SERVICES, label: false, count: 4500, disguised: 0.08 },
  { register: 'tweet', families: OTHER_SPAM, label: false, count: 12000, disguised: 0.1 },
  { register: 'world', families: PLAIN_WORLD, label: false, count: 13500, disguised: 0.05 },
  { register: 'board', families: ADS_BOARD, label: true, count: 2700, disguised: 0.25 },
  { register: 'talk', families: ADS_TALK, label: true, count: 2100, disguised: 0.25 },
  { register: 'board', families: HARD_QUOTES, label: false, count: 3600, disguised: 0.06 },
  { register: 'board', families: HARD_OFFERS, label: false, count: 3600, disguised: 0.06 },
  { register: 'board', families: OTHER_PROMOTION, label: false, count: 4800, disguised: 0.1 },
  { register: 'talk', families: HARD_PEOPLE, label: false, count: 4500, disguised: 0.06 },
];

/** Registers of a hand each: many templates of few alternatives. */
const HANDS: readonly Register[] = [
  ABROAD,
  AGENCY,
  ANSWER,
  BARE,
  BAZAAR,
  BLOG,
  CREW,
  DAILY,
  DEALER,
  FEED,
  FOLDER,
  GROUP,
  HARBOUR,
  LEDGER,
  MARKET,
  NOTICE,
  POST,
  SCRAP,
  SHARE,
  SLY,
  TAGS,
  THREAD,
  TRADE,
  WINDOW,
];
/** As many texts are written from each of their templates, on the whole. */
const TEXTS_A_TEMPLATE = 2;
const DISGUISED = 0.12;

function partsOf({ name, ads, honest, slots }: Register): readonly Part[] {
  return [
    { register: name, families: ads, label: true, count: countOf(ads), disguised: DISGUISED, slots },
    { register: name, families: honest, label: false, count: countOf(honest), disguised: DISGUISED / 2, slots },
  ];
}

function countOf(families: readonly Family[]): number {
  return TEXTS_A_TEMPLATE * families.reduce((sum, { templates }) => sum + templates.length, 0);
}

/** Every register but those of ordinary life has advertisements and honest texts, so that each can be held out as a source of its own. */
export const PARTS: readonly Part[] = [...FIRST, ...HANDS.flatMap(partsOf)];
