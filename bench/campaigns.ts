import { ADS } from '../classifiers/corpus/ads.ts';
import { choose, write } from '../classifiers/corpus/grammar.ts';
import { disguise, dress, traditional } from '../classifiers/corpus/perturb.ts';
import { SLOTS } from '../classifiers/corpus/slots.ts';
import { bundledModel, createScorer, createSketcher } from '../classifiers/index.ts';
import { randomFrom } from '../classifiers/models/random.ts';
import { sha256 } from '../core/digest.ts';
import { campaignOf } from '../core/listing.ts';
import { nearnessOf, type Sketch } from '../core/sketch.ts';

/**
 * How well wording alone makes one case of one campaign, on advertisements of the corpus: of each a few copies, changed as sellers
 * change them, with handles and prices of their own. Tells for each kind of change how many copies are tied to the first text, for texts
 * that are no copies how many are tied none the less, and which cases all of them make, whatever their order. Run it from the
 * build: `node dist/bench/campaigns.js [CAMPAIGNS]`.
 */

const [campaigns = 1_000] = process.argv.slice(2).map(Number);
const random = randomFrom(23);
const scorer = createScorer({ model: bundledModel(), fingerprint: sha256 });
const sketcher = createSketcher(7_401_006);

/** A template whose words are chosen, its price and handle left open. */
interface Draft {
  readonly campaign: number;
  readonly family: string;
  readonly template: string;
  readonly words: string;
}

interface Text {
  readonly campaign: number;
  /** The digest of its letters. */
  readonly letters: string;
  readonly sketch: Sketch | null;
}

/** Slots that are filled with their own names: they stay open. */
const KEPT = {
  ...SLOTS,
  ...Object.fromEntries(
    ['price', 'contact', 'price_en', 'contact_en'].map((slot) => [slot, [`[[${slot}]]`]]),
  ),
};
const DECORATIONS = ['🔥', '✅', '💯', '❗', '👍', '⭐', '😊', '🎉'];

/** How a copy differs from the first text, beside nothing else. */
const CHANGES: Readonly<Record<string, (draft: Draft, first: string) => string>> = {
  'another price and handle': ({ words }) => filled(words),
  'other spacing': (_, first) => spaced(first),
  'emoji and marks': (_, first) => decorated(first),
  'disguised words': (_, first) => disguise(first, random),
  'traditional characters': (_, first) => traditional(first),
  'digits and letters in other shapes': (_, first) => dress(first, random),
  'one to three characters': (_, first) => edited(first),
  'price, handle, spacing, emoji and disguise at once': ({ words }) =>
    decorated(spaced(disguise(filled(words), random))),
};

const COPIES = Object.keys(CHANGES).length + 1;
const drawn = Array.from({ length: campaigns }, (_, campaign) => draftOf(campaign));
/** The same words twice are one campaign; of words that are too few nothing can be told. */
const drafts = [...new Map(drawn.map((draft) => [draft.words, draft])).values()].filter(
  (draft) => textOf(draft, filled(draft.words)).sketch !== null,
);
tell('campaigns of words of their own that are not too few', drafts.length, drawn.length);
const firsts = drafts.map(({ words }) => filled(words));

for (const [name, change] of Object.entries(CHANGES)) {
  const found = drafts.filter((draft, at) => {
    const first = firsts[at] ?? '';
    return isTied(textOf(draft, first), textOf(draft, change(draft, first)));
  });
  tell(`copies with ${name}, tied to the first`, found.length, drafts.length);
}
tellOthers('other words in the same template', (draft) => wordsOf(draft.template));
tellOthers('another template of the same family', ({ family, template }) => {
  const templates = ADS.find(({ id }) => id === family)?.templates ?? [];
  return wordsOf(
    choose(
      templates.filter((one) => one !== template),
      random,
    ) ?? '',
  );
});
tellOthers('another family', ({ family }) =>
  wordsOf(
    choose(
      choose(
        ADS.filter(({ id }) => id !== family),
        random,
      )?.templates ?? [],
      random,
    ) ?? '',
  ),
);
tellCases();

function tellOthers(name: string, wordsFor: (draft: Draft) => string): void {
  const tied = drafts.filter((draft, at) =>
    isTied(textOf(draft, firsts[at] ?? ''), textOf(draft, filled(wordsFor(draft)))),
  );
  tell(`no copies, but ${name}, tied none the less`, tied.length, drafts.length);
}

/** The cases of all campaigns, one first text and a copy of each kind: the components of what is tied. */
function tellCases(): void {
  const texts = drafts.flatMap((draft, at) => {
    const first = firsts[at] ?? '';
    const copies = Object.values(CHANGES).map((change) => change(draft, first));
    return [first, ...copies].map((text) => textOf(draft, text));
  });
  const cases = casesOf(texts);
  const sizes = sizesOf(cases);
  const shares = sizesOf(texts.map(({ campaign }, at) => `${campaign} ${cases[at]}`));
  const right = pairsIn(shares);
  const whole = [...shares.values()].filter((size) => size === COPIES).length;
  tell('campaigns that are one case', whole, drafts.length);
  tell('pairs of one campaign in one case (recall)', right, drafts.length * pairsOf(COPIES));
  tell('pairs in one case of one campaign (precision)', right, pairsIn(sizes));
  process.stdout.write(
    `${texts.length} texts make ${sizes.size} cases, the largest of ${Math.max(...sizes.values())}\n`,
  );
}

/** A number for each text, the same for those of one case. */
function casesOf(texts: readonly Text[]): readonly number[] {
  const parents = texts.map((_, at) => at);
  function rootOf(at: number): number {
    let root = at;
    while (parents[root] !== root) {
      root = parents[root] ?? root;
    }
    parents[at] = root;
    return root;
  }
  const met = new Map<string, number[]>();
  for (const [at, text] of texts.entries()) {
    for (const name of [text.letters, ...(text.sketch?.bands ?? []).entries()].map(String)) {
      const others = met.get(name) ?? [];
      for (const other of others) {
        if (rootOf(other) !== rootOf(at) && isTied(texts[other] ?? text, text)) {
          parents[rootOf(other)] = rootOf(at);
        }
      }
      met.set(name, [...others, at]);
    }
  }
  return parents.map((_, at) => rootOf(at));
}

function sizesOf(names: readonly (string | number)[]): ReadonlyMap<string | number, number> {
  const sizes = new Map<string | number, number>();
  for (const name of names) {
    sizes.set(name, (sizes.get(name) ?? 0) + 1);
  }
  return sizes;
}

function pairsIn(sizes: ReadonlyMap<unknown, number>): number {
  return [...sizes.values()].reduce((sum, size) => sum + pairsOf(size), 0);
}

function pairsOf(size: number): number {
  return (size * (size - 1)) / 2;
}

function tell(name: string, part: number, whole: number): void {
  process.stdout.write(`${name}: ${((100 * part) / whole).toFixed(2)} % of ${whole}\n`);
}

function draftOf(campaign: number): Draft {
  const family = choose(ADS, random);
  const template = choose(family?.templates ?? [], random) ?? '';
  return { campaign, family: family?.id ?? '', template, words: wordsOf(template) };
}

/** A template with its words chosen, price and handle left open. */
function wordsOf(template: string): string {
  return write(template, KEPT, random);
}

/** Words with a price and a handle drawn for them. */
function filled(words: string): string {
  return write(words.replaceAll(/\[\[(\w+)\]\]/gu, '{$1}'), SLOTS, random);
}

/** What two texts are tied by, as `pipeline/ties.ts` has it, handles left out: the same letters, or nearly the same wording. */
function isTied(one: Text, other: Text): boolean {
  return (
    one.letters === other.letters ||
    (one.sketch !== null &&
      other.sketch !== null &&
      one.sketch.bands.some((band) => other.sketch?.bands.includes(band)) &&
      nearnessOf(one.sketch.runs, other.sketch.runs) !== null)
  );
}

function textOf({ campaign }: Draft, text: string): Text {
  const { handles, prices } = scorer.score(text);
  const spans = [...handles, ...prices].map(({ span }) => span);
  return { campaign, letters: campaignOf(text), sketch: sketcher.sketch(text, spans) };
}

function spaced(text: string): string {
  const gap = choose([' ', '  ', '　', '\n'], random) ?? ' ';
  return Array.from(text)
    .map((character) => (random() < 0.25 ? `${character}${gap}` : character))
    .join('');
}

function decorated(text: string): string {
  const characters = Array.from(text);
  for (let left = 3; left > 0; left -= 1) {
    characters.splice(
      Math.floor(random() * characters.length),
      0,
      choose(DECORATIONS, random) ?? '',
    );
  }
  return `${characters.join('')}${choose(['！！', '～～', '。。。', '!!!'], random)}`;
}

/** One to three characters replaced by others of the same text. */
function edited(text: string): string {
  const characters = Array.from(text);
  for (let left = 1 + Math.floor(random() * 3); left > 0; left -= 1) {
    characters[Math.floor(random() * characters.length)] = choose(characters, random) ?? '';
  }
  return characters.join('');
}
