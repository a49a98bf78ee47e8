import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../core/digest.ts';
import { sampleBundle } from '../../test/support/evidence-sample.ts';
import { filesOf, packed, resealed } from '../../test/support/evidence-tamper.ts';
import { startTimeAuthority, type TimeAuthority } from '../../test/support/time-authority.ts';
import { certificatesOfPem } from '../stamp/chain.ts';
import { createStamper } from '../stamp/stamper.ts';
import type { GivenStamp, Stamping } from './stamp-checks.ts';
import { verifyBytes } from './verify-bundle.ts';

const DAY_MS = 86_400_000;
/** An hour after the sample was made. */
const NOW = new Date('2026-11-22T02:00:00Z');
const dir = mkdtempSync(join(tmpdir(), 'stamped-'));
let authority: TimeAuthority;
let bundle: Buffer;
let first: GivenStamp;

beforeAll(async () => {
  authority = await startTimeAuthority();
  bundle = (await sampleBundle()).bytes;
  first = await stamped('first.tsr', bundle, NOW, 10);
});

afterAll(async () => {
  await authority.close();
  rmSync(dir, { recursive: true, force: true });
});

/** A stamp of a moment, by a certificate that ends so many days after. */
async function stamped(name: string, bytes: Buffer, at: Date, days: number): Promise<GivenStamp> {
  function now(): Date {
    return new Date(at);
  }
  await authority.behave({ clock: now, days });
  const stamper = createStamper({ authorities: [], roots: [], now, random: randomBytes });
  const { stamps, failures } = await stamper.stamp(
    sha256(bytes),
    [authority.url],
    AbortSignal.timeout(20_000),
  );
  expect(failures).toEqual([]);
  return { name, reply: stamps[0]?.reply ?? Buffer.alloc(0) };
}

function after(days: number): Date {
  return new Date(NOW.getTime() + days * DAY_MS);
}

function judged(
  given: readonly GivenStamp[],
  more: Partial<Stamping> = {},
  archive = bundle,
): readonly string[] {
  const stamping = { given, roots: certificatesOfPem(authority.root), at: NOW, ...more };
  const { checks } = verifyBytes(archive, { stamping });
  return checks
    .filter(({ id }) => id.startsWith('stamp.'))
    .map(({ id, ok, detail }) => `${id} ${ok}: ${detail}`);
}

describe('the time-stamp of a bundle', () => {
  it('says when these bytes existed, by whom, and by which root', () => {
    expect(judged([first])).toEqual([
      expect.stringMatching(
        /^stamp\.1 true: first\.tsr: these very bytes existed at 2026-11-22T02:00:00\.000Z, says .*Invented Clock; .* named root .*Invented Root$/u,
      ),
    ]);
    expect(judged([first], { roots: [] })).toEqual([
      expect.stringMatching(/^stamp\.1 true: .*NOT proved/u),
    ]);
  });

  it('is said to be absent where there is none, and missed where a root was named', () => {
    expect(judged([], { roots: [] })).toEqual([
      'stamp.given true: no time-stamp of an authority: nothing outside the installation proves when the bundle was made',
    ]);
    expect(judged([])).toEqual(['stamp.given false: a root was named, but no time-stamp is given']);
  });

  it('fails for a bundle sealed anew with everything made right, and for one packed anew', () => {
    const files = filesOf(bundle);
    const repacked = packed(new Map([...files].toReversed()));
    resealed(files);

    expect(judged([first], {}, packed(files))).toEqual([
      expect.stringMatching(/^stamp\.1 false: .*other bytes/u),
    ]);
    expect(judged([first], {}, repacked)).toEqual([
      expect.stringMatching(/^stamp\.1 false: .*other bytes/u),
    ]);
  });

  it('fails by another root, before its bundle was made, and for a time to come', async () => {
    const other = await startTimeAuthority();
    const roots = certificatesOfPem(other.root);
    await other.close();
    const early = await stamped('early.tsr', bundle, after(-1), 10);
    const late = await stamped('late.tsr', bundle, after(1), 10);

    expect(judged([first], { roots })[0]).toMatch(/^stamp\.1 false: .*not among the roots/u);
    expect(judged([early])[0]).toMatch(/^stamp\.1 false: .*older than the bundle/u);
    expect(judged([late])[0]).toMatch(/^stamp\.1 false: .*not come yet/u);
  });

  it('fails once its certificate has ended, unless it was renewed before', async () => {
    const renewal = await stamped(
      'second.tsr',
      Buffer.concat([bundle, Buffer.from(first.reply)]),
      after(8),
      100,
    );
    const tooLate = await stamped(
      'third.tsr',
      Buffer.concat([bundle, Buffer.from(first.reply)]),
      after(11),
      100,
    );
    const at = after(30);

    expect(judged([first], { at })[0]).toMatch(/^stamp\.1 false: .*no later stamp renews it/u);
    expect(judged([first, tooLate], { at })[0]).toMatch(/^stamp\.1 false/u);
    expect(judged([first, renewal], { at })).toEqual([
      expect.stringMatching(/^stamp\.1 true/u),
      expect.stringMatching(
        /^stamp\.2 true: second\.tsr: these bytes and first\.tsr existed at 2026-11-30/u,
      ),
    ]);
  });

  it('and its renewal verify by openssl alone', async () => {
    const old = Buffer.from(first.reply);
    const renewal = await stamped('second.tsr', Buffer.concat([bundle, old]), after(8), 100);
    writeFileSync(join(dir, 'root.pem'), authority.root);
    writeFileSync(join(dir, 'bundle'), bundle);
    writeFileSync(join(dir, 'both'), Buffer.concat([bundle, old]));
    writeFileSync(join(dir, '1.tsr'), old);
    writeFileSync(join(dir, '2.tsr'), renewal.reply);

    const outcomes = [
      ['bundle', '1.tsr'],
      ['both', '2.tsr'],
      ['both', '1.tsr'],
    ].map(([file = '', stamp = '']) => {
      const at = String(Math.floor(after(9).getTime() / 1_000));
      const args = [
        'ts',
        '-verify',
        '-data',
        file,
        '-in',
        stamp,
        '-CAfile',
        'root.pem',
        '-attime',
        at,
      ];
      return spawnSync('openssl', args, { cwd: dir }).status;
    });

    expect(outcomes).toEqual([0, 0, 1]);
  });

  it('is never taken for another by a flood of others', () => {
    const flood = Array.from({ length: 500 }, (_, index) => ({
      name: `${index}`,
      reply: randomBytes(2_000),
    }));

    const checks = judged([first, ...flood]);

    expect(checks).toHaveLength(64);
    expect(checks.filter((line) => line.includes(' true'))).toHaveLength(1);
  });
});
