import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPOSITORY, repositoryFiles } from '../support/repository.ts';

/** Lines that a shipped source may have; lint counts the same without blank lines and comments. */
const WALL = 300;
/** Lines of the file in the middle: files hold one noun each. */
const MEDIAN = 80;

interface Source {
  readonly path: string;
  readonly lines: number;
}

function isShipped(path: string): boolean {
  return !path.endsWith('.test.ts') && !/^test\/|\/fixtures\//u.test(path);
}

function linesOf(path: string): number {
  return readFileSync(join(REPOSITORY, path), 'utf8').trimEnd().split('\n').length;
}

describe('shipped sources', () => {
  const sources = repositoryFiles('*.ts', '*.mjs')
    .filter(isShipped)
    .map((path): Source => ({ path, lines: linesOf(path) }))
    .toSorted((one, other) => one.lines - other.lines);
  const median = sources[Math.floor(sources.length / 2)]?.lines ?? 0;

  it(`have at most ${WALL} lines each`, () => {
    const tooLong = sources.filter(({ lines }) => lines > WALL);

    expect(tooLong).toEqual([]);
    expect(sources.length).toBeGreaterThan(300);
  });

  it(`have ${median} lines in the middle, of ${MEDIAN} at most`, () => {
    expect(median).toBeLessThanOrEqual(MEDIAN);
  });
});
