import { ADS } from './ads.ts';
import { ADS_ENGLISH } from './ads-english.ts';
import { type Family, write } from './grammar.ts';
import { HARD_NEGATIVES } from './hard-negatives.ts';
import { NEGATIVES_ENGLISH } from './negatives-english.ts';
import { ORDINARY_NEGATIVES } from './ordinary-negatives.ts';
import { disguise, dress, traditional } from './perturb.ts';
import { SHELF_ADS } from './shelf-ads.ts';
import { SHELF_NEGATIVES } from './shelf-negatives.ts';
import { SLOTS } from './slots.ts';

/** One written text; `group` is the template it was written from. */
export interface CorpusText {
  readonly text: string;
  readonly label: boolean;
  readonly group: string;
}

/** How many texts are written of a part, and how often they are disguised. */
interface Part {
  readonly families: readonly Family[];
  readonly label: boolean;
  readonly count: number;
  readonly disguised: number;
}

const PARTS: readonly Part[] = [
  { families: ADS, label: true, count: 4200, disguised: 0.45 },
  { families: ADS_ENGLISH, label: true, count: 500, disguised: 0.3 },
  { families: SHELF_ADS, label: true, count: 900, disguised: 0.25 },
  { families: HARD_NEGATIVES, label: false, count: 3600, disguised: 0.08 },
  { families: ORDINARY_NEGATIVES, label: false, count: 3200, disguised: 0.08 },
  { families: NEGATIVES_ENGLISH, label: false, count: 1000, disguised: 0.05 },
  { families: SHELF_NEGATIVES, label: false, count: 2600, disguised: 0.08 },
];
/** Share of texts written in traditional characters. */
const TRADITIONAL = 0.08;
/** Share of texts whose digits or letters are dressed up, against the share that is disguised. */
const DRESSED = 0.4;

function textOf(template: string, part: Part, random: () => number): string {
  const plain = write(template, SLOTS, random);
  const disguised = random() < part.disguised ? disguise(plain, random) : plain;
  const dressed = random() < part.disguised * DRESSED ? dress(disguised, random) : disguised;
  return random() < TRADITIONAL ? traditional(dressed) : dressed;
}

/** Writes the corpus: the same numbers from `random` give the same texts. Some 5,000 advertisements, 10,100 others. */
export function writeCorpus(random: () => number): readonly CorpusText[] {
  return PARTS.flatMap((part) =>
    Array.from({ length: part.count }, (_, place) => {
      const family = part.families[place % part.families.length] ?? { id: '', templates: [] };
      const choice = Math.floor(random() * family.templates.length);
      const text = textOf(family.templates[choice] ?? '', part, random);
      return { text, label: part.label, group: `${family.id} ${choice}` };
    }),
  );
}
