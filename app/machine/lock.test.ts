import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Child, startChild } from '../../test/support/child.ts';
import { temporaryDir } from '../../test/support/temporary-dir.ts';
import { acquireLock, isLocked } from './lock.ts';

let dir: Awaited<ReturnType<typeof temporaryDir>>;
let children: Child[];

beforeEach(async () => {
  dir = await temporaryDir('lock');
  children = [];
});

afterEach(async () => {
  await Promise.all(children.map((child) => child.kill()));
  await dir.remove();
});

/** A process that is about to take the lock. */
async function contender(): Promise<Child> {
  const child = startChild('machine-user.ts', ['lock', dir.path, 'line']);
  children.push(child);
  await child.line();
  return child;
}

/** A process that holds the lock. */
async function holder(): Promise<Child> {
  const child = await contender();
  child.write('go');
  expect(await child.line()).toBe('held');
  return child;
}

describe('a lock', () => {
  it('is held until it is let go', async () => {
    const lock = await acquireLock(dir.path, 'line');
    const during = await isLocked(dir.path, 'line');
    await lock.release();

    expect(during).toBe(true);
    expect(await isLocked(dir.path, 'line')).toBe(false);
    expect(await readdir(dir.path)).toEqual([]);
  });

  it('is refused in one line that names the process that holds it', async () => {
    const child = await holder();

    const taking = acquireLock(dir.path, 'line');

    await expect(taking).rejects.toMatchObject({
      code: 'STATE_CONFLICT',
      message: expect.stringMatching(
        new RegExp(`^process ${child.process.pid} works in .*--data$`, 'u'),
      ) as string,
    });
    expect(await isLocked(dir.path, 'line')).toBe(true);
    expect(await readdir(dir.path)).toEqual(['line.lock']);
  });

  it('is free once its holder has let go', async () => {
    const child = await holder();

    child.write('let go');
    const said = await child.line();
    const lock = await acquireLock(dir.path, 'line');
    await lock.release();

    expect(said).toBe('released');
    expect(await readdir(dir.path)).toEqual([]);
  });

  it('is free once its holder was killed outright', async () => {
    const child = await holder();

    await child.kill();

    expect(await isLocked(dir.path, 'line')).toBe(false);
    const lock = await acquireLock(dir.path, 'line');
    expect(await isLocked(dir.path, 'line')).toBe(true);
    await lock.release();
  });

  it('is free where another process got the number of its holder', async () => {
    const reused = { pid: process.pid, startedAt: '1' };
    await writeFile(join(dir.path, 'line.lock'), JSON.stringify(reused));

    expect(await isLocked(dir.path, 'line')).toBe(false);
    await (await acquireLock(dir.path, 'line')).release();
  });

  it.each(['', '{', '{"pid":"x"}', '\0'])('is free where its file holds %j', async (text) => {
    await writeFile(join(dir.path, 'line.lock'), text);

    await (await acquireLock(dir.path, 'line')).release();

    expect(await readdir(dir.path)).toEqual([]);
  });

  it('goes to one of several processes that take it at once', async () => {
    const all = await Promise.all(Array.from({ length: 4 }, () => contender()));

    for (const child of all) {
      child.write('go');
    }
    const said = await Promise.all(all.map((child) => child.line()));

    expect(said.filter((line) => line === 'held')).toHaveLength(1);
    expect(said.filter((line) => line.startsWith('refused process '))).toHaveLength(3);
  });

  it('stands beside locks of other names and other directories', async () => {
    await holder();

    const other = await acquireLock(dir.path, 'setup');
    const elsewhere = await acquireLock(join(dir.path, 'made', 'here'), 'line');

    await Promise.all([other.release(), elsewhere.release()]);
    expect(await isLocked(dir.path, 'line')).toBe(true);
  });
});
