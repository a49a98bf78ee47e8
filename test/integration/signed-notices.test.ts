import { spawnSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../core/repositories/index.ts';
import { type MailKeys, makeMailKeys } from '../../reports/fixtures/mail-keys.ts';
import { dkimVerifiers } from '../../reports/fixtures/verify-dkim.ts';
import { readDkimKey } from '../../reports/formats/dkim.ts';
import { openPool, openStore } from '../../store/open-store.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';
import { runProgram } from '../support/run-program.ts';
import { seedCase } from '../support/seeded-case.ts';
import { temporaryDir } from '../support/temporary-dir.ts';

const NAME = 'desk._domainkey.sender.example';
const BY_WANG = ['--as', 'wang', '--reason', 'seen'];
const RECIPIENT = {
  id: 'plain-desk',
  name: 'Plain desk',
  role: 'site',
  channel: 'mail-file',
  address: 'abuse@plain.example',
  languages: ['zh', 'en'],
  source: 'test',
  checkedOn: '2026-11-01',
};

describe('notices of an installation that signs its mails', () => {
  let dir: Awaited<ReturnType<typeof temporaryDir>>;
  let postgres: TestPostgres;
  let store: Store;
  let keys: MailKeys;
  let env: Record<string, string>;

  async function keyFile(name: string, pem: string): Promise<string> {
    const path = join(dir.path, name);
    await writeFile(path, pem, { mode: 0o600 });
    return path;
  }

  beforeEach(async () => {
    dir = await temporaryDir('signed');
    postgres = await startTestPostgres();
    keys = makeMailKeys();
    const { host: socket, user, database } = postgres.connection;
    env = {
      DATABASE_URL: `postgres://${user}@localhost/${database}?host=${encodeURIComponent(socket)}`,
      DATA_DIR: dir.path,
      REPORTER_EMAIL: 'desk@sender.example',
      DKIM_DOMAIN: 'sender.example',
      DKIM_SELECTOR: 'desk',
      DKIM_KEY: `file:${await keyFile('dkim.pem', keys.server.key)}`,
      SMIME_CERT: keys.certificates.replaceAll('\n', String.raw`\n`),
      SMIME_KEY: `file:${await keyFile('desk.pem', keys.key)}`,
    };
    await mkdir(join(dir.path, 'recipients'));
    await writeFile(join(dir.path, 'recipients', 'plain.json'), JSON.stringify(RECIPIENT));
    store = await openStore(openPool(postgres.connection));
    await seedCase(store, 'cas_1', new Date('2026-11-20T00:00:00Z'), ['plain-desk']);
  });

  afterEach(async () => {
    await store.close();
    await postgres.close();
    keys.remove();
    await dir.remove();
  });

  it('leave with both signatures', async () => {
    await runProgram(
      ['case', 'confirm', 'cas_1', ...BY_WANG, '--policy', 'sale-of-stolen-id'],
      env,
    );

    const [file = 'none'] = await readdir(join(dir.path, 'outbox'));
    const path = join(dir.path, 'outbox', file);
    const mail = await readFile(path);
    const { record } = readDkimKey('sender.example', 'desk', keys.server.key);
    const judged = dkimVerifiers([NAME]).map(({ isValid }) => isValid(mail, () => record.value));
    const openssl = spawnSync('openssl', ['cms', '-verify', '-in', path, '-CAfile', keys.root]);
    expect(judged.every((isValid) => isValid)).toBe(true);
    expect(openssl.status).toBe(0);
  });

  it('are told of by the doctor, with the record to publish and without a key', async () => {
    const [line = ''] = await runProgram(['doctor', '--json'], env);

    const { settings, findings } = JSON.parse(line) as {
      settings: Record<string, string>;
      findings: { name: string; ok: boolean; detail: string }[];
    };
    const finding = findings.find(({ name }) => name === 'mail signing');
    expect(finding?.ok).toBe(true);
    expect(finding?.detail).toMatch(
      /^DKIM on for sender\.example, publish: desk\._domainkey\.sender\.example\. IN TXT "v=DKIM1; k=rsa; p=[^"]+" "[^"]+"; S\/MIME on with a certificate until \d{4}-\d\d-\d\d and 1 above it$/u,
    );
    expect(settings).toMatchObject({ DKIM_DOMAIN: 'sender.example', DKIM_KEY: 'given' });
    expect(line).not.toContain('PRIVATE');
  });

  it('do not leave with a key that others can read', async () => {
    await chmod(join(dir.path, 'dkim.pem'), 0o640);

    const confirmed = runProgram(
      ['case', 'confirm', 'cas_1', ...BY_WANG, '--policy', 'sale-of-stolen-id'],
      env,
    );

    await expect(confirmed).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringContaining('chmod 600'),
    });
  });

  it('that are in doubt are listed, and settled by a person who says how', async () => {
    await runProgram(
      ['case', 'confirm', 'cas_1', ...BY_WANG, '--policy', 'sale-of-stolen-id'],
      env,
    );
    const [notice] = await store.notices.ofCase('cas_1');
    const id = notice?.id ?? 'none';
    await store.notices.setState(id, 'in-doubt');
    const settle = ['notice', 'settle', id, ...BY_WANG, '--json'];

    const listed = await runProgram(['notice', 'list', '--state', 'in-doubt', '--json'], env);
    await expect(runProgram(settle, env)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await expect(runProgram([...settle, '--sent', '--again'], env)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
    });
    const settled = await runProgram([...settle, '--again'], env);

    expect(listed.map((line) => (JSON.parse(line) as { noticeId: string }).noticeId)).toEqual([id]);
    expect(settled.map((line) => JSON.parse(line) as unknown)).toEqual([
      { noticeId: id, recipientId: 'plain-desk', round: 1, state: 'due' },
    ]);
  });
});
