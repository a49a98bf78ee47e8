import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCharacterOf } from '../../core/check-digit.ts';
import { jsonLines, runCli } from '../support/cli.ts';
import { temporaryDir } from '../support/temporary-dir.ts';

interface Answer {
  readonly fingerprint: string;
  readonly checksum: boolean;
  readonly region: string | null;
  readonly status: string;
}

/** Nobody's: made here, of a place that is none, with the right check digit. */
function numberOf(order: string): string {
  const digits = `11990019900101${order}`;
  return digits + checkCharacterOf(digits);
}

const LOST = numberOf('101');
const VOID = numberOf('102');
const UNLISTED = numberOf('103');
const WRONG = UNLISTED.slice(0, 17) + (UNLISTED.endsWith('1') ? '2' : '1');
/** The same person as 18 characters, first generation. */
const SHORT = LOST.slice(0, 6) + LOST.slice(8, 17);

describe('the registry', () => {
  let dir: Awaited<ReturnType<typeof temporaryDir>>;
  let data: string;
  let list: string;

  beforeAll(async () => {
    dir = await temporaryDir('registry');
    data = join(dir.path, 'data');
    list = join(dir.path, 'lost.csv');
    await writeFile(list, `number,status\n${LOST},stolen\n${VOID},作废\n`);
  });

  afterAll(async () => {
    await dir.remove();
  });

  it('takes a list in and answers for numbers, of which it keeps nothing', async () => {
    const first = await runCli(['registry', 'import', list, '--data', data, '--json']);
    const again = await runCli(['registry', 'import', list, '--data', data, '--json']);
    const asked = [LOST, SHORT, VOID, UNLISTED, WRONG].join('\n');
    const check = await runCli(['registry', 'check', '--data', data, '--json'], {}, asked);

    const answers = jsonLines<Answer>(check.stdout);
    expect(JSON.parse(first.stdout)).toEqual({ list: 'lost.csv', read: 2, changed: 2, known: 0 });
    expect(JSON.parse(again.stdout)).toMatchObject({ read: 2, changed: 0, known: 2 });
    expect(answers.map(({ status }) => status)).toEqual([
      'lost',
      'lost',
      'invalid',
      'unknown',
      'invalid',
    ]);
    expect(answers.map(({ checksum }) => checksum)).toEqual([true, true, true, true, false]);
    expect(answers.map(({ region }) => region)).toEqual(Array.from({ length: 5 }, () => '11'));
    expect(answers[0]?.fingerprint).toBe(answers[1]?.fingerprint);
    expect(await filesHolding(data, [LOST, VOID, UNLISTED, SHORT])).toEqual([]);
    expect(first.stderr + check.stdout + check.stderr).not.toContain(LOST.slice(2, 17));
  });

  it.each([
    ['a number that is none', `${LOST}\n12345\n`, ':2: expected an identity number'],
    ['a status that is none', `${LOST},perhaps\n`, ':1: expected a status'],
  ])('takes in nothing of a list with %s, and shows no number', async (_, text, told) => {
    const path = join(dir.path, 'bad.csv');
    await writeFile(path, text);

    const { code, stderr } = await runCli(['registry', 'import', path, '--data', data]);

    expect(code).toBe(2);
    expect(stderr).toContain(`${path}${told}`);
    expect(stderr).not.toContain('12345');
  });

  it.each([
    ['check', [], 'nonsense 1\n', 'stdin:1'],
    ['import', ['/nonexistent.csv'], '', '/nonexistent.csv'],
  ])('%s names what is wrong and where', async (command, args, input, where) => {
    const argv = ['registry', command, ...args, '--data', data];

    const { code, stderr } = await runCli(argv, {}, input);

    expect(code).toBe(2);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toContain(where);
    expect(stderr).not.toContain('nonsense');
  });
});

/** The files below a directory that hold any of the words. */
async function filesHolding(root: string, words: readonly string[]): Promise<readonly string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const held: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    if (words.some((word) => bytes.includes(word))) {
      held.push(path);
    }
  }
  return held;
}
