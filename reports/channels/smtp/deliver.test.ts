import { generateKeyPairSync } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { composedFixture } from '../../fixtures/composed.ts';
import { deliveryFixtures } from '../../fixtures/delivery-file.ts';
import { closedPort, startMailServer, startSilentServer } from '../../fixtures/mail-server.ts';
import { leavesOf, parseMail } from '../../fixtures/parse-mail.ts';
import { dkimVerifiers } from '../../fixtures/verify-dkim.ts';
import { readDkimKey } from '../../formats/dkim.ts';
import { formatEml } from '../../formats/eml.ts';
import { deliverBySmtp } from './deliver.ts';

const NEVER = new AbortController().signal;
const SHORT = { connectMs: 300, greetingMs: 300, silenceMs: 300 };

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(closing.splice(0).map(async (close) => close()));
});

function closedAfter<T extends { readonly close: () => Promise<void> }>(server: T): T {
  closing.push(server.close);
  return server;
}

/** The address with a user and a password that need escapes. */
function named(url: string): string {
  return url.replace('smtp://', 'smtp://desk%40x:p%3Ass@');
}

function depsOf(smtpUrl: string | null) {
  return { outboxDir: '/nowhere', smtpUrl };
}

describe('smtp', () => {
  it.each(deliveryFixtures('smtp'))('fixture $name', async ({ delivery }) => {
    const server = closedAfter(await startMailServer(delivery.server));

    const outcome = await deliverBySmtp(
      composedFixture(delivery.notice),
      depsOf(server.url),
      NEVER,
    );

    const word = 'receipt' in outcome ? outcome.receipt : outcome.reply;
    expect([outcome.kind, word]).toEqual([delivery.outcome, delivery.reply]);
  });

  it('hands over the same bytes as a mail file, from the sender to the recipient', async () => {
    const server = closedAfter(await startMailServer());

    await deliverBySmtp(composedFixture('full'), depsOf(server.url), NEVER);

    const [letter] = server.taken;
    expect(letter?.from).toBe('desk@sender.example');
    expect(letter?.to).toEqual(['desk@town.invalid']);
    expect(letter?.bytes.equals(await formatEml(composedFixture('full')))).toBe(true);
  });

  it('signs each mail by the domain where that is set up, twice the same way', async () => {
    const server = closedAfter(await startMailServer());
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const dkim = readDkimKey('sender.example', 'desk', pem);
    const deps = { ...depsOf(server.url), signing: { dkim, smime: null } };

    await deliverBySmtp(composedFixture('full'), deps, NEVER);
    await deliverBySmtp(composedFixture('full'), deps, NEVER);

    const [one, again] = server.taken.map(({ bytes }) => bytes);
    expect(one?.equals(again ?? Buffer.alloc(0))).toBe(true);
    expect(
      dkimVerifiers([dkim.record.name]).map(({ isValid }) =>
        isValid(one ?? Buffer.alloc(0), () => dkim.record.value),
      ),
    ).not.toContain(false);
  });

  it.each(['minimal', 'typical', 'full'] as const)('carries every field: %s', async (name) => {
    const server = closedAfter(await startMailServer());
    const composed = composedFixture(name);

    await deliverBySmtp(composed, depsOf(server.url), NEVER);

    const mail = parseMail(server.taken[0]?.bytes ?? Buffer.alloc(0));
    expect(mail.headers.get('subject')).toBe(composed.subject);
    expect(leavesOf(mail)[0]?.text.replaceAll('\r\n', '\n')).toBe(composed.text);
  });

  it('sends the same letter twice, not two letters', async () => {
    const server = closedAfter(await startMailServer());

    await deliverBySmtp(composedFixture(), depsOf(server.url), NEVER);
    await deliverBySmtp(composedFixture(), depsOf(server.url), NEVER);

    const [one, again] = server.taken;
    expect(server.taken).toHaveLength(2);
    expect(one?.bytes.equals(again?.bytes ?? Buffer.alloc(0))).toBe(true);
    expect(parseMail(one?.bytes ?? Buffer.alloc(0)).headers.get('message-id')).toBe(
      composedFixture().messageId,
    );
  });

  it('logs in, and calls a login that is not taken unreachable', async () => {
    const open = closedAfter(await startMailServer());
    const locked = closedAfter(
      await startMailServer({ at: 'login', code: 535, text: '5.7.8 Wrong password' }),
    );

    const taken = await deliverBySmtp(composedFixture(), depsOf(named(open.url)), NEVER);
    const refused = await deliverBySmtp(composedFixture(), depsOf(named(locked.url)), NEVER);

    expect(taken.kind).toBe('accepted');
    expect(refused).toEqual({ kind: 'unreachable', reply: '535 5.7.8 Wrong password' });
    expect(locked.taken).toEqual([]);
  });

  it('sends nothing in the clear where encryption is required', async () => {
    const server = closedAfter(await startMailServer());

    const outcome = await deliverBySmtp(
      composedFixture(),
      depsOf(`${server.url}/?tls=require`),
      NEVER,
    );

    expect(outcome.kind).toBe('unreachable');
    expect(server.taken).toEqual([]);
  });

  it('sends nothing to a server whose certificate nobody vouches for', async () => {
    const server = closedAfter(await startMailServer(undefined, true));

    const outcome = await deliverBySmtp(composedFixture(), depsOf(server.url), NEVER);

    expect(outcome.kind).toBe('unreachable');
    expect(server.taken).toEqual([]);
  });

  it('calls a refused connection unreachable', async () => {
    const url = `smtp://127.0.0.1:${await closedPort()}`;

    const outcome = await deliverBySmtp(composedFixture(), depsOf(url), NEVER);

    expect(outcome).toMatchObject({
      kind: 'unreachable',
      reply: expect.stringMatching(/^E[A-Z]+$/u),
    });
  });

  it.each<[string, readonly string[]]>([
    ['before the greeting', []],
    ['after the greeting', ['220 hello']],
    ['after the sender', ['220 hello', '250 hello', '250 sender ok']],
  ])('gives up on a server that falls silent %s, and leaves', async (_, lines) => {
    const server = closedAfter(await startSilentServer(lines));

    const outcome = await deliverBySmtp(
      composedFixture('minimal'),
      depsOf(server.url),
      NEVER,
      SHORT,
    );

    expect(outcome.kind).toBe('unreachable');
    await server.left;
  });

  it('is in doubt where a server falls silent after the whole message, and leaves', async () => {
    const words = ['220 hello', '250 hello', '250 ok', '250 ok', '354 go on'];
    const server = closedAfter(await startSilentServer(words));

    const outcome = await deliverBySmtp(
      composedFixture('minimal'),
      depsOf(server.url),
      NEVER,
      SHORT,
    );

    expect(outcome).toEqual({ kind: 'in-doubt', reply: 'ETIMEDOUT' });
    await server.left;
  });

  it('calls a server that takes no mail from us at all unreachable, for that is not the word of the recipient', async () => {
    const server = closedAfter(await startSilentServer(['554 5.7.1 No service for you']));

    const outcome = await deliverBySmtp(composedFixture('minimal'), depsOf(server.url), NEVER);

    expect(outcome).toMatchObject({ kind: 'unreachable', reply: '554 5.7.1 No service for you' });
  });

  it('calls a server that talks nonsense unreachable', async () => {
    const server = closedAfter(await startSilentServer(['HTTP/1.1 400 Bad Request']));

    const outcome = await deliverBySmtp(
      composedFixture('minimal'),
      depsOf(server.url),
      NEVER,
      SHORT,
    );

    expect(outcome.kind).toBe('unreachable');
  });

  it('stops at once when it is aborted, and leaves', async () => {
    const server = closedAfter(await startSilentServer(['220 hello', '250 hello']));
    const stop = new AbortController();

    const delivery = deliverBySmtp(composedFixture('minimal'), depsOf(server.url), stop.signal);
    await server.silent;
    stop.abort();

    await expect(delivery).rejects.toMatchObject({ code: 'ABORTED' });
    await server.left;
  });

  it('does not begin when it is aborted already', async () => {
    const server = closedAfter(await startMailServer());

    const delivery = deliverBySmtp(composedFixture(), depsOf(server.url), AbortSignal.abort());

    await expect(delivery).rejects.toMatchObject({ code: 'ABORTED' });
    expect(server.taken).toEqual([]);
  });

  it.each([
    [null, 'SMTP_URL is not set'],
    ['http://user:hunter2@mail.example', 'SMTP_URL must be smtp://… or smtps://…'],
    ['hunter2', 'SMTP_URL must be smtp://… or smtps://…'],
  ])('says what is wrong with %s, without a password', async (url, reply) => {
    const outcome = await deliverBySmtp(composedFixture(), depsOf(url), NEVER);

    expect(outcome).toEqual({ kind: 'unreachable', reply });
  });

  it('keeps a reply to one short line', async () => {
    const server = closedAfter(
      await startMailServer({ at: 'rcpt', code: 550, text: `no \u202E\u0007${'x'.repeat(2000)}` }),
    );

    const outcome = await deliverBySmtp(composedFixture(), depsOf(server.url), NEVER);

    expect(outcome.kind).toBe('refused');
    const reply = outcome.kind === 'refused' ? outcome.reply : '';
    expect(reply.length).toBeLessThanOrEqual(500);
    expect(reply).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});
