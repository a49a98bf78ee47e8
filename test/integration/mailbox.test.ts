import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mailboxClock } from '../../app/line/mailbox-reading.ts';
import { openLine } from '../../app/line/open-line.ts';
import { fingerprinter, mailTokens } from '../../app/line/secrets.ts';
import { readSettings } from '../../app/settings/settings.ts';
import type { Notice } from '../../core/notice.ts';
import type { Store } from '../../core/repositories/index.ts';
import { openPool, openStore } from '../../store/open-store.ts';
import { startTestImap, type TestImapServer } from '../support/imap-server.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';
import { runProgram } from '../support/run-program.ts';
import { seedCase } from '../support/seeded-case.ts';
import { sampleNotice } from '../support/sighting-samples.ts';
import { temporaryDir } from '../support/temporary-dir.ts';

const AT = new Date('2026-11-20T00:00:00Z');
const NEVER = new AbortController().signal;
// 11010519900101123 with a check digit that does not hold.
const NUMBER = '110105199001011230';

interface Told {
  readonly noticeId: string;
  readonly kind: string;
  readonly ticket?: string;
  readonly certainty: string;
}

function noticeOf(letter: string): Notice {
  return sampleNotice(`ntc_${letter.repeat(26)}`, {
    recipientId: letter === 'a' ? 'town-desk' : letter,
    decidedAt: AT,
    createdAt: AT,
  });
}

function mail(...lines: readonly string[]): string {
  return lines.join('\r\n');
}

/** An answer to what went out under a Message-ID. */
function reply(sentAs: string, id: string, subject: string): string {
  return mail(`Message-ID: <${id}>`, `In-Reply-To: ${sentAs}`, `Subject: ${subject}`, '', '');
}

describe('the mailbox in which answers come', () => {
  let dir: Awaited<ReturnType<typeof temporaryDir>>;
  let postgres: TestPostgres;
  let store: Store;
  let imap: TestImapServer;
  let env: Record<string, string>;
  let tokenOf: (noticeId: string, round: number) => string;

  beforeEach(async () => {
    dir = await temporaryDir('mailbox');
    postgres = await startTestPostgres();
    imap = await startTestImap();
    const { host: socket, user, database } = postgres.connection;
    env = {
      DATABASE_URL: `postgres://${user}@localhost/${database}?host=${encodeURIComponent(socket)}`,
      DATA_DIR: dir.path,
      FINGERPRINT_KEY: 'an invented key',
      REPORTER_EMAIL: 'desk@sender.example',
      IMAP_URL: `imap://desk@127.0.0.1:${imap.port}/INBOX`,
      IMAP_PASSWORD: 'env:DESK_PASSWORD',
      DESK_PASSWORD: 'invented',
    };
    tokenOf = mailTokens(await fingerprinter(readSettings(env)));
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
    for (const [letter, state] of [
      ['a', 'in-doubt'],
      ['b', 'accepted'],
      ['c', 'accepted'],
    ] as const) {
      await store.notices.add(noticeOf(letter));
      await store.notices.setState(noticeOf(letter).id, state, AT);
    }
  });

  afterEach(async () => {
    await store.close();
    await postgres.close();
    await imap.close();
    await dir.remove();
  });

  /** The Message-ID under which a notice went out. */
  function sentAs(letter: string, token = tokenOf(noticeOf(letter).id, 1)): string {
    return `<${noticeOf(letter).id}.r1${token === '' ? '' : `.${token}`}@sender.example>`;
  }

  function bounceOf(letter: string): string {
    return mail(
      'From: MAILER-DAEMON@relay.example',
      'Message-ID: <bounce@relay.example>',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; relay.example',
      '',
      'Action: failed',
      'Status: 5.1.1',
      '',
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: ${sentAs(letter)}`,
      '',
      '--b--',
      '',
    );
  }

  async function read(): Promise<readonly Told[]> {
    const lines = await runProgram(['notice', 'mailbox', '--json'], env);
    return lines.map((line) => JSON.parse(line) as Told);
  }

  it('is read once, tied to its notices, and left as it is', async () => {
    const subject = Buffer.from(
      // 工单号：2026112201 已受理, in GB 18030.
      'b9a4b5a5bac5a3ba3230323631313232303120d2d1cadcc0ed',
      'hex',
    ).toString('base64');
    imap.put(mail('Message-ID: <1@friend.example>', 'Subject: private', '', 'secret', ''));
    imap.put(bounceOf('c'));
    imap.put(
      mail(
        'From: =?utf-8?B?5Y+X55CG?= <no-reply@desk.town.invalid>',
        'Message-ID: <3@town.example>',
        `In-Reply-To: ${sentAs('a')}`,
        `Subject: =?gb18030?B?${subject}?=`,
        'Auto-Submitted: auto-replied',
        '',
        'received',
        '',
      ),
    );
    imap.put(
      mail(
        'From: someone@else.example',
        'Message-ID: <4@else.example>',
        `References: <x@y.example> ${sentAs('b')}`,
        `Subject: removed =?utf-8?Q?=0D=0ABcc:_x@y.example?= ${NUMBER}`,
        '',
        'It is gone.',
        '',
      ),
    );
    imap.put(
      mail(`In-Reply-To: ${sentAs('b')}`, 'Auto-Submitted: auto-replied', 'Subject: away', '', 'x'),
    );
    imap.put(
      `From: Desk <Desk@Sender.example>\r\n${reply(sentAs('b'), '6@sender.example', 'and?')}`,
    );

    const told = await read();
    const again = await read();
    imap.renumber();
    const renumbered = await read();
    imap.put(reply(sentAs('b'), '5@x.example', 'ok'));
    const later = await read();

    expect(
      told.map(({ noticeId, kind, ticket, certainty }) => [
        noticeId.slice(4, 5),
        kind,
        ticket,
        certainty,
      ]),
    ).toEqual([
      ['c', 'bounced', undefined, 'token'],
      ['a', 'receipt', '2026112201', 'desk'],
      ['b', 'answered', undefined, 'token'],
    ]);
    expect([again, renumbered]).toEqual([[], []]);
    expect(later.map(({ kind }) => kind)).toEqual(['answered']);
    const opened = imap.commands.filter((command) => command.includes('BODY.PEEK[]'));
    expect(opened.some((command) => command.startsWith('UID FETCH 1 '))).toBe(false);
    expect(imap.commands.join('\n')).not.toMatch(/\b(?:SELECT|STORE|COPY|MOVE|EXPUNGE|BODY\[)/u);
    const states = await Promise.all(
      ['a', 'b', 'c'].map(async (letter) => (await store.notices.get(noticeOf(letter).id)).state),
    );
    expect(states).toEqual(['accepted', 'accepted', 'refused']);
  });

  it('is believed in nothing: who says "removed" has said so, and no more', async () => {
    imap.put(reply(sentAs('b'), '1@x.example', `removed ${NUMBER}`));

    await read();

    const [shown = ''] = await runProgram(['notice', 'show', noticeOf('b').id, '--json'], env);
    const document = JSON.parse(shown) as Record<string, unknown>;
    expect((await store.cases.get('cas_1')).state).toBe('confirmed');
    expect(document['outcomes']).toEqual([]);
    expect(document['conversation']).toEqual([
      {
        at: expect.any(String) as string,
        kind: 'answered',
        words: 'removed 11***************0 <1@x.example>',
        ticket: null,
        certainty: 'token',
      },
    ]);
  });

  it('shows the ticket numbers of a notice', async () => {
    for (const [id, subject] of [
      ['1', 'Re: [Ticket #4711] Takedown request: a1.example'],
      ['2', 'Re: [Ticket #4711] Takedown request: a1.example again'],
      ['3', 'Case number: X-99'],
    ]) {
      imap.put(reply(sentAs('b'), `${id}@x.example`, String(subject)));
    }

    await read();

    const [shown = ''] = await runProgram(['notice', 'show', noticeOf('b').id, '--json'], env);
    expect((JSON.parse(shown) as { tickets: string[] }).tickets).toEqual(['4711', 'X-99']);
  });

  it('ties nothing to a notice whose token a mail does not know', async () => {
    imap.put(reply(sentAs('b', '0011223344556677'), '1@x.example', 'ok'));
    imap.put(reply(sentAs('b', ''), '2@x.example', 'ok'));
    imap.put(reply(sentAs('f'), '3@x.example', 'ok'));
    imap.put(bounceOf('c').replace(tokenOf(noticeOf('c').id, 1), tokenOf(noticeOf('b').id, 1)));

    const told = await read();

    expect(told).toEqual([]);
    expect((await store.notices.get(noticeOf('c').id)).state).toBe('accepted');
  });

  it('takes hostile mails for what they are', async () => {
    const parts = Array.from({ length: 40 }, (_, depth) => [
      `Content-Type: multipart/mixed; boundary=b${depth}`,
      '',
      `--b${depth}`,
    ]).flat();
    imap.put(
      mail(
        `In-Reply-To: ${sentAs('b')}`,
        'Message-ID: <1@x.example>',
        'Subject: deep',
        ...parts,
        '',
        'x',
      ),
    );
    imap.put(
      mail(
        'Message-ID: <2@x.example>',
        `In-Reply-To: ${sentAs('b')}`,
        'Subject: huge',
        '',
        'x'.repeat(3_000_000),
      ),
    );
    imap.put(mail(`X-Long: ${'x'.repeat(200_000)}`, `In-Reply-To: ${sentAs('b')}`, '', ''));
    imap.put(reply(sentAs('b'), '4@x.example', '=?nonsense?B?////?='));
    imap.put(Buffer.alloc(0));

    const told = await read();

    expect(told.map(({ kind }) => kind)).toEqual(['answered', 'answered', 'answered']);
  });

  it('is read on a clock, and a server that fails does not stop the services', async () => {
    imap.put(reply(sentAs('b'), '1@x.example', 'ok'));
    const logged: (readonly [string, unknown])[] = [];
    const line = await openLine(readSettings(env), (level, _message, fields) =>
      logged.push([level, fields]),
    );
    const clock = mailboxClock(line, NEVER);

    clock.tick(AT);
    clock.tick(new Date(AT.getTime() + 600_000));
    await clock.settled();
    await imap.close();
    clock.tick(new Date(AT.getTime() + 600_000));
    await clock.settled();
    await line.close();
    imap = await startTestImap();

    expect(logged).toEqual([
      ['info', { mails: 1, told: 1, untied: 0 }],
      ['warn', { code: 'HOST_UNREACHABLE' }],
    ]);
  });

  it('is not read where none is set', async () => {
    const { IMAP_URL: _url, IMAP_PASSWORD: _password, ...without } = env;

    await expect(runProgram(['notice', 'mailbox'], without)).rejects.toMatchObject({
      code: 'STATE_CONFLICT',
    });
  });
});
