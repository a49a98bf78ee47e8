import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renewStamps, stampWhatLacks } from '../../app/line/bundle-stamps.ts';
import { exportBundle } from '../../app/line/export-bundle.ts';
import { openEvidence } from '../../app/line/open-evidence.ts';
import { rekeyVault } from '../../app/line/rekey.ts';
import { tendEvidence } from '../../app/line/tend-evidence.ts';
import { sha256 } from '../../core/digest.ts';
import { certificatesOfPem, verifyBundle } from '../../evidence/index.ts';
import { alarmsOf } from '../../pipeline/health.ts';
import { type EvidenceWorld, openEvidenceWorld } from '../support/evidence-world.ts';

const DAY_MS = 86_400_000;
const WHO = { actor: 'L. Officer', reason: 'file 12/2026' };
const signal = AbortSignal.timeout(300_000);
let world: EvidenceWorld;

beforeAll(async () => {
  world = await openEvidenceWorld('evidence-keeping');
});

afterAll(() => world.close());

/** Everything that lies below a directory, as one text. */
async function bytesBelow(dir: string): Promise<Buffer> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Buffer.concat(
    await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name)))),
  );
}

describe('a stored bundle', () => {
  it('lies encrypted, and comes out byte for byte for somebody with a reason', async () => {
    const evidence = await world.keep('evd_sealed');
    const blobs = join(world.dataDir, 'blobs');

    const opened = await openEvidence(world.line, 'evd_sealed', 'opened', WHO);

    expect(sha256(opened.bytes)).toBe(evidence.bundleDigest);
    expect(opened.bytes.includes('datapackage.json')).toBe(true);
    expect((await bytesBelow(blobs)).includes('datapackage.json')).toBe(false);
    expect((await stat(join(world.dataDir, 'evidence-key'))).mode & 0o777).toBe(0o600);
    expect(await world.actsOf('evd_sealed')).toEqual(['made tester', 'opened L. Officer']);
  });

  it('of many megabytes goes through a file, which is gone then', async () => {
    const { vault, store } = world.line.deps;
    const path = join(world.dataDir, 'long');
    const bytes = randomBytes(9_000_001);
    await writeFile(path, bytes);

    const digest = await vault.putFile(path);
    const again = await vault.put(bytes);

    expect(digest).toBe(sha256(bytes));
    expect(again).toBe(digest);
    expect(Buffer.from(await vault.get(digest)).equals(bytes)).toBe(true);
    expect(await store.vault.find(digest)).toMatchObject({ bytes: bytes.length });
    expect(await readdir(join(world.dataDir, 'tmp'), { recursive: true })).not.toContain('sealed');
    await vault.delete(digest);
  });

  it('is not opened by nobody or for nothing, and nothing is entered then', async () => {
    const before = (await world.line.deps.store.custody.all()).length;

    const attempts = [
      openEvidence(world.line, 'evd_sealed', 'opened', { actor: ' ', reason: 'x' }),
      openEvidence(world.line, 'evd_sealed', 'opened', { actor: 'x', reason: '' }),
      openEvidence(world.line, 'evd_none', 'opened', WHO),
      exportBundle(world.line, 'evd_sealed', '/no/such/place.wacz', WHO),
    ];

    const codes = (await Promise.allSettled(attempts)).map((one) =>
      one.status === 'rejected' ? (one.reason as { code: string }).code : 'opened',
    );
    expect(codes).toEqual(['INPUT_INVALID', 'INPUT_INVALID', 'NOT_FOUND', 'FILE_UNREADABLE']);
    expect((await world.line.deps.store.custody.all()).length).toBe(before);
  });

  it('of an older version lies in clear, opens as well, and is encrypted by a rekey', async () => {
    const evidence = await world.keep('evd_clear');
    const { vault, blobs, store } = world.line.deps;
    const bytes = Buffer.from(await vault.get(evidence.bundleDigest));
    await vault.delete(evidence.bundleDigest);
    await blobs.put(bytes);

    const inClear = await openEvidence(world.line, 'evd_clear', 'opened', WHO);
    await rekeyVault(world.line, WHO, { isNewKey: false, isForgetting: false }, signal);

    expect(inClear.bytes.equals(bytes)).toBe(true);
    expect(await store.vault.find(evidence.bundleDigest)).not.toBeNull();
    expect(await blobs.has(evidence.bundleDigest)).toBe(false);
    expect(Buffer.from(await vault.get(evidence.bundleDigest)).equals(bytes)).toBe(true);
  });

  it('is put under a new key, and the old one is forgotten when nothing needs it', async () => {
    const evidence = await world.keep('evd_rekeyed');
    const keyFile = join(world.dataDir, 'evidence-key');
    const old = (await readFile(keyFile, 'utf8')).trim();

    const { keyId } = await rekeyVault(
      world.line,
      WHO,
      { isNewKey: true, isForgetting: false },
      signal,
    );
    const both = (await readFile(keyFile, 'utf8')).trim().split('\n');
    const { forgotten } = await rekeyVault(
      world.line,
      WHO,
      { isNewKey: false, isForgetting: true },
      signal,
    );

    const object = await world.line.deps.store.vault.find(evidence.bundleDigest);
    expect(both).toHaveLength(2);
    expect(both[1]).toBe(old);
    expect(object?.keyId).toBe(keyId);
    expect(forgotten).toHaveLength(1);
    expect((await readFile(keyFile, 'utf8')).includes(old)).toBe(false);
    expect((await stat(keyFile)).mode & 0o777).toBe(0o600);
    expect(sha256(await world.line.deps.vault.get(evidence.bundleDigest))).toBe(
      evidence.bundleDigest,
    );
  });
});

describe('time-stamps of stored bundles', () => {
  it('are asked for again where the authority failed, once each', async () => {
    await world.behave({ httpStatus: 503 });
    await world.keep('evd_unstamped');

    const failed = await stampWhatLacks(world.line, signal);
    await world.pass(2 * 60_000);
    const came = await stampWhatLacks(world.line, signal);
    const again = await stampWhatLacks(world.line, signal);

    expect(failed).toBe(0);
    expect(came).toBeGreaterThan(0);
    expect(again).toBe(0);
    expect(await world.actsOf('evd_unstamped')).toEqual(['made tester', 'stamped cardsweep']);
  });

  it('go out beside the bundle, and openssl and the program say that they hold', async () => {
    const path = join(world.dataDir, 'out.wacz');
    const root = join(world.dataDir, 'root.pem');
    await writeFile(root, world.authority.root);

    const exported = await exportBundle(world.line, 'evd_unstamped', path, WHO);

    const openssl = spawnSync('openssl', [
      'ts',
      '-verify',
      '-data',
      path,
      '-in',
      `${path}.tsr`,
      '-CAfile',
      root,
    ]);
    const given = [{ name: 'out.wacz.tsr', reply: await readFile(`${path}.tsr`) }];
    const stamping = { given, roots: certificatesOfPem(world.authority.root), at: new Date() };
    expect(exported.tokens).toEqual([`${path}.tsr`]);
    expect(openssl.status).toBe(0);
    expect((await verifyBundle(path, { stamping })).valid).toBe(true);
    expect(certificatesOfPem(await readFile(`${path}.chain.pem`, 'utf8'))).toHaveLength(1);
    expect(JSON.parse(await readFile(`${path}.seal.json`, 'utf8'))).toMatchObject({
      evidenceId: 'evd_unstamped',
      timeStamps: [{ file: 'out.wacz.tsr', over: 'the bundle' }],
      custody: { head: expect.stringMatching(/^[\da-f]{64}$/u) as string },
    });
  });

  it('are said to be lacking where there are none', async () => {
    await world.keep('evd_bare');
    const path = join(world.dataDir, 'bare.wacz');

    const exported = await exportBundle(world.line, 'evd_bare', path, WHO);

    expect(exported.tokens).toEqual([]);
    expect(await readFile(`${path}.seal.json`, 'utf8')).toContain(
      'none: no time-stamping authority has stamped',
    );
  });

  it('are renewed before their certificate ends, over the bundle and the old token', async () => {
    await world.behave({ days: 30 });
    const evidence = await world.keep('evd_renewed');
    await stampWhatLacks(world.line, signal);
    await world.pass(DAY_MS);
    await world.behave({ days: 400 });

    const renewed = await renewStamps(world.line, signal);
    const again = await renewStamps(world.line, signal);

    const [first, second] = await world.line.deps.store.stamps.of('evd_renewed');
    const token = await world.line.deps.blobs.get(first?.tokenDigest ?? '');
    const bytes = await world.line.deps.vault.get(evidence.bundleDigest);
    expect(renewed).toBeGreaterThan(0);
    expect(again).toBe(0);
    expect(second).toMatchObject({
      renews: first?.tokenDigest,
      imprint: sha256(Buffer.concat([bytes, token])),
    });
    expect(await world.actsOf('evd_renewed')).toEqual([
      'made tester',
      'stamped cardsweep',
      'restamped cardsweep',
    ]);
  });

  it('are not renewed by an authority that has no later certificate yet', async () => {
    await world.behave({ days: 20 });
    await world.keep('evd_waiting');
    await stampWhatLacks(world.line, signal);
    await world.behave({ days: 10 });

    expect(await renewStamps(world.line, signal)).toBe(0);
    expect(await world.line.deps.store.stamps.of('evd_waiting')).toHaveLength(1);
  });
});

describe('the round of every day', () => {
  it('verifies what was verified longest ago, anchors the log, and finds it whole', async () => {
    await world.pass(3 * DAY_MS);

    const tending = await tendEvidence(world.line, signal);
    const again = await tendEvidence(world.line, signal);

    expect(tending).toMatchObject({ damaged: [], custody: null });
    expect(tending.verified).toBeGreaterThan(5);
    expect(again.verified).toBe(0);
    expect(await world.actsOf('evd_bare')).toContain('verified cardsweep');
  });

  it('finds a bundle whose bytes were changed or lost, and tells until it is mended', async () => {
    const evidence = await world.keep('evd_damaged');
    const lost = await world.keep('evd_lost');
    const { store, blobs } = world.line.deps;
    const object = await store.vault.find(evidence.bundleDigest);
    const name = object?.blobDigest ?? '';
    const path = join(world.dataDir, 'blobs', name.slice(0, 2), name.slice(2));
    const whole = await readFile(path);
    const changed = Buffer.from(whole);
    changed.writeUInt8(changed.readUInt8(500) ^ 1, 500);
    await writeFile(path, changed);
    await blobs.delete((await store.vault.find(lost.bundleDigest))?.blobDigest ?? '');
    await world.pass(2 * DAY_MS);

    const broken = await tendEvidence(world.line, signal);
    const sweep = { id: 'swp_night', slot: 'night', sourceIds: [], full: false };
    await store.sweeps.open({ ...sweep, startedAt: new Date(), finishedAt: null });
    const alarms = await alarmsOf('swp_night', world.line.deps);
    await writeFile(path, whole);
    await world.pass(2 * DAY_MS);
    const mended = await tendEvidence(world.line, signal);

    expect(broken.damaged.toSorted()).toEqual(['evd_damaged', 'evd_lost']);
    expect(alarms).toEqual([
      expect.objectContaining({ kind: 'evidence-damaged', evidenceId: 'evd_damaged' }),
      { kind: 'evidence-damaged', evidenceId: 'evd_lost', checks: ['bundle.stored'] },
    ]);
    expect(mended.damaged).toEqual(['evd_lost']);
  });
});
