import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anchorCustody, judgeCustody } from '../../app/line/anchor-custody.ts';
import { stampWhatLacks } from '../../app/line/bundle-stamps.ts';
import { type EvidenceWorld, openEvidenceWorld } from '../support/evidence-world.ts';

const signal = AbortSignal.timeout(300_000);
let world: EvidenceWorld;

beforeAll(async () => {
  world = await openEvidenceWorld('evidence-custody');
  await world.keep('evd_bare');
});

afterAll(() => world.close());

/** A process of its own that adds twenty entries, each in a transaction. */
const WRITER = `
import { custodyStoreOn } from './app/line/custody.ts';
import { appendCustody } from './evidence/index.ts';
import { openPool, openStore } from './store/open-store.ts';
const store = await openStore(openPool({ connectionString: process.argv[1] }));
for (let index = 0; index < 20; index += 1) {
  const event = { evidenceId: 'evd_bare', act: 'opened', actor: String(process.pid), reason: 'x', at: new Date() };
  await store.transaction((tx) => appendCustody(custodyStoreOn(tx), event));
}
await store.close();
`;

async function writer(databaseUrl: string): Promise<number | null> {
  const hooks = './test/support/register-typescript.mjs';
  const args = ['--import', hooks, '--input-type=module', '-e', WRITER, databaseUrl];
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  await once(child, 'close');
  return child.exitCode;
}

describe('the custody log', () => {
  it('takes additions only', async () => {
    await expect(world.behindItsBack('delete from custody')).rejects.toThrow(/additions only/u);
    await expect(world.behindItsBack("update custody set entry = ''")).rejects.toThrow(
      /additions only/u,
    );
    await expect(world.behindItsBack('truncate custody')).rejects.toThrow(/additions only/u);
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

  it('keeps its chain through several processes at once', async () => {
    const { databaseUrl } = world.line.settings;
    const before = (await world.line.deps.store.custody.all()).length;

    const codes = await Promise.all(Array.from({ length: 4 }, () => writer(databaseUrl ?? '')));

    expect(codes).toEqual([0, 0, 0, 0]);
    expect(await judgeCustody(world.line)).toMatchObject({ valid: true, entries: before + 80 });
  });

  it('shows that its end was cut, by the anchors in the database', async () => {
    const anchor = await anchorCustody(world.line);
    const rows = await world.line.deps.store.custody.all();
    await world.behindItsBack(
      'alter table custody disable trigger all',
      `create table kept as select * from custody where seq >= ${anchor?.seq}`,
      `delete from custody where seq >= ${anchor?.seq}`,
    );

    const cut = await judgeCustody(world.line);
    await world.behindItsBack('insert into custody select * from kept', 'drop table kept');

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
    await world.behindItsBack(
      `create table kept as select * from custody where seq >= ${seq}`,
      `delete from custody where seq >= ${seq}`,
      `delete from custody_anchors where seq >= ${seq}`,
    );
    const text = await readFile(anchors, 'utf8');

    const byFile = await judgeCustody(world.line);
    await rm(anchors);
    const unseen = await judgeCustody(world.line);
    const byHead = await judgeCustody(world.line, [{ seq, head: anchor?.head ?? '' }]);
    await world.behindItsBack(
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
