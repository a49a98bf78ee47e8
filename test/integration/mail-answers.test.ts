import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Notice } from '../../core/notice.ts';
import type { Store } from '../../core/repositories/index.ts';
import { openPool, openStore } from '../../store/open-store.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';
import { runProgram } from '../support/run-program.ts';
import { seedCase } from '../support/seeded-case.ts';
import { sampleNotice } from '../support/sighting-samples.ts';
import { temporaryDir } from '../support/temporary-dir.ts';

const AT = new Date('2026-11-20T00:00:00Z');

function noticeOf(id: string): Notice {
  return sampleNotice(`ntc_${id.repeat(26)}`, { recipientId: id, decidedAt: AT, createdAt: AT });
}

function answerTo(id: string, subject: string): string {
  return [
    `Message-ID: <${id}@town.example>`,
    `In-Reply-To: <${noticeOf(id).id}.r1@sender.example>`,
    `Subject: ${subject}`,
    '',
    'received',
    '',
  ].join('\n');
}

function bounceOf(id: string): string {
  return [
    'Message-ID: <bounce@town.example>',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; town.example',
    '',
    'Action: failed',
    'Status: 5.1.1',
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: <${noticeOf(id).id}.r1@sender.example>`,
    '',
    '--b--',
    '',
  ].join('\n');
}

describe('what comes back by mail', () => {
  let dir: Awaited<ReturnType<typeof temporaryDir>>;
  let postgres: TestPostgres;
  let store: Store;
  let env: Record<string, string>;

  beforeEach(async () => {
    dir = await temporaryDir('answers');
    postgres = await startTestPostgres();
    const { host: socket, user, database } = postgres.connection;
    env = {
      DATABASE_URL: `postgres://${user}@localhost/${database}?host=${encodeURIComponent(socket)}`,
      DATA_DIR: dir.path,
    };
    store = await openStore(openPool(postgres.connection));
    await seedCase(store, 'cas_1', AT, []);
    const { version } = await store.cases.get('cas_1');
    await store.cases.append({
      caseId: 'cas_1',
      version: version + 1,
      kind: 'confirmed',
      actor: 'wang',
      at: AT,
      reason: null,
      policy: null,
      reference: null,
    });
    for (const [id, state] of [
      ['a', 'accepted'],
      ['b', 'accepted'],
      ['c', 'in-doubt'],
      ['d', 'withdrawn'],
    ] as const) {
      await store.notices.add(noticeOf(id));
      await store.notices.setState(noticeOf(id).id, state);
    }
  });

  afterEach(async () => {
    await store.close();
    await postgres.close();
    await dir.remove();
  });

  it('is tied to its notice once, from an mbox and from a maildir', async () => {
    const mbox = join(dir.path, 'inbox');
    const maildir = join(dir.path, 'maildir');
    await writeFile(
      mbox,
      [
        `From town Sat Nov 21 00:00:00 2026\n${bounceOf('a')}`,
        `From town Sat Nov 21 00:00:01 2026\n${answerTo('b', '[Ticket#4711] received')}`,
        `From town Sat Nov 21 00:00:02 2026\n${answerTo('e', 'about another installation')}`,
      ].join('\n'),
    );
    await mkdir(join(maildir, 'new'), { recursive: true });
    await mkdir(join(maildir, 'cur'));
    await writeFile(join(maildir, 'new', '1'), answerTo('c', 'seen'));
    await writeFile(join(maildir, 'cur', '2'), bounceOf('d').replaceAll('\n', '\r\n'));

    const told = await runProgram(['notice', 'bounces', mbox, maildir, '--json'], env);
    const again = await runProgram(['notice', 'bounces', maildir, mbox, '--json'], env);

    const { events } = await store.cases.get('cas_1');
    const states = await Promise.all(
      ['a', 'b', 'c', 'd'].map(async (id) => (await store.notices.get(noticeOf(id).id)).state),
    );
    const [ticket] = await store.notices.attempts(noticeOf('b').id);
    expect(told.map((line) => (JSON.parse(line) as { kind: string }).kind)).toEqual([
      'bounced',
      'answered',
      'answered',
      'bounced',
    ]);
    expect(again).toEqual([]);
    expect(states).toEqual(['refused', 'accepted', 'accepted', 'withdrawn']);
    expect(ticket?.outcome).toEqual({
      kind: 'accepted',
      receipt: '[Ticket#4711] received <b@town.example>',
      ticket: '4711',
      certainty: 'number',
    });
    expect(events.slice(-4).map(({ kind, reason }) => `${kind} ${reason}`)).toEqual([
      'notice-refused 5.1.1 <bounce@town.example>',
      'notice-answered [Ticket#4711] received <b@town.example>',
      'notice-answered seen <c@town.example>',
      'notice-refused 5.1.1 <bounce@town.example>',
    ]);
  });

  it('is refused by the name of the file where that cannot be read', async () => {
    const missing = join(dir.path, 'missing');

    await expect(runProgram(['notice', 'bounces', missing], env)).rejects.toMatchObject({
      code: 'FILE_UNREADABLE',
      message: `${missing}: cannot be read`,
    });
  });
});
