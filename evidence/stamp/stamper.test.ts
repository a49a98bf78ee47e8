import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { PKIStatus } from 'pkijs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../core/digest.ts';
import type { Stamping } from '../../core/time-stamp.ts';
import {
  type AuthorityOptions,
  OTHER_PURPOSES,
  startTimeAuthority,
  type TimeAuthority,
} from '../../test/support/time-authority.ts';
import { certificatesOfPem } from './chain.ts';
import { isOverDigest, judgeStamp } from './judge-stamp.ts';
import { createStamper } from './stamper.ts';

const BYTES = Buffer.from('a bundle');
const dir = mkdtempSync(join(tmpdir(), 'stamp-'));
const signal = AbortSignal.timeout(60_000);
let authority: TimeAuthority;

beforeAll(async () => {
  authority = await startTimeAuthority();
  writeFileSync(join(dir, 'root.pem'), authority.root);
  writeFileSync(join(dir, 'bundle'), BYTES);
});

beforeEach(async () => authority.behave({}));

afterAll(async () => {
  await authority.close();
  rmSync(dir, { recursive: true, force: true });
});

async function asked(
  urls: readonly string[] = [authority.url],
  now = new Date(),
): Promise<Stamping> {
  const roots = certificatesOfPem(authority.root);
  const stamper = createStamper({ authorities: urls, roots, now: () => now, random: randomBytes });
  return await stamper.stamp(sha256(BYTES), urls, signal);
}

function replyOf({ stamps }: Stamping): Buffer {
  return Buffer.from(stamps[0]?.reply ?? '');
}

/** What openssl says of a reply for a file, the query it answers not at hand. */
function openssl(reply: Buffer, ...more: readonly string[]): { code: number | null; text: string } {
  writeFileSync(join(dir, 'reply.tsr'), reply);
  const run = spawnSync(
    'openssl',
    ['ts', '-verify', '-data', 'bundle', '-in', 'reply.tsr', '-CAfile', 'root.pem', ...more],
    { cwd: dir, encoding: 'utf8' },
  );
  return { code: run.status, text: run.stdout + run.stderr };
}

describe('a time-stamp', () => {
  it.each(['ec', 'rsa'] as const)(
    'of an authority with a key of %s is taken, and openssl takes it too',
    async (algorithm) => {
      await authority.behave({ algorithm });

      const stamping = await asked();

      expect(stamping.failures).toEqual([]);
      expect(stamping.stamps[0]).toMatchObject({
        authority: authority.url,
        imprint: sha256(BYTES),
      });
      expect(stamping.stamps[0]?.expiresAt.getTime()).toBeGreaterThan(Date.now());
      expect(openssl(replyOf(stamping))).toEqual({
        code: 0,
        text: expect.stringContaining('Verification: OK'),
      });
    },
  );

  it('tells who signed, and whether the root is known', async () => {
    const reply = replyOf(await asked());
    const isOver = isOverDigest(sha256(BYTES));

    const known = judgeStamp(reply, { isOver, roots: certificatesOfPem(authority.root) });
    const unknown = judgeStamp(reply, { isOver, roots: [] });

    expect(known).toMatchObject({
      ok: true,
      facts: {
        authority: 'O=Invented + CN=Invented Clock',
        root: 'O=Invented + CN=Invented Root',
        isTrusted: true,
      },
    });
    expect(unknown).toMatchObject({ ok: true, facts: { isTrusted: false } });
  });

  const refused: readonly (readonly [string, AuthorityOptions, RegExp])[] = [
    ['whose signer may stamp and more', { purposes: OTHER_PURPOSES }, /time-stamping alone/u],
    ['whose signer has no purpose', { purposes: null }, /time-stamping alone/u],
    [
      'whose signer has its purpose not as critical',
      { isPurposeCritical: false },
      /time-stamping alone/u,
    ],
    ['with another nonce', { isOtherNonce: true }, /nonce differs/u],
    ['for other bytes', { isOtherImprint: true }, /for other bytes/u],
    [
      'with its time changed after signing',
      { isAlteredAfterSigning: true },
      /changed after signing/u,
    ],
    [
      'of a time an hour ago',
      { stated: (at) => new Date(at.getTime() - 3_600_000) },
      /-3\d{3} seconds/u,
    ],
    [
      'of a time before its certificate',
      { stated: (at) => new Date(at.getTime() - 9e10) },
      /not valid at the time/u,
    ],
    [
      'that is a refusal',
      { status: PKIStatus.rejection },
      /refused with status 2: not  \[31mtoday/u,
    ],
    ['that is no reply', { garbage: Buffer.from('<html>') }, /no DER|no time-stamp reply/u],
    ['that is endless', { garbage: Buffer.alloc(2_000_000) }, /more than 262144 bytes/u],
    ['behind an error of HTTP', { httpStatus: 503 }, /status 503/u],
  ];

  it.each(refused)('%s is refused and told', async (_, options, why) => {
    await authority.behave(options);

    const { stamps, failures } = await asked();

    expect(stamps).toEqual([]);
    expect(failures).toEqual([{ authority: authority.url, why: expect.stringMatching(why) }]);
  });

  it('of a root that is not trusted is refused', async () => {
    const other = await startTimeAuthority();

    const { stamps, failures } = await asked([authority.url, other.url]);
    await other.close();

    expect(stamps.map((stamp) => stamp.authority)).toEqual([authority.url]);
    expect(failures).toEqual([{ authority: other.url, why: expect.stringMatching(/no root/u) }]);
  });

  it('is asked of the others where one does not answer, and that one rests', async () => {
    const dead = await startTimeAuthority();
    await dead.close();
    const now = new Date();
    const stamper = createStamper({
      authorities: [dead.url, authority.url],
      roots: [],
      now: () => now,
      random: randomBytes,
    });

    const first = await stamper.stamp(sha256(BYTES), stamper.authorities, signal);
    const second = await stamper.stamp(sha256(BYTES), [dead.url], signal);

    expect(first.stamps).toHaveLength(1);
    expect(first.failures).toEqual([{ authority: dead.url, why: 'cannot be reached' }]);
    expect(second.failures[0]?.why).toContain('again later');
  });

  it('with any byte of what is signed flipped is refused', async () => {
    const reply = replyOf(await asked());
    const roots = certificatesOfPem(authority.root);
    const isOver = isOverDigest(sha256(BYTES));
    const places = Array.from({ length: reply.length }, (_, place) => place);

    const passing = places.filter((place) => {
      const flipped = Buffer.from(reply);
      flipped.writeUInt8(flipped.readUInt8(place) ^ (1 << (place % 8)), place);
      const judgement = judgeStamp(flipped, { isOver, roots });
      return judgement.ok && judgement.facts.isTrusted;
    });

    // What a CMS envelope says beside its signature: versions, the signer's name, the list of digests.
    expect(passing.length).toBeLessThan(reply.length / 8);
    for (const place of passing) {
      const flipped = Buffer.from(reply);
      flipped.writeUInt8(flipped.readUInt8(place) ^ (1 << (place % 8)), place);
      const judgement = judgeStamp(flipped, { isOver, roots });
      const honest = judgeStamp(reply, { isOver, roots });
      expect(judgement.ok && judgement.facts.stampedAt).toEqual(
        honest.ok && honest.facts.stampedAt,
      );
    }
  });

  it('is never a throw, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(judgeStamp(bytes, { isOver: () => true, roots: [] }).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
    expect(judgeStamp(Buffer.alloc(200_000, 0x30), { isOver: () => true, roots: [] }).ok).toBe(
      false,
    );
    expect(judgeStamp(Buffer.alloc(200_000, 0x80), { isOver: () => true, roots: [] }).ok).toBe(
      false,
    );
  });
});
