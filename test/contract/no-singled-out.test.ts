import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPOSITORY, repositoryFiles } from '../support/repository.ts';

/**
 * A test, or a group, that runs alone, is passed over, or is left to be written. What asks for a system of its own (`runIf`, such
 * as for what only root can do) is no such thing.
 */
const SINGLED_OUT =
  /\b(?:describe|it|test|suite|bench)\b(?:\.\w+)*\.(?:only|skip|todo|fails)\b|\b(?:fdescribe|fit|xdescribe|xit|xtest)\s*\(|\b(?:context|ctx)\.skip\b|\{\s*(?:only|skip|todo|fails):\s*true/u;

function singledOut(text: string): readonly number[] {
  return text.split('\n').flatMap((line, index) => (SINGLED_OUT.test(line) ? [index + 1] : []));
}

describe('the suite', () => {
  it('runs every test that it holds', () => {
    const own = 'test/contract/no-singled-out.test.ts';
    const tests = repositoryFiles('*.ts').filter(
      (path) => path !== own && (path.endsWith('.test.ts') || path.startsWith('test/')),
    );

    const found = tests.flatMap((path) =>
      singledOut(readFileSync(join(REPOSITORY, path), 'utf8')).map((line) => `${path}:${line}`),
    );

    expect(found).toEqual([]);
    expect(tests.length).toBeGreaterThan(100);
  });

  it.each([
    "it.only('x', () => undefined);",
    "describe.skip('x', () => undefined);",
    "test.todo('x');",
    "it.concurrent.skip('x', () => undefined);",
    "describe.sequential.only('x', () => undefined);",
    "xit('x', () => undefined);",
    "it('x', { skip: true }, () => undefined);",
  ])('would not let pass: %s', (line) => {
    expect(singledOut(`\n${line}\n`)).toEqual([2]);
  });

  it.each(["it('skips what it knows', () => undefined);", 'const { only } = pages.skip(1);'])(
    'lets pass: %s',
    (line) => {
      expect(singledOut(line)).toEqual([]);
    },
  );
});
