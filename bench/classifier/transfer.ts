import { writeCorpus } from '../../classifiers/corpus/index.ts';
import { disguiseTerms, HELD_OUT_DISGUISES } from '../../classifiers/corpus/perturb.ts';
import { bundledModel } from '../../classifiers/index.ts';
import { trainWeights } from '../../classifiers/models/dual-descent.ts';
import { type FeatureVector, marginOf } from '../../classifiers/models/features.ts';
import type { Judged } from '../../classifiers/models/measures.ts';
import { probabilityOf } from '../../classifiers/models/model.ts';
import { randomFrom } from '../../classifiers/models/random.ts';
import { SHIPPED_SEED, shippedTexts } from '../../classifiers/models/train-shipped.ts';
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
  const corpus = writeCorpus(randomFrom(SHIPPED_SEED));
  const vectors = vectorsOf(texts.map(({ text }) => text));
  return texts.map(({ isAd, group }, place) => ({
    isAd,
    kind: group?.split(' ')[0] ?? '',
    source: corpus[place]?.register ?? group?.split(' ')[0] ?? '',
    vector: vectors[place] ?? { places: new Int32Array(), values: new Float32Array() },
  }));
}

/** One text as it is trained on. */
interface Observed {
  readonly isAd: boolean;
  readonly kind: string;
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
  const alarms = new Map<string, [alarms: number, texts: number]>();
  const rows = [...new Set(all.map(({ source }) => source))].map((source) => {
    const judged = judgedWithout(source, all);
    for (const { kind, alarmed } of judged.filter(({ kind: name }) => name.startsWith('hard-'))) {
      const [before, texts] = alarms.get(kind) ?? [0, 0];
      alarms.set(kind, [before + (alarmed ? 1 : 0), texts + 1]);
    }
    return rowOf(source, judged);
  });
  return { table: table(HEAD, rows), kinds: kindsTable(worstOf(alarms), totalOf(alarms)) };
}

/** As many kinds as a table tells, of some hundreds. */
const WORST = 25;

/** False alarms and texts of one kind. */
type Alarms = readonly [alarms: number, texts: number];

/** The kinds with the largest share of false alarms. */
function worstOf(alarms: ReadonlyMap<string, Alarms>): ReadonlyMap<string, Alarms> {
  const shares = [...alarms].toSorted(
    ([, [some, all]], [, [others, rest]]) => others / rest - some / all,
  );
  return new Map(shares.slice(0, WORST));
}

function totalOf(alarms: ReadonlyMap<string, Alarms>): Alarms {
  let [some, all] = [0, 0];
  for (const [more, texts] of alarms.values()) {
    some += more;
    all += texts;
  }
  return [some, all];
}

function kindsTable(alarms: ReadonlyMap<string, Alarms>, total: Alarms): string {
  return table(
    ['kind of hard negative', 'texts', 'false alarms'],
    [...alarms, ['all', total] as const].map(([kind, [some, all]]) => [
      kind,
      String(all),
      `${((100 * some) / Math.max(1, all)).toFixed(1)} %`,
    ]),
  );
}

/** False alarms of the shipped model by kind, on texts it never saw. */
export function kindsSection({ texts }: TextSet): string {
  const alarms = new Map<string, [number, number]>();
  for (const { group, alarmed } of judge(
    bundledModel(),
    texts.filter(({ isAd }) => !isAd),
  )) {
    const [some, all] = alarms.get(group) ?? [0, 0];
    alarms.set(group, [some + (alarmed ? 1 : 0), all + 1]);
  }
  return kindsTable(alarms, totalOf(alarms));
}

/** Recall of the shipped model by kind, on advertisements it never saw. */
export function missesSection({ texts }: TextSet): string {
  const found = new Map<string, [number, number]>();
  for (const { group, alarmed } of judge(
    bundledModel(),
    texts.filter(({ isAd }) => isAd),
  )) {
    const [some, all] = found.get(group) ?? [0, 0];
    found.set(group, [some + (alarmed ? 1 : 0), all + 1]);
  }
  return table(
    ['kind of advertisement', 'texts', 'found'],
    [...found].map(([kind, [some, all]]) => [kind, String(all), shown(some / all)]),
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
