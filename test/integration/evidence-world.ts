import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { idOf } from '../../core/ids.ts';
import type { PreserveRequest, Preserver, SoughtListing } from '../../core/preserver.ts';
import { openGuardedProxy } from '../../crawlers/fetch/index.ts';
import { headerValue } from '../../evidence/bundle/header-field.ts';
import { type ReadRecord, readWarc } from '../../evidence/bundle/warc-reader.ts';
import { readZip } from '../../evidence/bundle/zip-reader.ts';
import { type CaptureLimits, createPreserver, createSigningKey } from '../../evidence/index.ts';
import type { PreserverDeps } from '../../evidence/preserver.ts';

/** Answers one request; the body that came with it is read already. */
export type Route = (response: ServerResponse, origin: string, range: string) => void;

/** A server that notes all it is asked, under one port and two names. */
export interface EvidenceSite {
  readonly origin: string;
  /** The same server under another host name: another site to a browser. */
  readonly otherOrigin: string;
  readonly hosts: readonly string[];
  /** `METHOD url body` of every request, in order. */
  readonly asked: string[];
  readonly agents: Set<string>;
  close(): void;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString();
}

export async function openSite(
  routes: Readonly<Record<string, Route>>,
  tls: { readonly key: string; readonly cert: string } | null = null,
): Promise<EvidenceSite> {
  const scheme = tls === null ? 'http' : 'https';
  const asked: string[] = [];
  const agents = new Set<string>();
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `${scheme}://${request.headers.host ?? ''}`);
    const body = await bodyOf(request);
    asked.push(`${request.method ?? ''} ${url.href} ${body}`.trim());
    agents.add(request.headers['user-agent'] ?? '');
    const route = routes[url.pathname];
    if (route === undefined) {
      response.writeHead(404).end('not here');
    } else {
      route(response, url.origin, request.headers.range ?? '');
    }
  }
  function listener(request: IncomingMessage, response: ServerResponse): void {
    void serve(request, response);
  }
  const server = tls === null ? createServer(listener) : createSecureServer(tls, listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${scheme}://127.0.0.1:${port}`,
    otherOrigin: `${scheme}://localhost:${port}`,
    hosts: [`127.0.0.1:${port}`, `localhost:${port}`],
    asked,
    agents,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

export function html(text: string): Route {
  return (response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(text);
  };
}

/** A red picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export function pixel(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'image/png', 'content-length': PIXEL.length });
  response.end(PIXEL);
}

export function script(text: string): Route {
  return (response) => {
    response.setHeader('content-type', 'text/javascript');
    response.end(text);
  };
}

export interface EvidenceDesk {
  readonly preserver: Preserver;
  readonly dir: string;
  close(): Promise<void>;
}

/** A preserver on the browser, with the program's own guarded proxy. */
export async function openDesk(
  browser: Browser,
  limits: Partial<CaptureLimits> = {},
  more: Partial<PreserverDeps> = {},
): Promise<EvidenceDesk> {
  const dir = await mkdtemp(join(tmpdir(), 'evidence-'));
  const preserver = createPreserver({
    browser: async () => browser,
    openProxy: openGuardedProxy,
    now: () => new Date(),
    signingKey: createSigningKey(),
    tool: { name: 'cardsweep', version: '0.1.0', commit: null },
    temporaryDir: dir,
    limits,
    ...more,
  });
  return { preserver, dir, close: async () => rm(dir, { recursive: true, force: true }) };
}

export function requestFor(
  url: string,
  allowHosts: readonly string[],
  more: Partial<PreserveRequest> = {},
): PreserveRequest {
  return {
    evidenceId: 'evd_integration',
    url,
    policy: { allowHosts },
    contact: 'desk@example.org',
    listings: [],
    reason: 'test',
    operator: 'tester',
    ...more,
  };
}

/** A text to look for, its id made of its permalink. */
export function soughtListing(text: string, url: string): SoughtListing {
  return { sightingId: idOf('sighting', text, url), url, text, isText: true, reason: 'test' };
}

/** A bundle taken apart. */
export interface OpenedBundle {
  readonly records: readonly ReadRecord[];
  /** `METHOD url body` of every recorded request, in order. */
  readonly exchanges: readonly string[];
  readonly capture: {
    readonly title: string;
    readonly redirectChain: object[];
    readonly ranges: object[];
    readonly withheld: string[];
    readonly collected: { readonly recordId: string; readonly client: string }[];
    readonly access: object;
    readonly transformations: string[];
    readonly steps: { readonly step: string; readonly outcome: string }[];
    readonly listings: readonly {
      readonly sightingId: string;
      readonly isFound: boolean | null;
      readonly text: string;
      readonly picture: { readonly uri: string; readonly sha256: string } | null;
    }[];
  };
  readonly captureText: string;
  record(uriPrefix: string): ReadRecord | undefined;
}

function requestLine({ fields, block }: ReadRecord): string {
  const text = block.toString();
  const [method] = text.split(' ', 1);
  const body = text.slice(text.indexOf('\r\n\r\n') + 4);
  return `${method ?? ''} ${headerValue(fields, 'WARC-Target-URI') ?? ''} ${body}`.trim();
}

export async function openBundle(path: string): Promise<OpenedBundle> {
  const zip = readZip(await readFile(path));
  const files = zip.ok ? zip.files : new Map<string, Buffer>();
  const warc = readWarc(files.get('archive/data.warc.gz') ?? Buffer.alloc(0));
  const records = warc.ok ? warc.records : [];
  const captureText = (files.get('evidence/capture.json') ?? Buffer.from('null')).toString();
  const requests = records.filter(({ fields }) => headerValue(fields, 'WARC-Type') === 'request');
  return {
    records,
    exchanges: requests.map(requestLine),
    capture: JSON.parse(captureText) as OpenedBundle['capture'],
    captureText,
    record: (prefix) =>
      records.find(({ fields }) =>
        (headerValue(fields, 'WARC-Target-URI') ?? '').startsWith(prefix),
      ),
  };
}

/** What the server was asked and the bundle neither holds nor names. */
export function unaccounted(
  asked: readonly string[],
  exchanges: readonly string[],
  missing: readonly string[],
): string[] {
  const rest = [...exchanges];
  return asked.filter((line) => {
    const at = rest.indexOf(line);
    if (at >= 0) {
      rest.splice(at, 1);
      return false;
    }
    const url = line.split(' ')[1] ?? line;
    return ![url, url.replace(/^http/u, 'ws')].some((name) =>
      missing.some((gap) => gap.includes(name)),
    );
  });
}
