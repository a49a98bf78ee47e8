import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../core/repositories/index.ts';
import { declaredMapping } from '../../reports/fixtures/api-recipient.ts';
import { openPool, openStore } from '../../store/open-store.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';
import { runProgram } from '../support/run-program.ts';
import { seedCase } from '../support/seeded-case.ts';
import { temporaryDir } from '../support/temporary-dir.ts';

const AT = new Date('2026-11-20T00:00:00Z');
const SECRET = 'an invented token';
const CONFIRM = ['--policy', 'sale-of-fake-id', '--reason', 'seen', '--as', 'wang'];

interface Notified {
  readonly noticeId: string;
  readonly state: string;
  readonly tickets: readonly string[];
}

/** Answers that are given one after the other, the last one again and again; null breaks the connection off. */
type Answers = readonly ({
  readonly status: number;
  readonly body?: string;
  readonly rest?: string;
} | null)[];

describe('a recipient that is reached by its own interface', () => {
  let dir: Awaited<ReturnType<typeof temporaryDir>>;
  let postgres: TestPostgres;
  let store: Store;
  let env: Record<string, string>;
  let server: Server;
  let answers: Answers;
  let taken: { readonly key: unknown; readonly authorization: unknown; readonly body: string }[];

  beforeEach(async () => {
    dir = await temporaryDir('http-api');
    postgres = await startTestPostgres();
    const { host: socket, user, database } = postgres.connection;
    env = {
      DATABASE_URL: `postgres://${user}@localhost/${database}?host=${encodeURIComponent(socket)}`,
      DATA_DIR: dir.path,
      REPORTER_EMAIL: 'desk@sender.example',
      EXAMPLE_ABUSE_TOKEN: SECRET,
      EXAMPLE_FORM_KEY: SECRET,
    };
    taken = [];
    server = createServer((request, response) => void take(request, response));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    await mkdir(join(dir.path, 'recipients'));
    store = await openStore(openPool(postgres.connection));
  });

  afterEach(async () => {
    server.close();
    server.closeAllConnections();
    await store.close();
    await postgres.close();
    await dir.remove();
  });

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await textOf(request);
    const answer = answers[Math.min(taken.length, answers.length - 1)] ?? null;
    const { authorization, 'idempotency-key': key } = request.headers;
    taken.push({ key, authorization, body });
    if (answer === null) {
      response.destroy();
      return;
    }
    const headers = answer.rest === undefined ? {} : { 'retry-after': answer.rest };
    response.writeHead(answer.status, headers).end(answer.body ?? '');
  }

  async function declare(mapping: 'json-api' | 'form-api', more: object = {}): Promise<string> {
    const { port } = server.address() as AddressInfo;
    const declared = {
      ...declaredMapping(mapping),
      address: `http://127.0.0.1:${port}/reports`,
      allowHosts: [`127.0.0.1:${port}`],
      ...more,
    };
    await writeFile(join(dir.path, 'recipients', 'desk.json'), JSON.stringify(declared));
    const id = String(declaredMapping(mapping)['id']);
    await seedCase(store, 'cas_1', AT, [id]);
    return id;
  }

  /** Confirms the case; its notice as it is shown then. */
  async function confirmed(): Promise<Notified> {
    await runProgram(['case', 'confirm', 'cas_1', ...CONFIRM, '--json'], env);
    const [notice] = await store.notices.ofCase('cas_1');
    const [shown = ''] = await runProgram(['notice', 'show', notice?.id ?? '', '--json'], env);
    return JSON.parse(shown) as Notified;
  }

  it('is asked again when it wants to be, and gives a ticket number', async () => {
    await declare('json-api');
    answers = [
      { status: 429, rest: '1' },
      { status: 201, body: '{"report":{"ticket":"AB-4711"}}' },
    ];

    const { noticeId, state, tickets } = await confirmed();

    const attempts = await store.notices.attempts(noticeId);
    const waited = Number(attempts[1]?.at) - Number(attempts[0]?.at);
    expect([state, tickets]).toEqual(['accepted', ['AB-4711']]);
    expect(attempts.map(({ channel, outcome }) => [channel, outcome?.kind])).toEqual([
      ['http-api', 'unreachable'],
      ['http-api', 'accepted'],
    ]);
    expect(waited).toBeGreaterThanOrEqual(1_000);
    expect(taken.map(({ authorization }) => authorization)).toEqual(
      [1, 2].map(() => `Bearer ${SECRET}`),
    );
    expect(taken[1]).toEqual(taken[0]);
  });

  it('leaves a notice in doubt that it breaks off behind, and is not asked again', async () => {
    await declare('form-api');
    answers = [null];

    const { noticeId, state } = await confirmed();
    const sending = runProgram(['notice', 'send', noticeId], env);

    await expect(sending).rejects.toMatchObject({ code: 'STATE_CONFLICT' });
    expect(state).toBe('in-doubt');
    expect(taken).toHaveLength(1);
  });

  it('is asked with the request that its preview shows', async () => {
    await declare('json-api');
    answers = [{ status: 400, body: '{"error":{"message":"no such site"}}' }];

    const { noticeId, state } = await confirmed();
    const shown = await runProgram(['notice', 'preview', noticeId, '--format', 'http'], env);

    expect(state).toBe('refused');
    expect(shown.at(-1)).toBe(taken[0]?.body);
    expect(shown).toContain('Authorization: Bearer ***(env:EXAMPLE_ABUSE_TOKEN)');
    expect(shown).toContain(`Idempotency-Key: ${String(taken[0]?.key)}`);
    expect(shown.join('\n')).not.toContain(SECRET);
  });

  it.each([
    [
      'a field that no notice has',
      { request: { body: { x: '$nothing' } } },
      /desk\.json\.api\.request\.body\.x: the notice has no field/u,
    ],
    [
      'a body without addresses',
      { request: { body: { x: '$text' } } },
      /desk\.json\.api\.request\.body: says nothing of every address/u,
    ],
  ])('is refused for %s, with file and path', async (_, api, message) => {
    await declare('json-api', { api });

    const checking = runProgram(['notice', 'list'], env);

    await expect(checking).rejects.toMatchObject({
      code: 'DECLARATION_INVALID',
      message: expect.stringMatching(message) as string,
    });
  });

  it('is refused for a pattern of ticket numbers that takes no linear time', async () => {
    await declare('json-api', { ticket: '(?=a)b' });

    await expect(runProgram(['notice', 'list'], env)).rejects.toMatchObject({
      code: 'DECLARATION_INVALID',
      message: expect.stringContaining('example-abuse-api: ticket:') as string,
    });
  });
});
