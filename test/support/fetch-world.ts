import type { IncomingMessage, RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo, Server as NetServer } from 'node:net';
import type { FetchOutcome, FetchRequest, Validators } from '../../core/exchange.ts';
import type { Fetcher, FetchManners } from '../../core/fetcher.ts';
import type { FetcherDeps } from '../../crawlers/fetch/index.ts';
import { createFetcher, createPaceBook, openGuardedProxy } from '../../crawlers/fetch/index.ts';

/** A server on loopback and what it was asked. */
export interface TestHost {
  /** `127.0.0.1:PORT`. */
  readonly hostPort: string;
  readonly port: number;
  readonly requests: IncomingMessage[];
  /** Connections that were ever opened. */
  readonly connections: { count: number };
  close(): Promise<void>;
}

/** Starts an HTTP server; `robots.txt` is not found unless `serve` says otherwise. */
export async function startHost(serve: RequestListener): Promise<TestHost> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    serve(request, response);
  });
  return { requests, ...(await listen(server)) };
}

/** Puts any server on a free port of loopback. */
export async function listen(server: Server | NetServer): Promise<Omit<TestHost, 'requests'>> {
  const connections = { count: 0 };
  const sockets = new Set<{ destroy(): void }>();
  server.on('connection', (socket: { destroy(): void; on(e: string, f: () => void): void }) => {
    connections.count += 1;
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  const { port } = server.address() as AddressInfo;
  return {
    hostPort: `127.0.0.1:${port}`,
    port,
    connections,
    async close() {
      const closed = new Promise((resolve) => {
        server.close(resolve);
      });
      for (const socket of sockets) {
        socket.destroy();
      }
      await closed;
    },
  };
}

/** A fetcher in real time, without a browser unless one is given. */
export function testFetcher(deps: Partial<FetcherDeps> = {}): Fetcher {
  const now = deps.now ?? (() => new Date());
  return createFetcher({
    now,
    paceBook: createPaceBook(now),
    openProxy: openGuardedProxy,
    browser: () => Promise.reject(new Error('no browser in this test')),
    version: '1.2.3',
    ...deps,
  });
}

/** Manners that may reach these loopback hosts, fast. */
export function mannersFor(
  hosts: readonly TestHost[],
  changes: Partial<FetchManners> = {},
): FetchManners {
  return {
    id: 'test-source',
    allowHosts: hosts.map(({ hostPort }) => hostPort),
    contact: 'desk@example.org',
    robots: 'ignore',
    pace: { requestsPerSecond: 1_000, concurrency: 4 },
    start: [],
    ...changes,
  };
}

/** What a test may ask beside an address. */
export interface Asking extends Partial<FetchRequest> {
  readonly via?: 'http' | 'browser';
  readonly validators?: Validators | null;
  readonly signal?: AbortSignal;
}

/** Asks one address. */
export async function ask(
  fetcher: Fetcher,
  manners: FetchManners,
  url: string,
  { via = 'http', validators = null, signal = new AbortController().signal, ...rest }: Asking = {},
): Promise<FetchOutcome> {
  const request: FetchRequest = { method: 'GET', url, headers: {}, body: null, ...rest };
  return await fetcher.fetch(request, manners, { via, validators, signal });
}

/** An outcome in few words: the failure's code, or the kind. */
export function wordOf(outcome: FetchOutcome): string {
  return outcome.kind === 'failed' ? outcome.code : outcome.kind;
}

/** The hosts and fetchers of one test file; everything is closed after each test, the last opened first. */
export interface World {
  host(serve: RequestListener): Promise<TestHost>;
  /** A host with one HTML page, whatever is asked. */
  page(html: string): Promise<TestHost>;
  fetcher(deps?: Partial<FetcherDeps>): Fetcher;
  onClose(close: () => Promise<void>): void;
  close(): Promise<void>;
}

export function openWorld(): World {
  const closing: (() => Promise<void>)[] = [];
  const world: World = {
    async host(serve) {
      const host = await startHost(serve);
      closing.push(() => host.close());
      return host;
    },
    page: (html) =>
      world.host((_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
      }),
    fetcher(deps) {
      const fetcher = testFetcher(deps);
      closing.push(() => fetcher.close());
      return fetcher;
    },
    onClose: (close) => {
      closing.push(close);
    },
    async close() {
      for (const close of closing.splice(0).toReversed()) {
        // What was opened later may stand on what was opened before.
        // oxlint-disable-next-line no-await-in-loop
        await close();
      }
    },
  };
  return world;
}

/** A clock that only waiting moves. */
export function testClock(): {
  readonly now: () => Date;
  readonly sleep: (ms: number) => Promise<void>;
  pass(ms: number): void;
} {
  let ms = Date.UTC(2026, 10, 22);
  return {
    now: () => new Date(ms),
    sleep: (wait) => {
      ms += wait;
      return Promise.resolve();
    },
    pass: (wait) => {
      ms += wait;
    },
  };
}

/** The paths that a host was asked for, in order. */
export function pathsOf(host: TestHost): (string | undefined)[] {
  return host.requests.map(({ url }) => url);
}

/** A host with this `robots.txt` and a page everywhere else. */
export async function robotsHost(world: World, status: number, text: string): Promise<TestHost> {
  return await world.host((request, response) => {
    const isRobots = request.url === '/robots.txt';
    response.writeHead(isRobots ? status : 200).end(isRobots ? text : 'page');
  });
}
