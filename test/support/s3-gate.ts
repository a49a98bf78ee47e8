import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { request } from 'undici';

/**
 * Stands before an S3-compatible server and is as strict as Amazon's: a request whose Signature Version 4 is not that of the
 * secret gets 403, a body without a length 411, one that is not what its digest says 400. `s3rver` looks at none of these.
 * After "Authenticating Requests: Using the Authorization Header (AWS Signature Version 4)" of the Amazon S3 API reference.
 */
export interface S3Gate {
  readonly port: number;
  /** Answers the next requests as a store that is busy does. */
  beBusy(requests: number): void;
  close(): Promise<void>;
}

export async function openS3Gate(behindPort: number, secret: string): Promise<S3Gate> {
  let busy = 0;
  const server = createServer((incoming, answer) => {
    if (busy > 0) {
      busy -= 1;
      answer.writeHead(503, { connection: 'close' }).end();
      return;
    }
    void pass(incoming, answer, behindPort, secret).catch(() => answer.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    beBusy(requests) {
      busy = requests;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function pass(
  incoming: IncomingMessage,
  answer: ServerResponse,
  port: number,
  secret: string,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks);
  const refusal = refusalOf(incoming, body, secret);
  if (refusal !== null) {
    answer.writeHead(refusal).end();
    return;
  }
  const method = incoming.method as 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  const { 'content-length': _, connection: __, ...headers } = incoming.headers;
  const behind = await request(`http://127.0.0.1:${port}${incoming.url ?? ''}`, {
    method,
    headers: headers as Record<string, string>,
    body: method === 'PUT' ? body : null,
  });
  const content = Buffer.from(await behind.body.arrayBuffer());
  if (method === 'PUT' && behind.statusCode === 200) {
    await untilStored(`http://127.0.0.1:${port}${incoming.url ?? ''}`, body);
  }
  const length = method === 'HEAD' ? behind.headers['content-length'] : content.byteLength;
  answer.writeHead(behind.statusCode, { 'content-length': Number(length ?? 0) }).end(content);
}

/** `s3rver` answers before it has written what it was given; S3 has what it has acknowledged. */
async function untilStored(url: string, body: Buffer): Promise<void> {
  for (;;) {
    const stored = await request(url);
    if (body.equals(Buffer.from(await stored.body.arrayBuffer()))) {
      return;
    }
  }
}

function refusalOf(incoming: IncomingMessage, body: Buffer, secret: string): number | null {
  const { headers, method } = incoming;
  if (method === 'PUT' && headers['content-length'] === undefined) {
    return 411;
  }
  if (headers['x-amz-content-sha256'] !== digest(body)) {
    return 400;
  }
  return headers.authorization === authorizationOf(incoming, secret) ? null : 403;
}

/** The header that the holder of the secret would send with this request. */
function authorizationOf({ headers, method, url = '' }: IncomingMessage, secret: string): string {
  const given = headers.authorization ?? '';
  const names = /SignedHeaders=([^,]*)/u.exec(given)?.[1] ?? '';
  const credential = /Credential=([^,]*)/u.exec(given)?.[1] ?? '';
  const scope = credential.split('/').slice(1);
  const [path, query = ''] = url.split('?');
  const canonical = [
    method,
    path,
    query,
    ...names.split(';').map((name) => `${name}:${String(headers[name])}`),
    '',
    names,
    headers['x-amz-content-sha256'],
  ].join('\n');
  const time = String(headers['x-amz-date']);
  const toSign = ['AWS4-HMAC-SHA256', time, scope.join('/'), digest(canonical)].join('\n');
  const key = scope.reduce<Buffer>(hmac, Buffer.from(`AWS4${secret}`));
  const signature = hmac(key, toSign).toString('hex');
  return `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names}, Signature=${signature}`;
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function digest(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex');
}
