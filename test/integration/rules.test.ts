import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../core/digest.ts';
import type { StoredListing } from '../../core/repositories/sightings.ts';
import { openPool, openStore } from '../../store/open-store.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';
import { runProgram } from '../support/run-program.ts';
import { sampleSighting } from '../support/sighting-samples.ts';
import { temporaryDir } from '../support/temporary-dir.ts';

interface Trial {
  readonly against: string;
  readonly version: string;
  readonly texts: number;
  readonly differences: readonly { readonly text: string; readonly to: string }[];
  readonly rules: readonly { readonly id: string; readonly texts: number }[];
}

/** Words that no model knows, and what nobody minds. */
const TEXTS = [
  '小绿本新到一批，懂的来，加Q99990001',
  '小绿本 量大从优 电报@kalo_bo12',
  '周末去爬山',
];
const WORDS = { id: 'green-book', state: 'shadow', weight: 8, words: ['小绿本'] };
const SILENT = { id: 'silent', state: 'active', weight: 8, pattern: String.raw`卖\d{9}` };

function listingOf(text: string, index: number): StoredListing {
  const digest = sha256(text);
  return { id: `lst_${index}`, textDigest: digest, text, campaign: digest, identityNumbers: [] };
}

describe('rules of analysts', () => {
  let server: TestPostgres;
  let dir: Awaited<ReturnType<typeof temporaryDir>>;
  let env: Record<string, string>;
  let file: string;

  beforeAll(async () => {
    server = await startTestPostgres();
    dir = await temporaryDir('rules');
    const { host, port, user, database } = server.connection;
    const address = `postgres://${user}@${encodeURIComponent(host)}:${port}/${database}`;
    env = { DATA_DIR: join(dir.path, 'data'), DATABASE_URL: address };
    file = join(dir.path, 'rules.jsonc');
    await writeFile(file, `// new words\n${JSON.stringify({ rules: [WORDS, SILENT] })}`);
    const store = await openStore(openPool(server.connection));
    const listings = TEXTS.map(listingOf);
    const sightings = listings.map(({ id }, index) =>
      sampleSighting({
        id: `sgt_${index}`,
        listingId: id,
        url: `http://forum.example.org/${index}`,
      }),
    );
    await store.sightings.saw(listings, sightings, 'swp_1');
    await store.close();
  });

  afterAll(async () => {
    await dir.remove();
    await server.close();
  });

  it('are checked', async () => {
    const lines = await runProgram(['rules', 'check', file], env);

    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('green-book');
  });

  it.each([
    [
      'a pattern that cannot run',
      [{ ...SILENT, pattern: '(?=a)' }],
      'rules.0.pattern: look-around',
    ],
    ['a key that is none', [{ ...WORDS, wait: 1 }], 'rules.0: Unrecognized key'],
  ])('are refused with %s, the file and the place in it', async (_, rules, told) => {
    const bad = join(dir.path, 'bad.json');
    await writeFile(bad, JSON.stringify({ rules }));

    const checked = runProgram(['rules', 'check', bad], env);

    await expect(checked).rejects.toThrow(`${bad}: ${told}`);
    await expect(runProgram(['case', 'list'], { ...env, RULES_FILE: bad })).rejects.toThrow(told);
  });

  it('are tried over what is stored, in the shadow of the scorer at work', async () => {
    const [json] = await runProgram(['rules', 'try', file, '--json'], env);
    const [ofSweep] = await runProgram(['rules', 'try', file, '--sweep', 'swp_1', '--json'], env);
    const [ofNone] = await runProgram(['rules', 'try', file, '--sweep', 'swp_9', '--json'], env);
    const told = await runProgram(['rules', 'try', file], env);

    const trial = JSON.parse(json ?? '') as Trial;
    expect(trial).toMatchObject({ texts: 3, rules: [{ texts: 2 }, { id: 'silent', texts: 0 }] });
    expect(trial.version).toContain('+rules-');
    expect(trial.against).not.toContain('+rules-');
    expect(trial.differences.every(({ text }) => text.includes('小绿本'))).toBe(true);
    expect(trial.differences.length).toBeGreaterThan(0);
    expect(JSON.parse(ofSweep ?? '')).toMatchObject({ texts: 3, rules: [{ texts: 2 }, {}] });
    expect(JSON.parse(ofNone ?? '')).toMatchObject({ texts: 0, rules: [{ texts: 0 }, {}] });
    expect(told.join('\n')).toContain('in 2 texts');
  });

  it('in the shadow, are recorded where they are in force, and move nothing', async () => {
    const [json] = await runProgram(['rules', 'try', file, '--json'], { ...env, RULES_FILE: file });

    const trial = JSON.parse(json ?? '') as Trial;
    expect(trial.against).toContain('+rules-');
    expect(trial.differences.length).toBeGreaterThan(0);
  });
});
