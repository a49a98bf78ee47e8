import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { StageError } from '../../core/failure.ts';
import type { ViewAnswer } from './view-answer.ts';
import type { Viewer } from './viewer.ts';

/** The two names of loopback: to a browser they are two sites, which it keeps in processes of their own. */
const FRAME_HOST = '127.0.0.1';
const CONTENT_HOST = 'localhost';

export interface ServedViewer {
  /** Where a browser begins. */
  readonly address: string;
  readonly frameOrigin: string;
  readonly contentOrigin: string;
  close(): Promise<void>;
}

/** Makes the viewer when the origin of its content is known. */
type MakeViewer = (contentOrigin: string) => Viewer;

/**
 * Serves a viewer on loopback: its own pages at `port` of 127.0.0.1 (0 for any that is free), recorded content at another port.
 * Throws `PORT_IN_USE`.
 */
export async function serveViewer(make: MakeViewer, port: number): Promise<ServedViewer> {
  let answerContent: Viewer['content'] | null = null;
  const content = await listen(
    0,
    CONTENT_HOST,
    async (path) => (await answerContent?.(path)) ?? null,
  );
  const viewer = make(content.origin);
  answerContent = (path) => viewer.content(path);
  const frame = await listen(port, FRAME_HOST, (path) => viewer.frame(path)).catch(
    async (error: unknown) => {
      await stop(content.server);
      throw error;
    },
  );
  return {
    address: `${frame.origin}${viewer.start}`,
    frameOrigin: frame.origin,
    contentOrigin: content.origin,
    async close() {
      await Promise.all([stop(frame.server), stop(content.server)]);
    },
  };
}

interface Listening {
  readonly server: Server;
  readonly origin: string;
}

async function listen(
  port: number,
  host: string,
  answer: (path: string) => Promise<ViewAnswer | null>,
): Promise<Listening> {
  let expected = '';
  const server = createServer((request, response) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    // Another name for loopback is how a page elsewhere would reach this server.
    if (!isRead || request.headers.host !== expected) {
      response.writeHead(isRead ? 421 : 405).end();
      return;
    }
    const [path = '/'] = (request.url ?? '/').split('?', 1);
    void reply(response, answer(path));
  });
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new StageError('PORT_IN_USE', `port ${port} cannot be opened: name another with --port`, {
      cause: error,
    });
  }
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  expected = `${host}:${bound}`;
  return { server, origin: `http://${expected}` };
}

async function reply(
  response: ServerResponse,
  answering: Promise<ViewAnswer | null>,
): Promise<void> {
  try {
    const answer = await answering;
    if (answer === null) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(answer.status, {
      ...answer.headers,
      'content-length': answer.body.length,
    });
    response.end(answer.body);
  } catch {
    response.writeHead(500).end();
  }
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => {
    server.close(resolve);
  });
}
