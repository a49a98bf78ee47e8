import { afterEach, describe, expect, it } from 'vitest';
import { makeMailKeys } from '../../reports/fixtures/mail-keys.ts';
import { startTestImap, type TestImapServer } from '../../test/support/imap-server.ts';
import type { InboxSettings } from '../settings/inbox.ts';
import { withMailbox } from './imap.ts';

const NEVER = new AbortController().signal;

function inboxAt({ port }: TestImapServer, isSecure = false): InboxSettings {
  return { host: '127.0.0.1', port, isSecure, user: 'desk', mailbox: 'INBOX', password: 'env:X' };
}

describe('a mail server', () => {
  let imap: TestImapServer | null = null;

  afterEach(async () => {
    await imap?.close();
    imap = null;
  });

  it('that does not take the password is told without it', async () => {
    imap = await startTestImap();

    const opening = withMailbox(inboxAt(imap), 'wrong secret', () => Promise.resolve(), NEVER);

    await expect(opening).rejects.toMatchObject({
      code: 'HOST_UNREACHABLE',
      message: `the mail server 127.0.0.1:${imap.port}: the login is not taken`,
    });
  });

  it('that nobody vouches for gets no password', async () => {
    const keys = makeMailKeys();
    imap = await startTestImap({ tls: keys.server });

    const opening = withMailbox(inboxAt(imap, true), 'invented', () => Promise.resolve(), NEVER);

    await expect(opening).rejects.toMatchObject({ code: 'HOST_UNREACHABLE' });
    expect(imap.commands).toEqual([]);
    keys.remove();
  });

  it('that sends without end is hung up on', async () => {
    imap = await startTestImap({ isEndless: true });
    imap.put('Subject: x\r\n\r\n');

    const reading = withMailbox(
      inboxAt(imap),
      'invented',
      async (mailbox) => await mailbox.headers(1, 1),
      NEVER,
    );

    await expect(reading).rejects.toMatchObject({ code: 'HOST_UNREACHABLE' });
  });

  it('that falls silent is left when told', async () => {
    imap = await startTestImap({ silentAt: 'EXAMINE' });
    const stop = new AbortController();

    const reading = withMailbox(inboxAt(imap), 'invented', () => Promise.resolve(), stop.signal);
    const told = setInterval(() => {
      if (imap?.commands.some((command) => command.startsWith('EXAMINE')) === true) {
        stop.abort();
      }
    }, 5);

    await expect(reading).rejects.toMatchObject({ code: 'ABORTED' });
    clearInterval(told);
  });
});
