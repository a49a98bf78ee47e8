import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { bundledModel } from '../classifiers/index.ts';
import { trainOnTexts } from '../classifiers/models/train.ts';
import { SHIPPED_SEED, shippedTexts } from '../classifiers/models/train-shipped.ts';
import { engineSection } from './classifier/engines.ts';
import {
  readProjectSets,
  readTweets,
  type SetText,
  type TextSet,
  type Tweet,
} from './classifier/sets.ts';
import {
  disguiseSection,
  kindsSection,
  leftOutSection,
  missesSection,
  unseenSection,
} from './classifier/transfer.ts';
import { cpuSeconds, table } from './classifier/weighing.ts';

/**
 * Measures the text classifier and writes `bench/classifier.md`. Run it from the build, in the repository:
 * `npm run bench:classifier [-- TWEETS.jsonl]`. The labelled tweets ("Illicit Promotion on Twitter", train half, contacts
 * masked) are no part of the project; without them their sections are left out.
 */

const ROOT = process.cwd();
const TWEETS = '../shared/data/evaluation-only/illicit-promotion/train.jsonl';
/** Texts that training is timed on. */
const TIMED = 20_000;
/** Papers and sets that the trade sells, in tweets of the trades next to forged documents. */
const PAPERS =
  /身份证|四件套|八件套|对公户|银行卡|护照|驾驶证|驾照|毕业证|证件|实名|\bID card|passport/iu;
/** Groups of tweets whose goods are papers, accounts and sets of them. */
const NAMED_TRADES = new Set(['fake_document', 'money-laundry']);

function tweetSets(tweets: readonly Tweet[]): readonly TextSet[] {
  const honest = tweets.filter(({ label }) => label === 0).map(asText);
  const forged = tweets.filter(({ group }) => group === 'fake_document').map(asText);
  const named = tweets
    .filter(({ group, text }) => NAMED_TRADES.has(group) && PAPERS.test(text))
    .map(asText);
  return [
    { name: 'tweets that sell forged documents (`fake_document`)', texts: [...forged, ...honest] },
    {
      name: 'tweets of `fake_document` and `money-laundry` that name papers or sets',
      texts: [...named, ...honest],
    },
  ];
}

function asText({ text, label, group }: Tweet): SetText {
  return { text, isAd: label === 1, group };
}

async function trainingSection(): Promise<string> {
  const { texts } = await shippedTexts(SHIPPED_SEED);
  const step = texts.length / TIMED;
  const some = Array.from({ length: TIMED }, (_, place) => texts[Math.floor(place * step)]).flatMap(
    (text) => text ?? [],
  );
  const before = cpuSeconds();
  trainOnTexts(some, { seed: 1, trainedAt: new Date(0) });
  const seconds = cpuSeconds() - before;
  const { size } = statSync(join(ROOT, 'classifiers', 'models', 'shipped.json'));
  const { figures, sources } = bundledModel().card;
  const ads = sources.reduce((sum, { advertisements }) => sum + advertisements, 0);
  const all = sources.reduce((sum, one) => sum + one.texts, 0);
  return table(
    ['what', 'measured', 'goal'],
    [
      [
        'training on 20,000 texts, observed, three folds for calibration and all (CPU)',
        `${seconds.toFixed(1)} s`,
        '< 10 s',
      ],
      ['model file', `${Math.round(size / 1000)} kB`, '< 2 MB'],
      ['shipped texts', `${all}, ${ads} of them advertisements`, '>= 3,000 and 6,000'],
      ['ECE, templates held out', figures.ece.toFixed(4), '<= .02'],
      [
        'F1 / PR-AUC, templates held out',
        `${figures.f1.toFixed(3)} / ${figures.prAuc.toFixed(3)}`,
        '-',
      ],
      [
        'false alarms among texts that name the goods, templates held out',
        `${(100 * figures.hardNegativeAlarms).toFixed(1)} %`,
        '<= 2 %',
      ],
    ],
  );
}

async function main(): Promise<void> {
  const path = resolve(ROOT, process.argv[2] ?? TWEETS);
  const tweets = readTweets(path);
  const project = readProjectSets(ROOT);
  const none = { name: '', texts: [] };
  const [blind = none, second = none, third = none, fourth = none] = project;
  const leftOut = await leftOutSection();
  const words = readFileSync(join(ROOT, 'bench', 'classifier', 'words.md'), 'utf8');
  const sections: Readonly<Record<string, string>> = {
    machine: `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus()[0]?.model ?? 'a processor'} (${cpus().length} shared cores)`,
    engine: tweets === null ? 'The tweets were not at hand.' : await engineSection(tweets, ROOT),
    unseen: unseenSection([...(tweets === null ? [] : tweetSets(tweets)), ...project]),
    leftOut: leftOut.table,
    leftOutKinds: leftOut.kinds,
    blindKinds: kindsSection(blind),
    secondKinds: kindsSection(second),
    secondAds: missesSection(second),
    thirdKinds: kindsSection(third),
    thirdAds: missesSection(third),
    fourthKinds: kindsSection(fourth),
    fourthAds: missesSection(fourth),
    disguises: disguiseSection(project),
    training: await trainingSection(),
  };
  const page = words.replaceAll(/\{\{(\w+)\}\}/gu, (_, name: string) => sections[name] ?? '');
  writeFileSync(join(ROOT, 'bench', 'classifier.md'), page);
  process.stdout.write(page);
}

await main();
