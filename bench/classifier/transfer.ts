import { disguiseTerms, HELD_OUT_DISGUISES } from '../../classifiers/corpus/perturb.ts';
import { bundledModel } from '../../classifiers/index.ts';
import { trainWeights } from '../../classifiers/models/dual-descent.ts';
import { type FeatureVector, marginOf } from '../../classifiers/models/features.ts';
import type { Judged } from '../../classifiers/models/measures.ts';
import { probabilityOf } from '../../classifiers/models/model.ts';
import { randomFrom } from '../../classifiers/models/random.ts';
import {
  SHIPPED_SEED,
  shippedCorpus,
  shippedTexts,
} from '../../classifiers/models/train-shipped.ts';
import type { TextSet } from './sets.ts';
import { judge, outcomeOf, shown, table, vectorsOf } from './weighing.ts';

const HEAD = [
  'source',
  'ads',
  'honest',
  'recall',
  'precision',
  'false alarms',
  'recall at 1 % false alarms',
  'ECE (by chance)',
];

function rowOf(name: string, judged: readonly Judged[]): readonly string[] {
  const outcome = outcomeOf(judged);
  const { ads, recall, precision, falseAlarms, recallAtOnePercent, ece, chanceEce } = outcome;
  const honest = outcome.texts - ads;
  return [
    name,
    String(ads),
    String(honest),
    shown(ads === 0 ? null : recall),
    shown(ads === 0 ? null : precision),
    `${falseAlarms} (${((100 * falseAlarms) / Math.max(1, honest)).toFixed(1)} %)`,
    shown(ads === 0 || honest < 100 ? null : recallAtOnePercent),
    `${shown(ece)} (${shown(chanceEce)})`,
  ];
}

/** The shipped model on places that it never saw. */
export function unseenSection(sets: readonly TextSet[]): string {
  return table(
    HEAD,
    sets.map(({ name, texts }) => rowOf(name, judge(bundledModel(), texts))),
  );
}

/** The shipped texts, observed once, and what each was written for. */
async function observedTexts(): Promise<readonly Observed[]> {
  const { texts } = await shippedTexts(SHIPPED_SEED);
  const corpus = await shippedCorpus(SHIPPED_SEED);
  const vectors = vectorsOf(texts.map(({ text }) => text));
  return texts.map(({ isAd, group }, place) => ({
    isAd,
    group: group?.split(' ')[0] ?? '',
    source: corpus[place]?.register ?? group?.split(' ')[0] ?? '',
    vector: vectors[place] ?? { places: new Int32Array(), values: new Float32Array() },
  }));
}

/** One text as it is trained on. */
interface Observed {
  readonly isAd: boolean;
  readonly group: string;
  readonly source: string;
  readonly vector: FeatureVector;
}

/** The texts of one source, judged by weights trained on all others; calibration and threshold are the shipped ones. */
function judgedWithout(source: string, all: readonly Observed[]): readonly (Judged & Observed)[] {
  const inside = all.filter((one) => one.source !== source);
  const weights = trainWeights(
    inside.map(({ vector }) => vector),
    inside.map(({ isAd }) => isAd),
    SHIPPED_SEED,
  );
  const { thresholds, calibration } = bundledModel();
  return all
    .filter((one) => one.source === source)
    .map((one) => {
      const probability = probabilityOf({ calibration }, marginOf(weights, one.vector));
      return { ...one, probability, alarmed: probability >= thresholds.suspect };
    });
}

/** Each register of the corpus, and each background, judged by a model trained without it; the hard negatives by kind. */
export async function leftOutSection(): Promise<{ table: string; kinds: string }> {
  const all = await observedTexts();
  const hard: (Judged & Kind)[] = [];
  const rows = [...new Set(all.map(({ source }) => source))].map((source) => {
    const judged = judgedWithout(source, all);
    hard.push(...judged.filter(({ group }) => group.startsWith('hard-')));
    return rowOf(source, judged);
  });
  return { table: table(HEAD, rows), kinds: alarmsTable(hard, WORST) };
}

/** As many kinds as a table tells, of some hundreds. */
const WORST = 25;

/** What a text was written for. */
interface Kind {
  readonly group: string;
}

/** How many texts of a kind there are, and how many of them were alarmed. */
interface Share {
  readonly kind: string;
  readonly texts: number;
  readonly alarmed: number;
}

function sharesOf(judged: readonly (Judged & Kind)[]): readonly Share[] {
  const kinds = [...new Set(judged.map(({ group }) => group))];
  return kinds.map((kind) =>
    shareOf(
      kind,
      judged.filter(({ group }) => group === kind),
    ),
  );
}

function shareOf(kind: string, judged: readonly Judged[]): Share {
  return { kind, texts: judged.length, alarmed: judged.filter(({ alarmed }) => alarmed).length };
}

/** False alarms by kind, all together last; where there are many kinds, those with the largest share. */
function alarmsTable(honest: readonly (Judged & Kind)[], most: number | null = null): string {
  const shares = sharesOf(honest);
  const told =
    most === null
      ? shares
      : shares.toSorted((one, other) => partOf(other) - partOf(one)).slice(0, most);
  return table(
    ['kind of hard negative', 'texts', 'false alarms'],
    [...told, shareOf('all', honest)].map((share) => [
      share.kind,
      String(share.texts),
      `${(100 * partOf(share)).toFixed(1)} %`,
    ]),
  );
}

function partOf({ texts, alarmed }: Share): number {
  return alarmed / Math.max(1, texts);
}

/** False alarms of the shipped model by kind, on texts it never saw. */
export function kindsSection({ texts }: TextSet): string {
  return alarmsTable(
    judge(
      bundledModel(),
      texts.filter(({ isAd }) => !isAd),
    ),
  );
}

/** Recall of the shipped model by kind, on advertisements it never saw. */
export function missesSection({ texts }: TextSet): string {
  const ads = judge(
    bundledModel(),
    texts.filter(({ isAd }) => isAd),
  );
  return table(
    ['kind of advertisement', 'texts', 'found'],
    sharesOf(ads).map((share) => [share.kind, String(share.texts), shown(partOf(share))]),
  );
}

/** Recall on advertisements whose terms are all disguised in manners that no training text is. */
export function disguiseSection(sets: readonly TextSet[]): string {
  const manners = [
    ['as written', (term: string) => term] as const,
    ...Object.entries(HELD_OUT_DISGUISES),
  ];
  const rows = manners.map(([name, manner]) => {
    const recalls = sets.map(({ texts }) => {
      const random = randomFrom(99);
      const ads = texts
        .filter(({ isAd }) => isAd)
        .map((ad) => ({ ...ad, text: disguiseTerms(ad.text, manner, random) }));
      return shown(outcomeOf(judge(bundledModel(), ads)).recall);
    });
    return [name, ...recalls];
  });
  return table(['every term disguised by', ...sets.map(({ name }) => name)], rows);
}
