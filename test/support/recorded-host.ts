import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  forumTruth,
  type RecordedEngine,
  type RecordedPage,
  recordedPages,
} from './recorded-forum.ts';

/** A recorded forum, answering on loopback as it did when it was recorded, its addresses made its own. */
export interface RecordedHost {
  /** With a closing slash. */
  readonly origin: string;
  /** Path and query of every request, in order. */
  readonly requests: readonly string[];
  /** Answers otherwise at an address below the forum's root from now on; the body as it would have been recorded. */
  change(path: string, body: (recorded: string) => string): void;
  /** From now on the address is not there. */
  remove(path: string): void;
  forgetRequests(): void;
  close(): Promise<void>;
}

/** Serves the recorded pages of an engine. What was not recorded answers 404. */
export async function serveRecorded(
  engine: RecordedEngine,
  extra: readonly RecordedPage[] = [],
): Promise<RecordedHost> {
  const { base } = forumTruth(engine);
  const pages = new Map(
    [...recordedPages(engine), ...extra].map((page) => [keyOf(page.url), page]),
  );
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const own = `http://${request.headers.host ?? ''}/`;
    requests.push(request.url ?? '');
    const page = pages.get(keyOf(new URL(request.url ?? '', base).href));
    if (page === undefined) {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end('<!DOCTYPE html><title>404</title><p>Not found</p>');
      return;
    }
    response.writeHead(page.status, { 'content-type': page.contentType });
    response.end(isHead(request) ? '' : page.body.replaceAll(base, own));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requests,
    change(path, body) {
      const key = keyOf(base + path);
      const page = pages.get(key);
      if (page === undefined) {
        throw new Error(`${path} was not recorded`);
      }
      pages.set(key, { ...page, body: body(page.body) });
    },
    remove(path) {
      pages.delete(keyOf(base + path));
    },
    forgetRequests() {
      requests.length = 0;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function isHead({ method }: IncomingMessage): boolean {
  return method === 'HEAD';
}

/** Addresses whose parameters stand in another order are the same; a language or a first page that is named says nothing. */
function keyOf(address: string): string {
  const url = new URL(address);
  url.searchParams.delete('lang');
  url.searchParams.delete('sid');
  for (const [name, value] of [
    ['page', '1'],
    ['start', '0'],
  ] as const) {
    if (url.searchParams.get(name) === value) {
      url.searchParams.delete(name);
    }
  }
  url.searchParams.sort();
  return `${url.pathname}?${url.searchParams.toString()}`;
}
