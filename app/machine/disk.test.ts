import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { freeBytes, isDiskFull } from './disk.ts';

describe('a file system', () => {
  it('has what it says is free for this user, not for root', async () => {
    const { bavail, blocks, bsize } = await statfs(tmpdir());

    const free = await freeBytes(tmpdir());

    expect(free).toBeGreaterThan(0);
    expect(free).toBeLessThanOrEqual(blocks * bsize);
    expect(Math.abs((free ?? 0) - bavail * bsize)).toBeLessThan(1024 ** 3);
    expect(await isDiskFull(tmpdir())).toBe(false);
  });

  it('is full where nothing can be written', async () => {
    expect(await freeBytes('/proc')).toBe(0);
    expect(await isDiskFull('/proc')).toBe(true);
  });

  it('is not called full where nothing is known of it', async () => {
    expect(await freeBytes('/no/such/place')).toBeNull();
    expect(await isDiskFull('/no/such/place')).toBe(false);
  });
});
