import { createHmac, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { mailText } from '../../town/mail-text.ts';

/** A mail as it came to one mailbox. */
export interface Letter {
  readonly to: string;
  readonly at: Date;
  readonly messageId: string;
  /** All that it says, its parts decoded. */
  readonly text: string;
}

/** A post to the webhook, whose signature was right. */
interface Call {
  readonly at: Date;
  readonly body: { readonly type: string; readonly data: { readonly urls: readonly string[] } };
}

/** The mailboxes and the webhook of those who are asked, on loopback. */
export interface RecipientDesks {
  readonly smtpUrl: string;
  readonly webhookUrl: string;
  /** In order; a letter to two mailboxes is here twice. */
  readonly letters: readonly Letter[];
  readonly calls: readonly Call[];
  /** Posts that no one could trust, and why. */
  readonly forged: readonly string[];
  /** What the webhook checks signatures with, in its written form. */
  trust(secret: string): void;
  close(): Promise<void>;
}

/** Every letter is taken; every post that is signed is refused with these words (422). */
export async function openRecipientDesks(
  now: () => Date,
  refusal: string,
): Promise<RecipientDesks> {
  const letters: Letter[] = [];
  const smtp = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    authOptional: true,
    disableReverseLookup: true,
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        const messageId = /^Message-ID:\s+(<[^<>\s]+>)/imu.exec(raw.toString('latin1'))?.[1] ?? '';
        for (const { address } of envelope.rcptTo) {
          letters.push({ to: address, at: now(), messageId, text: mailText(raw) });
        }
        done();
      });
    },
  });
  const calls: Call[] = [];
  const forged: string[] = [];
  const ids = new Set<string>();
  let secret: Uint8Array = Buffer.alloc(0);
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    const id = String(request.headers['webhook-id']);
    const fault = faultOf(request.headers, body, secret) ?? (ids.has(id) ? 'a copy' : null);
    ids.add(id);
    if (fault === null) {
      calls.push({ at: now(), body: JSON.parse(body) as Call['body'] });
    } else {
      forged.push(fault);
    }
    response.writeHead(fault === null ? 422 : 401).end(fault ?? refusal);
  }
  const web = createServer((request, response) => void answer(request, response));
  smtp.on('error', () => undefined);
  const listening = smtp.listen(0, '127.0.0.1');
  web.listen(0, '127.0.0.1');
  await Promise.all([once(listening, 'listening'), once(web, 'listening')]);
  return {
    smtpUrl: `smtp://127.0.0.1:${portOf(listening)}`,
    webhookUrl: `http://127.0.0.1:${portOf(web)}/notices`,
    letters,
    calls,
    forged,
    trust(written) {
      secret = Buffer.from(written.replace(/^whsec_/u, ''), 'base64');
    },
    async close() {
      web.closeAllConnections();
      await Promise.all([
        new Promise<void>((resolve) => smtp.close(() => resolve())),
        new Promise<void>((resolve) => web.close(() => resolve())),
      ]);
    },
  };
}

function portOf(server: { address(): unknown }): number {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server on a TCP port has such an address
  return (server.address() as AddressInfo).port;
}

/** Seconds by which a post may be old or early (Standard Webhooks, "Verifying webhook authenticity"). */
const TOLERANCE_SECONDS = 300;

/** What is wrong with a post by Standard Webhooks; null where it is sound. */
function faultOf(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
  body: string,
  secret: Uint8Array,
): string | null {
  const [id, time, given] = ['id', 'timestamp', 'signature'].map((name) =>
    String(headers[`webhook-${name}`]),
  );
  const age = Math.abs(Date.now() / 1_000 - Number(time));
  if (!(age <= TOLERANCE_SECONDS)) {
    return 'its time is wrong';
  }
  const right = createHmac('sha256', secret).update(`${id}.${time}.${body}`).digest();
  const signatures = (given ?? '').split(' ').map((one) => Buffer.from(one.slice(3), 'base64'));
  return signatures.some((one) => one.length === right.length && timingSafeEqual(one, right))
    ? null
    : 'its signature is wrong';
}

/** A mail that says that another could not be delivered (RFC 3464). */
export function bounceOf({ to, messageId }: Letter): string {
  return [
    'Message-ID: <bounce-1@messenger.example>',
    'From: MAILER-DAEMON@messenger.example',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; messenger.example',
    '',
    `Final-Recipient: rfc822; ${to}`,
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 no such mailbox',
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: ${messageId}`,
    '',
    '--b--',
    '',
  ].join('\r\n');
}
