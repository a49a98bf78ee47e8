import { ADS } from './ads.ts';
import { ADS_BOARD } from './ads-board.ts';
import { ADS_CHANNEL } from './ads-channel.ts';
import { ADS_ENGLISH } from './ads-english.ts';
import { ADS_ENGLISH_MARKET } from './ads-english-market.ts';
import { ADS_MESSAGE } from './ads-message.ts';
import { ADS_PAPERS } from './ads-papers.ts';
import { ADS_TALK } from './ads-talk.ts';
import { ADS_TWEET } from './ads-tweet.ts';
import { BOARD_SLOTS } from './board-slots.ts';
import { type Family, write } from './grammar.ts';
import { HARD_NEAR } from './hard-near.ts';
import { HARD_NEGATIVES } from './hard-negatives.ts';
import { HARD_OFFERS } from './hard-offers.ts';
import { HARD_PEOPLE } from './hard-people.ts';
import { HARD_QUOTES } from './hard-quotes.ts';
import { HARD_REPORTS } from './hard-reports.ts';
import { HARD_SERVICES } from './hard-services.ts';
import { NEGATIVES_ENGLISH } from './negatives-english.ts';
import { ORDINARY_NEGATIVES } from './ordinary-negatives.ts';
import { OTHER_PROMOTION } from './other-promotion.ts';
import { OTHER_SPAM } from './other-spam.ts';
import { disguise, dress, traditional } from './perturb.ts';
import { PLAIN_WORLD, WORLD_SLOTS } from './plain-world.ts';
import { REGISTER_SLOTS } from './register-slots.ts';
import { SHELF_ADS } from './shelf-ads.ts';
import { SHELF_NEGATIVES } from './shelf-negatives.ts';
import { SLOTS } from './slots.ts';

/** One written text; `group` is the template it was written from, `register` the kind of place it is written for. */
export interface CorpusText {
  readonly text: string;
  readonly label: boolean;
  readonly group: string;
  readonly register: string;
}

/** How many texts are written of a part, and how often they are disguised. */
interface Part {
  readonly register: string;
  readonly families: readonly Family[];
  readonly label: boolean;
  readonly count: number;
  readonly disguised: number;
}

/** Every register has advertisements and honest texts, so that each can be held out as a source of its own. */
const PARTS: readonly Part[] = [
  { register: 'forum', families: ADS, label: true, count: 4200, disguised: 0.45 },
  { register: 'english', families: ADS_ENGLISH, label: true, count: 500, disguised: 0.3 },
  { register: 'shelf', families: SHELF_ADS, label: true, count: 900, disguised: 0.25 },
  { register: 'tweet', families: ADS_TWEET, label: true, count: 1000, disguised: 0.2 },
  { register: 'papers', families: ADS_PAPERS, label: true, count: 1500, disguised: 0.15 },
  { register: 'channel', families: ADS_CHANNEL, label: true, count: 1200, disguised: 0.3 },
  { register: 'message', families: ADS_MESSAGE, label: true, count: 1500, disguised: 0.3 },
  { register: 'english', families: ADS_ENGLISH_MARKET, label: true, count: 600, disguised: 0.15 },
  { register: 'forum', families: HARD_NEGATIVES, label: false, count: 3600, disguised: 0.08 },
  { register: 'forum', families: ORDINARY_NEGATIVES, label: false, count: 2600, disguised: 0.08 },
  { register: 'english', families: NEGATIVES_ENGLISH, label: false, count: 1000, disguised: 0.05 },
  { register: 'shelf', families: SHELF_NEGATIVES, label: false, count: 2600, disguised: 0.08 },
  { register: 'message', families: HARD_NEAR, label: false, count: 2400, disguised: 0.06 },
  { register: 'message', families: HARD_REPORTS, label: false, count: 2000, disguised: 0.05 },
  { register: 'papers', families: HARD_SERVICES, label: false, count: 3000, disguised: 0.08 },
  { register: 'tweet', families: OTHER_SPAM, label: false, count: 2600, disguised: 0.1 },
  { register: 'world', families: PLAIN_WORLD, label: false, count: 4500, disguised: 0.05 },
  { register: 'board', families: ADS_BOARD, label: true, count: 1800, disguised: 0.25 },
  { register: 'talk', families: ADS_TALK, label: true, count: 1400, disguised: 0.25 },
  { register: 'board', families: HARD_QUOTES, label: false, count: 2400, disguised: 0.06 },
  { register: 'board', families: HARD_OFFERS, label: false, count: 2400, disguised: 0.06 },
  { register: 'board', families: OTHER_PROMOTION, label: false, count: 2000, disguised: 0.1 },
  { register: 'talk', families: HARD_PEOPLE, label: false, count: 3000, disguised: 0.06 },
];
/** Share of texts that stand within a longer one, as an advertisement is dropped into an article. */
const BURIED = 0.12;
/** Share of texts written in traditional characters. */
const TRADITIONAL = 0.08;
/** Share of texts whose digits or letters are dressed up, against the share that is disguised. */
const DRESSED = 0.4;
const ALL_SLOTS = { ...SLOTS, ...REGISTER_SLOTS, ...WORLD_SLOTS, ...BOARD_SLOTS };

function textOf(template: string, part: Part, random: () => number): string {
  const plain = write(template, ALL_SLOTS, random);
  const disguised = random() < part.disguised ? disguise(plain, random) : plain;
  const dressed = random() < part.disguised * DRESSED ? dress(disguised, random) : disguised;
  const shown = random() < BURIED ? bury(dressed, random) : dressed;
  return random() < TRADITIONAL ? traditional(shown) : shown;
}

/** Puts a text between lines of strangers' words. */
function bury(text: string, random: () => number): string {
  const [before, after] = [Math.floor(random() * 6), 1 + Math.floor(random() * 6)];
  const lines = [...Array.from({ length: before }, () => '{padding}'), text.replaceAll(/[(){}|]/gu, ' '), ...Array.from({ length: after }, () => '{padding}')];
  return write(lines.join('\n'), ALL_SLOTS, random);
}

/** Writes the corpus: the same numbers from `random` give the same texts. Some 11,400 advertisements, 24,300 others. */
export function writeCorpus(random: () => number): readonly CorpusText[] {
  return PARTS.flatMap((part) =>
    Array.from({ length: part.count }, (_, place) => {
      const family = part.families[place % part.families.length] ?? { id: '', templates: [] };
      const choice = Math.floor(random() * family.templates.length);
      const text = textOf(family.templates[choice] ?? '', part, random);
      return { text, label: part.label, group: `${family.id} ${choice}`, register: part.register };
    }),
  );
}
