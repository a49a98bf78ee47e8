import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBaseline } from '../../classifiers/index.ts';
import { trainWeights } from '../../classifiers/models/dual-descent.ts';
import { probabilityOf } from '../../classifiers/models/model.ts';
import { fitCalibration } from '../../classifiers/models/platt.ts';
import type { Tweet } from './sets.ts';
import { cpuSeconds, marginsOf, outcomeOf, shown, table, vectorsOf } from './weighing.ts';

/** As many folds as engines are compared on; and so many that a fold is trained on nearly all, as the published figures were. */
const FOLDS = 5;
const FINE_FOLDS = 20;
/** natural's Bayes grows with texts times vocabulary: so many are trained on, so many tested. */
const NATURAL = { train: 1000, test: 400 };

/** One engine's word on each text it was not trained on. */
interface Judgement {
  readonly engine: string;
  readonly places: readonly number[];
  readonly probabilities: readonly number[];
  readonly trainSeconds: number | null;
}

function foldOf(place: number): number {
  return place % FOLDS;
}

/** How many folds there are. */
function countOf(folds: readonly number[]): number {
  return folds.reduce((most, fold) => Math.max(most, fold), 0) + 1;
}

/** FNV-1a (public domain) of what a text says beside addresses, digits and signs, so that repeated texts stay together. */
function wordsFold({ text, id }: Tweet): number {
  const words = text.replaceAll(/https?:\S+|[^\p{L}]+/gu, '');
  let hash = 0x811c9dc5;
  for (const character of words === '' ? id : words) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0) % FOLDS;
}

/** Each text judged by weights trained on the other folds; calibrated on the margins of the other folds in turn. */
function ownEngine(engine: string, tweets: readonly Tweet[], folds: readonly number[]): Judgement {
  const labels = tweets.map(({ label }) => label === 1);
  const vectors = vectorsOf(tweets.map(({ text }) => text));
  const margins = tweets.map(() => 0);
  const count = countOf(folds);
  const before = cpuSeconds();
  for (let fold = 0; fold < count; fold += 1) {
    const inside = [...vectors.keys()].filter((place) => folds[place] !== fold);
    const weights = trainWeights(
      inside.map(
        (place) => vectors[place] ?? { places: new Int32Array(), values: new Float32Array() },
      ),
      inside.map((place) => labels[place] ?? false),
      fold,
    );
    marginsOf(weights, vectors).forEach((margin, place) => {
      margins[place] = folds[place] === fold ? margin : (margins[place] ?? 0);
    });
  }
  const trainSeconds = (cpuSeconds() - before) / count;
  return {
    engine,
    places: [...vectors.keys()],
    probabilities: calibrated(margins, labels, folds),
    trainSeconds,
  };
}

/** Probabilities by Platt's sigmoid, fitted for each fold on the other folds' margins. */
function calibrated(
  margins: readonly number[],
  labels: readonly boolean[],
  folds: readonly number[],
): number[] {
  const fits = Array.from({ length: countOf(folds) }, (_, fold) => {
    const others = [...margins.keys()].filter((place) => folds[place] !== fold);
    return fitCalibration(
      others.map((place) => margins[place] ?? 0),
      others.map((place) => labels[place] ?? false),
    );
  });
  return margins.map((margin, place) => {
    const calibration = fits[folds[place] ?? 0];
    return calibration === undefined ? 0 : probabilityOf({ calibration }, margin);
  });
}

async function naturalBayes(tweets: readonly Tweet[]): Promise<Judgement> {
  const inside = tweets.filter((_, place) => foldOf(place) !== 0).slice(0, NATURAL.train);
  const places = [...tweets.keys()].filter((place) => foldOf(place) === 0).slice(0, NATURAL.test);
  const before = cpuSeconds();
  const scorer = await createBaseline(inside.map(({ text, label }) => ({ text, label })));
  const trainSeconds = cpuSeconds() - before;
  return {
    engine: `natural 8.1.1 Bayes, pairs of characters (${NATURAL.train} texts, tested on ${NATURAL.test})`,
    places,
    probabilities: places.map((place) => scorer.score(tweets[place]?.text ?? '').probability),
    trainSeconds,
  };
}

/** scikit-learn's engines by `classifier-baselines.py`, where Debian's package is installed. */
function scikit(
  tweets: readonly Tweet[],
  folds: readonly number[],
  root: string,
): readonly Judgement[] {
  const input = tweets.map(({ text, label }, place) =>
    JSON.stringify({ text, label, fold: folds[place] }),
  );
  const ran = spawnSync('/usr/bin/python3', [join(root, 'bench', 'classifier-baselines.py')], {
    input: input.join('\n'),
    maxBuffer: 1 << 28,
    env: { OMP_NUM_THREADS: '1' },
  });
  if (ran.status !== 0) {
    return [];
  }
  const labels = tweets.map(({ label }) => label === 1);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own program's answer
  const answer = JSON.parse(ran.stdout.toString()) as Record<
    string,
    { version: string; trainSeconds: number; margins: number[] }
  >;
  return Object.entries(answer).map(([engine, { version, trainSeconds, margins }]) => ({
    engine: engine.replace('scikit-learn', `scikit-learn ${version}`),
    places: [...tweets.keys()],
    probabilities: calibrated(margins, labels, folds),
    trainSeconds,
  }));
}

/** One line of fastText's format; characters are its words. */
function characters({ text }: Tweet): string {
  return Array.from(text.replaceAll(/\s+/gu, '▁')).join(' ');
}

const FASTTEXT =
  '-verbose 0 -wordNgrams 3 -dim 50 -epoch 20 -lr 0.5 -thread 1 -bucket 500000'.split(' ');

/** fastText on characters, where it is installed: the first fold alone, for it is slow. */
function fastText(tweets: readonly Tweet[]): readonly Judgement[] {
  const dir = mkdtempSync(join(tmpdir(), 'cardsweep-bench-'));
  const [training, testing, model] = [join(dir, 'train'), join(dir, 'test'), join(dir, 'model')];
  const inside = tweets.filter((_, place) => foldOf(place) !== 0);
  const places = [...tweets.keys()].filter((place) => foldOf(place) === 0);
  try {
    const labelled = inside.map((tweet) => `__label__${tweet.label} ${characters(tweet)}`);
    writeFileSync(training, labelled.join('\n'));
    const outside = tweets.filter((_, place) => foldOf(place) === 0);
    writeFileSync(testing, outside.map(characters).join('\n'));
    const files = ['-input', training, '-output', model];
    if (spawnSync('/usr/bin/fasttext', ['supervised', ...files, ...FASTTEXT]).status !== 0) {
      return [];
    }
    const answer = spawnSync('/usr/bin/fasttext', ['predict-prob', `${model}.bin`, testing, '2'], {
      maxBuffer: 1 << 26,
    });
    const lines = answer.stdout.toString().trim().split('\n');
    const probabilities = lines.map((line) =>
      Number(/__label__1 ([\d.e-]+)/u.exec(line)?.[1] ?? 0),
    );
    const engine = 'fastText 0.9.2, characters, 3-grams, 20 epochs (one fold of five)';
    return [{ engine, places, probabilities, trainSeconds: null }];
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function rowOf(
  { engine, places, probabilities, trainSeconds }: Judgement,
  tweets: readonly Tweet[],
): readonly string[] {
  const judged = places.map((place, index) => {
    const probability = probabilities[index] ?? 0;
    return { isAd: tweets[place]?.label === 1, probability, alarmed: probability >= 0.5 };
  });
  const { precision, recall, f1, prAuc, ece } = outcomeOf(judged);
  const documents = judged.filter(
    (_, index) => tweets[places[index] ?? 0]?.group === 'fake_document',
  );
  const found = documents.filter(({ alarmed }) => alarmed).length;
  const seconds = trainSeconds === null ? '-' : trainSeconds.toFixed(1);
  return [
    engine,
    ...[precision, recall, f1].map(shown),
    prAuc.toFixed(4),
    `${found}/${documents.length}`,
    shown(ece),
    seconds,
  ];
}

/** The engine trained for the task of the tweets themselves, beside the baselines: a Markdown section. */
export async function engineSection(tweets: readonly Tweet[], root: string): Promise<string> {
  const folds = tweets.map((_, place) => foldOf(place));
  const fine = tweets.map((_, place) => place % FINE_FOLDS);
  const judgements = [
    ownEngine('cardsweep', tweets, folds),
    ...scikit(tweets, folds, root),
    ...fastText(tweets),
    await naturalBayes(tweets),
    ownEngine('cardsweep, repeated texts kept in one fold', tweets, tweets.map(wordsFold)),
    ...[ownEngine('cardsweep', tweets, fine), ...scikit(tweets, fine, root)].map((judgement) => ({
      ...judgement,
      engine: `${FINE_FOLDS} folds: ${judgement.engine}`,
    })),
  ];
  return table(
    ['engine', 'P', 'R', 'F1', 'PR-AUC', 'fake_document', 'ECE', 'train s (CPU, a fold)'],
    judgements.map((judgement) => rowOf(judgement, tweets)),
  );
}
