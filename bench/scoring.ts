import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeCorpus } from '../classifiers/corpus/index.ts';
import { bundledModel, createBaseline, createScorer } from '../classifiers/index.ts';
import { randomFrom } from '../classifiers/models/random.ts';
import { read } from '../classifiers/reading.ts';

/**
 * How fast texts are scored, in CPU time (user and system) of one process: everything together, the channels alone, and
 * `natural`'s Bayes beside them in the same run; then whether hostile texts cost more than their length.
 * `node dist/bench/scoring.js [FILE.jsonl]`: FILE holds `{text}` lines to be measured on too. No text is kept or trained on
 * but the project's own.
 */

const ROUNDS = 5;
const TEXTS = 3000;
/** `natural` is trained on this many: its cost grows with its vocabulary times its texts. */
const BASELINE_TEXTS = 600;
const BASELINE_SCORED = 100;
const MEGABYTE = 1_000_000;

const scorer = createScorer({ model: bundledModel(), fingerprint: () => '' });
const corpus = writeCorpus(randomFrom(7));
const baseline = await createBaseline(spread(corpus, BASELINE_TEXTS));

const sets = new Map<string, readonly string[]>([
  ['corpus', spread(corpus, TEXTS).map(({ text }) => text)],
  ['comments', spread(background('comments.json'), TEXTS)],
  ['titles', spread(background('titles.json'), TEXTS)],
]);
const [file] = process.argv.slice(2);
if (file !== undefined) {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  sets.set(file.split('/').slice(-2).join('/'), spread(lines, TEXTS).map(textOf));
}

print('| texts | mean length | whole score/s | channels alone/s | natural Bayes/s |');
print('|---|---|---|---|---|');
for (const [name, texts] of sets) {
  measure(name, texts);
}
print('');
print('| hostile text | 100 kB: ms | 1 MB: ms per 100 kB |');
print('|---|---|---|');
for (const [name, unit, longest] of hostile()) {
  const short = costMs(() => scorer.score(repeated(unit, Math.min(longest, MEGABYTE / 10))));
  const long = costMs(() => scorer.score(repeated(unit, longest)));
  print(`| ${name} | ${short.toFixed(0)} | ${((long / longest) * (MEGABYTE / 10)).toFixed(0)} |`);
}

function measure(name: string, texts: readonly string[]): void {
  const few = spread(texts, BASELINE_SCORED);
  const rates: number[][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.push([
      rate(texts, (text) => scorer.score(text)),
      rate(texts, (text) => read(text)),
      rate(few, (text) => baseline.score(text)),
    ]);
  }
  const medians = [0, 1, 2].map((column) => median(rates.map((row) => row[column] ?? 0)));
  const length = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  print(
    `| ${name} | ${length.toFixed(0)} | ${medians.map((value) => value.toFixed(0)).join(' | ')} |`,
  );
}

/** Name, what is repeated, and how long the text becomes. */
function hostile(): readonly (readonly [name: string, unit: string, longest: number])[] {
  return [
    ['ordinary prose', '今天我们去公园散步，看见很多花。', MEGABYTE],
    ['the same advertisement', '出售二代身份证，有磁干净，500元，加QQ 99991234567。', MEGABYTE],
    ['zero-width marks', '\u200b', MEGABYTE / 10],
    ['zero-width marks between', '身\u200b份\u200b', MEGABYTE],
    ['open brackets', '(', MEGABYTE],
    ['one character', '身', MEGABYTE],
    ['one letter', 'a', MEGABYTE],
    ['digits', '1234567890', MEGABYTE],
    ['digits apart', '1 ', MEGABYTE],
    ['syllables', 'shenfen', MEGABYTE],
    ['initials', 'sf', MEGABYTE],
    ['pictures', '🔥', MEGABYTE],
    ['first parts of characters', '亻', MEGABYTE],
    ['long ligatures', 'ﷺ', MEGABYTE],
    ['half surrogate pairs', '\ud83d', MEGABYTE],
    ['prices', '5元', MEGABYTE],
    ['addresses begun', 'http://', MEGABYTE],
    ['mail addresses', 'a@b.c ', MEGABYTE],
    ['labels', 'QQ ', MEGABYTE],
    ['identity numbers', '110101199001011230 ', MEGABYTE],
  ];
}

function background(name: string): readonly string[] {
  const path = join(import.meta.dirname, '../../classifiers/corpus/background', name);
  return JSON.parse(readFileSync(path, 'utf8'));
}

function textOf(line: string): string {
  return JSON.parse(line).text;
}

/** So many of a list, evenly spread over it. */
function spread<T>(all: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, place) => place % step === 0).slice(0, count);
}

function repeated(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

function costMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function rate(texts: readonly string[], work: (text: string) => unknown): number {
  const spent = costMs(() => {
    for (const text of texts) {
      work(text);
    }
  });
  return (texts.length / spent) * 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
