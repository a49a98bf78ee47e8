import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isConvincing, isPlain } from '../classifiers/lexicon/convincing.ts';
import { buildLexicon, type Lexicon } from '../classifiers/lexicon/lexicon.ts';
import { type Accept, type Match, searchLexicon } from '../classifiers/lexicon/search.ts';
import { DISGUISED_TERMS } from '../classifiers/lexicon/terms.ts';
import { MANNERS } from '../classifiers/lexicon/writings.ts';
import { fold } from '../classifiers/normalize/fold.ts';
import { tightenWithPictures } from '../classifiers/normalize/tighten.ts';

/**
 * How many cloaked terms are seen again, by kind of cloak, and how many false hits that costs:
 * `node dist/bench/robustness.js DIRECTORY`, where DIRECTORY holds ToxiBenchCN's `*_transform.json` (MIT). Its terms are the
 * lexicon of the measurement; it is measured on and never trained on. Ordinary texts are the project's own background.
 */

const KINDS = [
  ['homophone', 'homo_toxi_transform.json', 0.97],
  ['pinyin', 'pinyin_full_transform.json', 0.87],
  ['traditional', 'Traditional_transform.json', 0.99],
  ['split characters', 'chaizi_transform.json', 0.7],
  ['look-alike', 'radical_transform.json', 0.6],
  ['emoji', 'Emoji_toxic_transform.json', 0.4],
] as const;
const ORDINARY = 8000;

interface Sentence {
  readonly toxic_entity: readonly string[];
  readonly perturbed_text: string;
}

/** How often terms were looked for, and seen: as given, after folding, by the lexicon, and by it under the shipped rule. */
interface Tally {
  terms: number;
  raw: number;
  folded: number;
  found: number;
  convincing: number;
}

const [directory = ''] = process.argv.slice(2);
const isLexical = /^[\u4e00-\u9fff]{2,}$/u;
const terms = new Set<string>();

process.stdout.write('| cloak | terms | as given | folded | lexicon | shipped rule, 3+ | goal |\n');
process.stdout.write('|---|---|---|---|---|---|---|\n');
for (const [name, file, goal] of KINDS) {
  const all = measure(file);
  const long = measure(file, 3);
  const shares = [all.raw / all.terms, all.folded / all.terms, all.found / all.terms];
  const cells = [...shares, long.convincing / long.terms].map((share) => share.toFixed(3));
  process.stdout.write(`| ${name} | ${all.terms} | ${cells.join(' | ')} | ${goal} |\n`);
}
countFalseHits();

function sentencesOf(file: string): readonly Sentence[] {
  return JSON.parse(readFileSync(join(directory, file), 'utf8')).results;
}

function measure(file: string, least = 2): Tally {
  const tally: Tally = { terms: 0, raw: 0, folded: 0, found: 0, convincing: 0 };
  for (const { toxic_entity: entities, perturbed_text: text } of sentencesOf(file)) {
    const folded = fold(text).text;
    for (const entity of entities) {
      const term = fold(entity).text;
      if (isLexical.test(term) && term.length >= least) {
        terms.add(term);
        const lexicon = buildLexicon([{ term }]);
        tally.terms += 1;
        tally.raw += text.includes(entity) ? 1 : 0;
        tally.folded += folded.includes(term) ? 1 : 0;
        tally.found += recover(lexicon, text, isAny).length > 0 ? 1 : 0;
        tally.convincing += recover(lexicon, text, isConvincing).length > 0 ? 1 : 0;
      }
    }
  }
  return tally;
}

function recover(lexicon: Lexicon, text: string, accept: Accept): readonly Match[] {
  return searchLexicon(lexicon, tightenWithPictures(fold(text)).text, accept);
}

function isAny(): boolean {
  return true;
}

function count({ manners }: Match, manner: keyof typeof MANNERS): number {
  return (manners >>> MANNERS[manner]) & 15;
}

/** A match by sound alone or with characters as they are: nothing taken apart, alike, spelled or pictured. */
function isBySound(match: Match): boolean {
  const heard = count(match, 'sound') + count(match, 'fuzzy');
  return heard > 0 && heard + count(match, 'exact') === match.term.length;
}

/** Hits of the shipped lexicon, and of the set's own terms of three characters or more, in ordinary texts. */
function countFalseHits(): void {
  const file = join(import.meta.dirname, '../../classifiers/corpus/background/comments.json');
  const texts: readonly string[] = JSON.parse(readFileSync(file, 'utf8')).slice(0, ORDINARY);
  const long = [...terms].filter((term) => term.length >= 3).map((term) => ({ term }));
  for (const [name, lexicon] of [
    ['shipped lexicon', buildLexicon(DISGUISED_TERMS)],
    [`the set's ${long.length} terms of 3 and more`, buildLexicon(long)],
  ] as const) {
    const hits = texts.flatMap((text) =>
      recover(lexicon, text, isConvincing).filter((match) => !isPlain(match)),
    );
    const heard = hits.filter(isBySound);
    process.stdout.write(
      `\n${name}, ${texts.length} ordinary texts: ${hits.length} hits that are not plain, ${heard.length} of them by sound alone\n`,
    );
    for (const { term } of hits.slice(0, 40)) {
      process.stdout.write(`${term} `);
    }
  }
}
