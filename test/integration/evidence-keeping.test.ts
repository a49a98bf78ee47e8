import { spawnSync } from 'node:child_process';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anchorCustody, judgeCustody } from '../../app/line/anchor-custody.ts';
import { renewStamps, stampWhatLacks } from '../../app/line/bundle-stamps.ts';
import { exportBundle } from '../../app/line/export-bundle.ts';
import { openEvidence } from '../../app/line/open-evidence.ts';
import { purgeDue } from '../../app/line/purge.ts';
import { rekeyVault } from '../../app/line/rekey.ts';
import { tendEvidence } from '../../app/line/tend-evidence.ts';
import { sha256 } from '../../core/digest.ts';
import { certificatesOfPem, readCustodyEntry, verifyBundle } from '../../evidence/index.ts';
import { openPool } from '../../store/open-store.ts';
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

async function actsOf(evidenceId: string): Promise<readonly string[]> {
  const rows = await world.line.deps.store.custody.of(evidenceId);
  return rows
    .map(({ entry }) => readCustodyEntry(entry))
    .map(({ act, actor }) => `${act} ${actor}`);
}

/** Statements on the database behind the program's back. */
async function behindItsBack(...statements: readonly string[]): Promise<void> {
  const pool = openPool({ connectionString: world.line.settings.databaseUrl ?? '' });
  try {
    for (const statement of statements) {
      await pool.query(statement);
    }
  } finally {
    await pool.end();
  }
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
    expect(await actsOf('evd_sealed')).toEqual(['made tester', 'opened L. Officer']);
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
    expect(await actsOf('evd_unstamped')).toEqual(['made tester', 'stamped cardsweep']);
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
    expect(await actsOf('evd_renewed')).toEqual([
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
    expect(await actsOf('evd_bare')).toContain('verified cardsweep');
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
    const alarmed = (await store.keeping.damaged()).map(({ evidenceId }) => evidenceId);
    await writeFile(path, whole);
    await world.pass(2 * DAY_MS);
    const mended = await tendEvidence(world.line, signal);

    expect(broken.damaged.toSorted()).toEqual(['evd_damaged', 'evd_lost']);
    expect(alarmed).toEqual(['evd_damaged', 'evd_lost']);
    expect(mended.damaged).toEqual(['evd_lost']);
  });
});

describe('the custody log', () => {
  it('takes additions only', async () => {
    await expect(behindItsBack('delete from custody')).rejects.toThrow(/additions only/u);
    await expect(behindItsBack("update custody set entry = ''")).rejects.toThrow(/additions only/u);
    await expect(behindItsBack('truncate custody')).rejects.toThrow(/additions only/u);
  });

  it('keeps its chain through many writers on connections of their own', async () => {
    const { store, custody, now } = world.line.deps;

    await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        store.transaction((tx) =>
          custody(tx, {
            evidenceId: 'evd_bare',
            act: 'opened',
            actor: `a${index}`,
            reason: 'x',
            at: now(),
          }),
        ),
      ),
    );

    expect(await judgeCustody(world.line)).toMatchObject({ valid: true });
  });

  it('shows that its end was cut, by the anchors in the database', async () => {
    const anchor = await anchorCustody(world.line);
    const rows = await world.line.deps.store.custody.all();
    await behindItsBack(
      'alter table custody disable trigger all',
      `create table kept as select * from custody where seq >= ${anchor?.seq}`,
      `delete from custody where seq >= ${anchor?.seq}`,
    );

    const cut = await judgeCustody(world.line);
    await behindItsBack('insert into custody select * from kept', 'drop table kept');

    expect(rows.length).toBeGreaterThan(anchor?.seq ?? 0);
    expect(cut).toEqual({
      valid: false,
      at: anchor?.seq,
      why: expect.stringContaining('which was anchored') as string,
    });
    expect(await judgeCustody(world.line)).toMatchObject({ valid: true });
  });

  it('shows it by the data directory where the anchors were cut too, and by a head noted elsewhere', async () => {
    const anchors = join(world.dataDir, 'custody-anchors.jsonl');
    const anchor = await anchorCustody(world.line);
    const seq = anchor?.seq ?? 0;
    await behindItsBack(
      `create table kept as select * from custody where seq >= ${seq}`,
      `delete from custody where seq >= ${seq}`,
      `delete from custody_anchors where seq >= ${seq}`,
    );
    const text = await readFile(anchors, 'utf8');

    const byFile = await judgeCustody(world.line);
    await rm(anchors);
    const unseen = await judgeCustody(world.line);
    const byHead = await judgeCustody(world.line, [{ seq, head: anchor?.head ?? '' }]);
    await behindItsBack(
      'insert into custody select * from kept',
      'drop table kept',
      'alter table custody enable trigger all',
    );
    await writeFile(anchors, text);

    expect(byFile).toMatchObject({ valid: false, at: seq });
    expect(unseen.valid).toBe(true);
    expect(byHead).toMatchObject({ valid: false, at: seq });
    expect(await judgeCustody(world.line)).toMatchObject({ valid: true });
  });

  it('has its head stamped by the authority, over bytes that anybody can write', async () => {
    await world.behave({});
    const anchor = await anchorCustody(world.line);
    await stampWhatLacks(world.line, signal);

    const [stamp] = await world.line.deps.store.stamps.of(`custody:${anchor?.seq}`);

    const head = join(world.dataDir, 'head');
    await writeFile(head, anchor?.head ?? '');
    await writeFile(`${head}.tsr`, await world.line.deps.blobs.get(stamp?.tokenDigest ?? ''));
    await writeFile(`${head}.pem`, world.authority.root);
    const at = String(Math.floor(world.line.deps.now().getTime() / 1_000));
    const args = [
      'ts',
      '-verify',
      '-data',
      head,
      '-in',
      `${head}.tsr`,
      '-CAfile',
      `${head}.pem`,
      '-attime',
      at,
    ];
    expect(spawnSync('openssl', args).status).toBe(0);
  });
});

describe('a purge', () => {
  it('removes bytes whose term is over and leaves manifest, digests and trail; what is held stays', async () => {
    const gone = await world.keep('evd_gone');
    const held = await world.keep('evd_held');
    const { store, vault, now } = world.line.deps;
    await store.keeping.hold('evd_held', { by: 'Court', reason: 'case 7', at: now() });
    await world.pass(731 * DAY_MS);
    const young = await world.keep('evd_young');

    const dry = await purgeDue(world.line, WHO, true, signal);
    const before = await vault.has(gone.bundleDigest);
    const purge = await purgeDue(world.line, WHO, false, signal);
    const again = await purgeDue(world.line, WHO, false, signal);

    const keeping = await store.keeping.of('evd_gone');
    expect(before).toBe(true);
    expect(dry.due.map(({ evidenceId }) => evidenceId)).toContain('evd_gone');
    expect(purge.purged).toContain('evd_gone');
    expect(purge.purged).not.toContain('evd_held');
    expect(again).toEqual({ due: [], purged: [], erased: 0 });
    expect(await vault.has(gone.bundleDigest)).toBe(false);
    expect(await vault.has(held.bundleDigest)).toBe(true);
    expect(await vault.has(young.bundleDigest)).toBe(true);
    expect(await store.evidence.get('evd_gone')).toMatchObject({ seal: gone.seal });
    expect(keeping.remnant).toMatchObject({ capture: { state: 'complete' } });
    expect(JSON.stringify(keeping.remnant)).not.toMatch(/出售/u);
    expect(await actsOf('evd_gone')).toEqual(['made tester', 'purged L. Officer']);
    await expect(openEvidence(world.line, 'evd_gone', 'opened', WHO)).rejects.toThrow(
      /was purged/u,
    );
  });

  it('leaves bytes that another bundle needs', async () => {
    const shared = await world.keep('evd_shared_a');
    await world.pass(731 * DAY_MS);
    await world.line.deps.store.transaction((tx) =>
      tx.evidence.put({ ...shared, id: 'evd_shared_b', capturedAt: world.line.deps.now() }, []),
    );

    const { purged } = await purgeDue(world.line, WHO, false, signal);
    const stays = await world.line.deps.vault.has(shared.bundleDigest);
    await world.pass(731 * DAY_MS);
    await purgeDue(world.line, WHO, false, signal);

    expect(purged).toContain('evd_shared_a');
    expect(stays).toBe(true);
    expect(await world.line.deps.vault.has(shared.bundleDigest)).toBe(false);
  });

  it('goes on where it was cut off between the entry and the bytes', async () => {
    const cut = await world.keep('evd_cut');
    const { store, vault, now } = world.line.deps;
    await store.keeping.purge('evd_cut', now(), {});

    const { erased } = await purgeDue(world.line, WHO, false, signal);

    expect(erased).toBeGreaterThan(0);
    expect(await vault.has(cut.bundleDigest)).toBe(false);
  });

  it('never takes what a person confirmed before its own term, nor what is held by now', async () => {
    const { store, now } = world.line.deps;
    await world.keep('evd_late_hold');
    await store.keeping.hold('evd_late_hold', { by: 'Court', reason: 'case 8', at: now() });

    const isPurged = await store.keeping.purge('evd_late_hold', now(), {});

    expect(isPurged).toBe(false);
  });
});
