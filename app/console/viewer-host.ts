import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StageError } from '../../core/failure.ts';
import type { createViewer } from '../../evidence/index.ts';
import type { ViewerSettings } from '../settings/viewer.ts';

type Viewer = ReturnType<typeof createViewer>;

/** So long a bundle stays open, in milliseconds, and so many are at once: the oldest is closed for one more. */
const OPEN_MS = 30 * 60_000;
const MOST_OPEN = 24;

/** Bundles that are open in the viewer, on origins of their own: one for its pages, one for what was recorded. */
export interface ViewerHost {
  readonly frameOrigin: string;
  readonly contentOrigin: string;
  /** Mounts a viewer under its secret path; where a browser begins, and until when. */
  mount(base: string, viewer: Viewer): { readonly address: string; readonly expiresAt: Date };
  close(): Promise<void>;
}

interface Mounted {
  readonly viewer: Viewer;
  readonly expiresAt: Date;
}

/** Listens for the viewer. Throws `PORT_IN_USE`. */
export async function openViewerHost(
  { host, port, origins }: ViewerSettings,
  now: () => Date,
): Promise<ViewerHost> {
  const mounted = new Map<string, Mounted>();
  const hosts = { frame: '', content: '' };
  const server = createServer((request, response) => {
    void answer(request, response, hosts, (base) => {
      const one = mounted.get(base);
      return one === undefined || one.expiresAt <= now() ? null : one.viewer;
    });
  });
  server.listen(port, host);
  await once(server, 'listening').catch((error: unknown) => {
    throw new StageError(
      'PORT_IN_USE',
      `the viewer of evidence cannot listen on ${host}:${port}: name another with VIEWER_ADDRESS`,
      { cause: error },
    );
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens on a port, not on a pipe
  const bound = (server.address() as AddressInfo).port;
  const frameOrigin = origins?.frame ?? `http://127.0.0.1:${bound}`;
  const contentOrigin = origins?.content ?? `http://localhost:${bound}`;
  hosts.frame = new URL(frameOrigin).host;
  hosts.content = new URL(contentOrigin).host;
  return {
    frameOrigin,
    contentOrigin,
    mount(base, viewer) {
      const expiresAt = new Date(now().getTime() + OPEN_MS);
      for (const [other, { expiresAt: end }] of mounted) {
        if (end <= now() || mounted.size >= MOST_OPEN) {
          mounted.delete(other);
        }
      }
      mounted.set(base, { viewer, expiresAt });
      return { address: `${frameOrigin}${viewer.start}`, expiresAt };
    },
    async close() {
      mounted.clear();
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

interface Hosts {
  readonly frame: string;
  readonly content: string;
}

/** Answers by the name that the browser knows the server by, and the secret that the path begins with. */
async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  hosts: Hosts,
  viewerAt: (base: string) => Viewer | null,
): Promise<void> {
  const status = refusalOf(request, hosts);
  if (status !== null) {
    response.writeHead(status).end();
    return;
  }
  const path = (request.url ?? '/').replace(/\?.*$/su, '');
  const viewer = viewerAt(path.slice(0, path.indexOf('/', 1)));
  try {
    const isFrame = request.headers.host === hosts.frame;
    const shown = await (isFrame ? viewer?.frame(path) : viewer?.content(path));
    if (shown === undefined) {
      response.writeHead(404, { 'cache-control': 'no-store' }).end();
      return;
    }
    response.writeHead(shown.status, { ...shown.headers, 'content-length': shown.body.length });
    response.end(shown.body);
  } catch {
    response.writeHead(500).end();
  }
}

/** Another name for this server is how a page elsewhere would reach it. */
function refusalOf({ method, headers: { host } }: IncomingMessage, hosts: Hosts): number | null {
  if (method !== 'GET' && method !== 'HEAD') {
    return 405;
  }
  return host === hosts.frame || host === hosts.content ? null : 421;
}
