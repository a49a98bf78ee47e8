import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDigitHolds, findIdentityNumbers } from '../../core/identity-number.ts';
import { casesIn } from './cases.ts';
import { DETECTORS } from './index.ts';

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
