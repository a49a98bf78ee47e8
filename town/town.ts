import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { finished } from 'node:stream/promises';
import type { Now } from '../core/clock.ts';
import { StageError } from '../core/failure.ts';
import { conditional, htmlAnswer } from './answer.ts';
import { catalogueOf } from './catalogue.ts';
import { type Content, loadContent } from './content.ts';
import { declarationsOf } from './declaration.ts';
import { Moderator } from './moderator.ts';
import { placeOf } from './place.ts';
import { answerOf } from './routes.ts';
import type { View } from './view.ts';

/** One request that the town answered. */
interface TownRequest {
  readonly method: string;
  /** Path and query as asked. */
  readonly path: string;
  readonly status: number;
  readonly at: Date;
  readonly ifNoneMatch: string | null;
}

/** The demonstration town while it is open: a forum, a cloud disk and group invitations on one loopback port. */
export interface Town {
  /** Such as `http://127.0.0.1:8180`, without a closing slash. */
  readonly origin: string;
  /** Every request so far, in order. */
  readonly requests: readonly TownRequest[];
  /** The town as a source, in the shape of a declaration file. */
  declarations(): readonly Readonly<Record<string, unknown>>[];
  /** Takes down what an address of the town means, as its staff does; false for what no one takes down. */
  takeDown(address: string): boolean;
  /** Puts back what was taken down. */
  putBack(address: string): boolean;
  close(): Promise<void>;
}

export interface TownOptions {
  /** 0 takes any free port. Addresses in the pages hold the port: evidence and sightings of two ports differ. */
  readonly port: number;
  readonly host?: '127.0.0.1';
  readonly now: Now;
  /** Where the moderator keeps what was taken down, or null to forget it. */
  readonly stateDir: string | null;
  /** Directory of `.eml` notices that the moderator reads, or null. */
  readonly mailbox: string | null;
  /** The first so many threads by rank; all of them where it is not given. */
  readonly threads?: number;
  /** What the town shows; the bundled content where it is not given. */
  readonly content?: Content;
}

/** Largest form that is read, in bytes. */
const MOST_FORM_BYTES = 10_000;

/** Opens the town; `PORT_IN_USE` where another program has the port. */
export async function openTown(options: TownOptions): Promise<Town> {
  const host = options.host ?? '127.0.0.1';
  const server = createServer();
  const origin = `http://${host}:${await listen(server, options.port, host)}`;
  const catalogue = catalogueOf(options.content ?? loadContent(options.threads));
  const moderator = new Moderator(catalogue, origin, options);
  const view: View = {
    catalogue,
    origin,
    isThreadGone: (tid) => moderator.isGone(`thread:${tid}`),
    isPostLocked: (pid) => moderator.isGone(`post:${pid}`),
    isSignatureGone: (uid) => moderator.isGone(`signature:${uid}`),
    isShareGone: (hash) => moderator.isGone(`share:${hash}`),
    isInvitationGone: (code) => moderator.isGone(`invitation:${code}`),
  };
  const requests: TownRequest[] = [];
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    serve(request, response, { view, moderator, now: options.now() })
      .catch(() => send(response, 500, {}, new Uint8Array(), false))
      .finally(() => {
        requests.push({
          method: request.method ?? '',
          path: request.url ?? '',
          status: response.statusCode,
          at: options.now(),
          ifNoneMatch: request.headers['if-none-match'] ?? null,
        });
      });
  });
  return {
    origin,
    requests,
    declarations: () => declarationsOf(origin),
    takeDown: (address) => moderator.takeDown(new URL(address)),
    putBack: (address) => moderator.putBack(new URL(address)),
    close: () => close(server),
  };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  desk: Parameters<typeof answerOf>[1],
): Promise<void> {
  const path = request.url ?? '/';
  const form = await readForm(request);
  const address = `${desk.view.origin}${path}`;
  const place = URL.canParse(address) ? placeOf(new URL(address)) : null;
  desk.moderator.look();
  const answer =
    place === null
      ? htmlAnswer(404, '<!DOCTYPE html><title>404</title>')
      : await answerOf({ place, path, form }, desk);
  const asked = request.method === 'POST' ? answer : conditional(answer, ifNoneMatchOf(request));
  send(response, asked.status, asked.headers, asked.body, request.method === 'HEAD');
}

function ifNoneMatchOf(request: IncomingMessage): string | null {
  return request.headers['if-none-match'] ?? null;
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= MOST_FORM_BYTES) {
      chunks.push(chunk);
    }
  });
  await finished(request, { writable: false });
  return new URLSearchParams(Buffer.concat(chunks).toString());
}

function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: Uint8Array,
  headOnly: boolean,
): void {
  const length = status === 304 ? {} : { 'content-length': String(body.length) };
  response.writeHead(status, { ...headers, ...length });
  response.end(headOnly ? undefined : body);
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new StageError('PORT_IN_USE', `port ${port} on ${host} is taken by another program`, {
              cause: error,
            })
          : error,
      );
    });
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
