import { ImapFlow } from 'imapflow';
import { StageError } from '../../core/failure.ts';
import type { InboxSettings } from '../settings/inbox.ts';

/** A mailbox that is open for reading; nothing in it is changed, flags neither. */
export interface OpenMailbox {
  readonly uidValidity: string;
  /** No mail has this number or a higher one yet. */
  readonly uidNext: number;
  /** The headers of the mails from one number to another, both included, by their numbers. */
  headers(from: number, to: number): Promise<ReadonlyMap<number, Uint8Array>>;
  /** A mail, as much of it as is looked at; null where it is gone. */
  mail(uid: number): Promise<Uint8Array | null>;
}

/** Bytes of a header, and of a mail, that are asked for: the rest stays where it is. */
const HEADER_BYTES = 65_536;
const MAIL_BYTES = 1_000_000;

/** More than this in one piece is no answer of an honest server, which was asked for less. */
const LITERAL_BYTES = 2_000_000;
const RESPONSE_BYTES = 80_000_000;

/** How long each step may take, in milliseconds. */
const TIMEOUTS = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

/**
 * Opens a mailbox for reading alone (RFC 3501 `EXAMINE`, `BODY.PEEK`), and closes it in the end. A server that is not there, is not
 * vouched for, or does not take the password is `HOST_UNREACHABLE` with a word of ours: what it says may repeat what it was told.
 */
export async function withMailbox<T>(
  inbox: InboxSettings,
  password: string,
  work: (mailbox: OpenMailbox) => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  const client = clientOf(inbox, password);
  function stop(): void {
    client.close();
  }
  // Without a listener a late error would end the program; the command that is under way rejects too.
  client.on('error', stop);
  signal.addEventListener('abort', stop, { once: true });
  try {
    signal.throwIfAborted();
    await client.connect();
    const { uidValidity, uidNext } = await client.mailboxOpen(inbox.mailbox, { readOnly: true });
    const made = await work({ ...readerOf(client), uidValidity: String(uidValidity), uidNext });
    await client.logout().catch(stop);
    return made;
  } catch (error) {
    throw failureOf(error, inbox, signal);
  } finally {
    signal.removeEventListener('abort', stop);
    client.close();
  }
}

function clientOf({ host, port, isSecure, user }: InboxSettings, password: string): ImapFlow {
  return new ImapFlow({
    host,
    port,
    secure: isSecure,
    doSTARTTLS: false,
    auth: { user, pass: password },
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true },
    logger: false,
    clientInfo: { name: 'cardsweep' },
    disableAutoIdle: true,
    disableCompression: true,
    maxLiteralSize: LITERAL_BYTES,
    maxResponseSize: RESPONSE_BYTES,
    ...TIMEOUTS,
  });
}

function readerOf(client: ImapFlow): Pick<OpenMailbox, 'headers' | 'mail'> {
  return {
    async headers(from, to) {
      const found = new Map<number, Uint8Array>();
      const part = { key: 'header', start: 0, maxLength: HEADER_BYTES };
      const query = { uid: true, bodyParts: [part] };
      for await (const { uid, headers } of client.fetch(`${from}:${to}`, query, { uid: true })) {
        // A server may answer with what it was not asked for.
        if (headers !== undefined && uid >= from && uid <= to) {
          found.set(uid, headers);
        }
      }
      return found;
    },
    async mail(uid) {
      const query = { uid: true, source: { start: 0, maxLength: MAIL_BYTES } };
      const message = await client.fetchOne(String(uid), query, { uid: true });
      return message === false ? null : (message?.source ?? null);
    },
  };
}

function failureOf(error: unknown, { host, port }: InboxSettings, signal: AbortSignal): StageError {
  if (signal.aborted) {
    return new StageError('ABORTED');
  }
  if (error instanceof StageError) {
    return error;
  }
  const failure = new Map<string, unknown>(Object.entries(error instanceof Error ? error : {}));
  return new StageError('HOST_UNREACHABLE', `the mail server ${host}:${port}: ${wordOf(failure)}`);
}

function wordOf(failure: ReadonlyMap<string, unknown>): string {
  if (failure.get('authenticationFailed') === true) {
    return 'the login is not taken';
  }
  const code = failure.get('code');
  return typeof code === 'string' ? code : 'the mailbox cannot be read';
}
