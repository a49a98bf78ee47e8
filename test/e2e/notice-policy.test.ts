import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPool, openStore } from '../../store/open-store.ts';
import { jsonLines, runCli } from '../support/cli.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';
import { seedCase } from '../support/seeded-case.ts';
import { temporaryDir } from '../support/temporary-dir.ts';

const SEEN_AT = new Date('2026-11-20T00:00:00Z');
const RECIPIENT = {
  id: 'strict-desk',
  name: 'Strict desk',
  role: 'site',
  channel: 'mail-file',
  address: 'abuse@strict.example',
  languages: ['zh', 'en'],
  source: 'test',
  checkedOn: '2026-11-01',
  approvals: 2,
};
const BY_WANG = ['--as', 'wang', '--reason', 'seen'];
const OFFENCE = ['--policy', 'sale-of-stolen-id'];

interface CaseDocument {
  readonly caseId: string;
  readonly state?: string;
  readonly failure?: string;
  readonly notices?: readonly { readonly noticeId: string; readonly state: string }[];
}

describe('the policy of notices, from the command line', () => {
  let dir: Awaited<ReturnType<typeof temporaryDir>>;
  let postgres: TestPostgres;
  let env: Record<string, string>;

  async function run(...args: readonly string[]): Promise<Awaited<ReturnType<typeof runCli>>> {
    return await runCli(args, env);
  }

  async function outbox(): Promise<readonly string[]> {
    const files = await readdir(join(dir.path, 'outbox')).catch((): string[] => []);
    const bytes = files
      .toSorted((one, other) => (one < other ? -1 : 1))
      .map((file) => readFile(join(dir.path, 'outbox', file), 'utf8'));
    return await Promise.all(bytes);
  }

  beforeEach(async () => {
    dir = await temporaryDir('policy');
    postgres = await startTestPostgres();
    const { host: socket, user, database } = postgres.connection;
    env = {
      DATABASE_URL: `postgres://${user}@localhost/${database}?host=${encodeURIComponent(socket)}`,
      DATA_DIR: dir.path,
    };
    await mkdir(join(dir.path, 'recipients'));
    await writeFile(join(dir.path, 'recipients', 'strict.json'), JSON.stringify(RECIPIENT));
    const store = await openStore(openPool(postgres.connection));
    for (const id of ['cas_1', 'cas_2']) {
      await seedCase(store, id, SEEN_AT, ['strict-desk']);
    }
    await store.close();
  });

  afterEach(async () => {
    await postgres.close();
    await dir.remove();
  });

  it('sends when a second person approves, and takes all back with a case', {
    timeout: 300_000,
  }, async () => {
    const confirmed = await run('case', 'confirm', 'cas_1', ...OFFENCE, ...BY_WANG, '--json');
    const [notice] = (JSON.parse(confirmed.stdout) as CaseDocument).notices ?? [];
    assert.ok(notice !== undefined, confirmed.stderr);

    const sending = await run('notice', 'send', notice.noticeId);
    const self = await run(
      'notice',
      'approve',
      notice.noticeId,
      '--as',
      'ＷＡＮＧ',
      '--reason',
      'x',
    );
    const before = await outbox();
    const approved = await run(
      'notice',
      'approve',
      '--case',
      'cas_1',
      '--as',
      'li',
      '--reason',
      'x',
    );
    const reopened = await run('case', 'reopen', 'cas_1', ...BY_WANG, '--json');
    const appealed = await run('notice', 'appeal', notice.noticeId, '--from', 'desk', ...BY_WANG);

    expect([notice.state, sending.code, self.code, before]).toEqual([
      'awaiting-approval',
      2,
      2,
      [],
    ]);
    expect([approved.code, approved.stdout]).toEqual([0, expect.stringContaining('accepted')]);
    expect(JSON.parse(reopened.stdout)).toMatchObject({
      caseId: 'cas_1',
      state: 'deferred',
      notices: [{ state: 'withdrawn' }, { round: 2, state: 'accepted' }],
    });
    expect([appealed.code, (await outbox()).length]).toEqual([2, 2]);
  });

  it('confirms a batch: seen before, tried on ourselves, each case for itself', {
    timeout: 300_000,
  }, async () => {
    const file = join(dir.path, 'cases.txt');
    await writeFile(file, '{"caseId":"cas_1"}\ncas_none\n\ncas_2\n');
    const batch = ['case', 'confirm', '--all-of', file, ...OFFENCE, ...BY_WANG, '--json'];

    const dry = await run(...batch, '--dry-run');
    const tried = await run(...batch, '--test-to', 'me@sender.example');
    const [test] = await outbox();
    const taken = await run(...batch);
    const neither = await run('case', 'confirm', ...OFFENCE, ...BY_WANG);

    expect([dry.code, jsonLines(dry.stdout)]).toEqual([
      1,
      [
        expect.objectContaining({ caseId: 'cas_1', recipientId: 'strict-desk', approvals: 2 }),
        expect.objectContaining({ caseId: 'cas_none', failure: 'NOT_FOUND' }),
        expect.objectContaining({ caseId: 'cas_2', grounds: [{ kind: 'declared' }], cited: 1 }),
      ],
    ]);
    expect([tried.code, jsonLines(tried.stdout)]).toEqual([
      0,
      [expect.objectContaining({ testTo: 'me@sender.example' })],
    ]);
    expect(test).toContain('me@sender.example');
    expect(test).not.toContain('abuse@strict.example');
    expect([taken.code, jsonLines<CaseDocument>(taken.stdout)]).toEqual([
      1,
      [
        expect.objectContaining({ caseId: 'cas_1', state: 'confirmed' }),
        expect.objectContaining({ caseId: 'cas_none', failure: 'NOT_FOUND' }),
        expect.objectContaining({
          caseId: 'cas_2',
          notices: [expect.objectContaining({ state: 'awaiting-approval' })],
        }),
      ],
    ]);
    expect(await outbox()).toEqual([test]);
    expect(neither.code).toBe(2);
  });
});
