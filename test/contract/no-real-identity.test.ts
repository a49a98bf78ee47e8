import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPOSITORY, repositoryFiles } from '../support/repository.ts';

/** What a line, or the line above it, says where a number with a right check digit stands on purpose. */
const MARKER = 'check digit';

/** GB 11643-1999: weights, and check characters by remainder. Written anew here: the guard does not lean on what it guards. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** Eighteen characters in a row, or with one space or mark between them. */
const SHAPE = /(?<!\d)\d(?:[ .·_-]?\d){16}[ .·_-]?[\dXx](?![\dXx])/gu;

const BIRTH_DATE = /^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/u;

function mayBeReal(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return CHECK_CHARACTERS[sum % 11] === number[17] && BIRTH_DATE.test(number);
}

/** Numbers of a line that may be a person's, written plainly, spaced or full-width. */
function realNumbersIn(line: string): readonly string[] {
  return [...line.normalize('NFKC').matchAll(SHAPE)]
    .map(([written]) => written.replaceAll(/[^\dXx]/gu, '').toUpperCase())
    .filter(mayBeReal);
}

/** Lines, by number, on which a number stands that neither they nor the lines above them explain. */
function unmarkedLines(text: string): readonly number[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const isMarked = line.includes(MARKER) || (lines[index - 1] ?? '').includes(MARKER);
    return !isMarked && realNumbersIn(line).length > 0 ? [index + 1] : [];
  });
}

function isText(bytes: Buffer): boolean {
  return !bytes.subarray(0, 8_192).includes(0);
}

describe('the repository', () => {
  it('holds no identity number that may be a person’s', () => {
    const files = repositoryFiles();
    const texts = files
      .map((path) => ({ path, bytes: readFileSync(join(REPOSITORY, path)) }))
      .filter(({ bytes }) => isText(bytes));

    const found = texts.flatMap(({ path, bytes }) =>
      unmarkedLines(bytes.toString('utf8')).map((line) => `${path}:${line}`),
    );

    expect(found).toEqual([]);
    expect(texts.length).toBeGreaterThan(files.length / 2);
  });
});

describe('the guard', () => {
  // The example that GB 11643-1999 prints, with its right check digit.
  const EXAMPLE = ['110105', '19491231', '002X'];

  it.each([
    EXAMPLE.join(''),
    EXAMPLE.join('').toLowerCase(),
    EXAMPLE.join(' '),
    EXAMPLE.join('-'),
    EXAMPLE.join('').split('').join(' '),
    EXAMPLE.join('').replaceAll(/\d/gu, (digit) =>
      String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0),
    ),
    `qq${EXAMPLE.join('')}wx`,
  ])('sees %s', (written) => {
    expect(unmarkedLines(`one\nsells ${written}, cheap`)).toEqual([2]);
  });

  it('lets a marked line and the line below a mark pass, and no further', () => {
    const number = EXAMPLE.join('');

    expect(unmarkedLines(`${number} // check digit`)).toEqual([]);
    expect(unmarkedLines(`// check digit\n${number}\n${number}`)).toEqual([3]);
  });

  it('passes over numbers that cannot be anybody’s', () => {
    const [place, birth, rest] = EXAMPLE;

    expect(realNumbersIn(`${place}${birth}0020`)).toEqual([]);
    expect(realNumbersIn(`${place}19491331${rest}`)).toEqual([]);
    expect(realNumbersIn(`7${EXAMPLE.join('')}`)).toEqual([]);
  });
});
