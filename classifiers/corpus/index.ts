import { BOARD_SLOTS } from './board-slots.ts';
import { type Slots, write } from './grammar.ts';
import { PARTS, type Part } from './parts.ts';
import { disguise, dress, traditional } from './perturb.ts';
import { WORLD_SLOTS } from './plain-world.ts';
import { REGISTER_SLOTS } from './register-slots.ts';
import { SLOTS } from './slots.ts';

/** One written text; `group` is the template it was written from, `register` the kind of place it is written for. */
export interface CorpusText {
  readonly text: string;
  readonly label: boolean;
  readonly group: string;
  readonly register: string;
}

/** Share of texts that stand within a longer one, as an advertisement is dropped into an article. */
const BURIED = 0.3;
/** Share of texts written in traditional characters. */
const TRADITIONAL = 0.08;
/** Share of texts whose digits or letters are dressed up, against the share that is disguised. */
const DRESSED = 0.4;
const ALL_SLOTS = { ...SLOTS, ...REGISTER_SLOTS, ...WORLD_SLOTS, ...BOARD_SLOTS };

function textOf(template: string, part: Part, slots: Slots, random: () => number): string {
  const plain = write(template, slots, random);
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

/** Writes the corpus: the same numbers from `random` give the same texts. */
export function writeCorpus(random: () => number): readonly CorpusText[] {
  return PARTS.flatMap((part) => {
    const slots = { ...ALL_SLOTS, ...part.slots };
    return Array.from({ length: part.count }, (_, place) => {
      const family = part.families[place % part.families.length] ?? { id: '', templates: [] };
      const choice = Math.floor(random() * family.templates.length);
      const text = textOf(family.templates[choice] ?? '', part, slots, random);
      return { text, label: part.label, group: `${family.id} ${choice}`, register: part.register };
    });
  });
}
