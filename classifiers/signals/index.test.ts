import { readdirSync } from 'node:fs';
import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigitHolds, findIdentityNumbers } from '../../core/identity-number.ts';
import { read } from '../reading.ts';
import { casesIn } from './cases.ts';
import { DETECTORS } from './index.ts';

const PIECES =
  '出售 卖 捡到 的 身份证 二代 四件套 对公户 男女 都有 广东 到付 收U 1：1 加V ， ？ 吗 “ ” 说 90 后 20 30 岁 * · id card for sale \u200b \ud83d 🆔 ①'.split(
    ' ',
  );
const anyText = oneof(
  string({ unit: 'binary', maxLength: 200 }),
  array(constantFrom(...PIECES), { maxLength: 80 }).map((pieces) => pieces.join('')),
);

const HERE = new URL('./', import.meta.url);
const FOLDERS = readdirSync(HERE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

describe('the registry of detectors', () => {
  it('names every folder once, and every folder is named', () => {
    const registered = DETECTORS.map((detector) => detector.id);

    expect(registered.toSorted()).toEqual(FOLDERS.toSorted());
  });

  it('gives every observation to one detector alone, under its own name', () => {
    const observations = DETECTORS.flatMap((detector) => detector.observations);

    expect(new Set(observations).size).toBe(observations.length);
    expect(
      DETECTORS.every(({ id, observations: own }) =>
        own.every((name) => name.startsWith(`${id}.`)),
      ),
    ).toBe(true);
  });

  it('finds what it names, where the span says, in any text', () => {
    assert(
      property(anyText, (text) => {
        const reading = read(text);

        for (const detector of DETECTORS) {
          for (const { id, span } of detector.detect(reading)) {
            expect(detector.observations).toContain(id);
            expect(span[0] >= 0 && span[1] > span[0] && span[1] <= text.length).toBe(true);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each(FOLDERS)('%s holds the files of a plugin and as many silences as alarms', (folder) => {
    const files = readdirSync(new URL(`${folder}/`, HERE));
    const cases = casesIn(new URL(`${folder}/fixtures/`, HERE));
    const alarms = cases.filter(({ name }) => name.startsWith('ng.'));

    expect(files).toEqual(
      expect.arrayContaining(['detect.test.ts', 'detect.ts', 'fixtures', 'index.ts', 'readme.md']),
    );
    expect(alarms.length).toBeGreaterThan(0);
    expect(cases.length - alarms.length).toBeGreaterThanOrEqual(alarms.length);
    expect(alarms.every(({ expected }) => expected.length > 0)).toBe(true);
  });

  it.each(FOLDERS)('%s holds no identity number that may be a person’s', (folder) => {
    const texts = casesIn(new URL(`${folder}/fixtures/`, HERE)).map(({ text }) => text);
    const numbers = texts.flatMap((text) => findIdentityNumbers(text).map(({ number }) => number));

    expect(numbers.filter(checkDigitHolds)).toEqual([]);
  });
});
