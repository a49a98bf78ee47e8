import { chmod, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startChild } from '../../test/support/child.ts';
import { temporaryDir } from '../../test/support/temporary-dir.ts';
import { loadOrMakeSecret } from './secrets.ts';

let dir: Awaited<ReturnType<typeof temporaryDir>>;

beforeEach(async () => {
  dir = await temporaryDir('secret');
});

afterEach(async () => {
  await dir.remove();
});

describe('a secret', () => {
  it('is made once, for its owner alone, and read from then on', async () => {
    const data = join(dir.path, 'new', 'data');

    const first = await loadOrMakeSecret(data, 'key', () => 'one');
    const again = await loadOrMakeSecret(data, 'key', () => 'two');

    expect([first, again]).toEqual(['one', 'one']);
    expect((await stat(join(data, 'key'))).mode & 0o777).toBe(0o600);
    expect(await readdir(data)).toEqual(['key']);
  });

  it('is for its owner alone under any umask', async () => {
    const before = process.umask(0);

    await loadOrMakeSecret(dir.path, 'key', () => 'one').finally(() => process.umask(before));

    expect((await stat(join(dir.path, 'key'))).mode & 0o777).toBe(0o600);
  });

  it('is one secret for all who make it at once in one process', async () => {
    const secrets = await Promise.all(
      Array.from({ length: 20 }, async (_, at) =>
        loadOrMakeSecret(dir.path, 'key', () => `secret ${at}`),
      ),
    );

    expect(new Set(secrets).size).toBe(1);
    expect(await readdir(dir.path)).toEqual(['key']);
  });

  it('is one secret for all processes that make it at once', async () => {
    const children = await Promise.all(
      ['a', 'b', 'c', 'd'].map(async (own) => {
        const child = startChild('machine-user.ts', [dir.path, 'key', own]);
        await child.line();
        return child;
      }),
    );

    for (const child of children) {
      child.write('go');
    }
    const secrets = await Promise.all(children.map((child) => child.line()));

    expect(new Set(secrets).size).toBe(1);
    expect(['a', 'b', 'c', 'd']).toContain(secrets[0]);
    expect(await loadOrMakeSecret(dir.path, 'key', () => 'e')).toBe(secrets[0]);
    await Promise.all(children.map((child) => child.ended()));
    expect(await readdir(dir.path)).toEqual(['key']);
  });

  it('is never replaced: what cannot be read is told', async () => {
    await mkdir(join(dir.path, 'key'));

    const loading = loadOrMakeSecret(dir.path, 'key', () => 'new');

    await expect(loading).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      message: `${join(dir.path, 'key')}: cannot be read`,
    });
  });

  it('is refused where it cannot be kept', async () => {
    const file = join(dir.path, 'file');
    await writeFile(file, '');
    await chmod(file, 0o400);

    const below = loadOrMakeSecret(join(file, 'data'), 'key', () => 'new');

    await expect(below).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });
});
