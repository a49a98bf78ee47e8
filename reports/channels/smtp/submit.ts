import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { StageError } from '../../../core/failure.ts';
import type { MailServer } from './schema.ts';

/** How long each step may take, in milliseconds. */
export interface SmtpTimeouts {
  readonly connectMs: number;
  readonly greetingMs: number;
  /** Silence in the middle of the conversation. */
  readonly silenceMs: number;
}

export interface Letter {
  readonly from: string;
  readonly to: string;
  readonly bytes: Uint8Array;
  /** Name given with EHLO. */
  readonly greetAs: string;
}

/** What came of a conversation with a mail server. */
export type SmtpAnswer =
  | { readonly taken: true; readonly reply: string }
  | {
      readonly taken: false;
      readonly reply: string;
      /** The SMTP status, or null where the server never gave one. */
      readonly status: number | null;
      /** Whether it answers the sender, the recipient or the message, and not the greeting, the encryption or the login. */
      readonly aboutLetter: boolean;
      /** Whether all of the message was handed over, so that the server may have taken it. */
      readonly isWhole: boolean;
    };

type Untaken = Extract<SmtpAnswer, { taken: false }>;

/** One message in one connection, which is closed in the end whatever happens. An abort throws `ABORTED`. */
export async function submit(
  server: MailServer,
  letter: Letter,
  timeouts: SmtpTimeouts,
  signal: AbortSignal,
): Promise<SmtpAnswer> {
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.secure,
    requireTLS: server.requireTls,
    name: letter.greetAs,
    connectionTimeout: timeouts.connectMs,
    dnsTimeout: timeouts.connectMs,
    greetingTimeout: timeouts.greetingMs,
    socketTimeout: timeouts.silenceMs,
    allowInternalNetworkInterfaces: true,
  });
  const over = new AbortController();
  const message = Readable.from([Buffer.from(letter.bytes)]);
  let isWhole = false;
  // The dot that ends the message, without which no server takes it, follows the end of this stream.
  message.once('end', () => {
    isWhole = true;
  });
  try {
    return await Promise.race([
      converse(connection, server, letter, message),
      failureOf(connection),
      abortOf(signal, over.signal),
    ]);
  } catch (error) {
    if (error instanceof StageError) {
      throw error;
    }
    return { ...answerOf(error), isWhole };
  } finally {
    over.abort();
    connection.close();
  }
}

/** Greets, logs in where there is a user, hands the message over; waits for the server's word on it. */
async function converse(
  connection: SMTPConnection,
  server: MailServer,
  letter: Letter,
  message: Readable,
): Promise<SmtpAnswer> {
  await stepOf((done) => connection.connect(done));
  if (server.user !== null) {
    const credentials = { user: server.user, pass: server.password ?? '' };
    await stepOf((done) => connection.login({ credentials }, done));
  }
  const envelope = { from: letter.from, to: [letter.to] };
  return new Promise((resolve, reject) => {
    connection.send(envelope, message, (error, sent) => {
      if (error) {
        reject(error);
      } else {
        connection.quit();
        resolve({ taken: true, reply: sent?.response ?? '' });
      }
    });
  });
}

/** One step of the conversation as a promise. */
async function stepOf(start: (done: (error?: Error | null) => void) => void): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    start((error) => {
      if (error) {
        reject(error);
      } else {
        resolve();
      }
    });
  });
}

/** Fails when the connection does, and never fulfils. The listener stays, so that a late error has somewhere to go. */
async function failureOf(connection: SMTPConnection): Promise<never> {
  return new Promise((_, reject) => {
    connection.on('error', reject);
    connection.once('end', () => reject(new Error('the server closed the connection')));
  });
}

/** Fails when the signal does; lets go of the signal when the conversation is over. */
async function abortOf(signal: AbortSignal, over: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) {
      reject(new StageError('ABORTED'));
    }
    signal.addEventListener('abort', () => reject(new StageError('ABORTED')), { signal: over });
  });
}

/** What a failed conversation says: the server's last word where there is one, else the code of the failure. */
function answerOf(error: unknown): Omit<Untaken, 'isWhole'> {
  const told = new Map<string, unknown>(Object.entries(error instanceof Error ? error : {}));
  const [status, response, code] = [
    told.get('responseCode'),
    told.get('response'),
    told.get('code'),
  ];
  return {
    taken: false,
    reply: [response, code].find((word) => typeof word === 'string') ?? 'no answer',
    status: typeof status === 'number' ? status : null,
    aboutLetter: code === 'EENVELOPE' || code === 'EMESSAGE',
  };
}
