import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { archiveAnswer } from './discuz-archive-pages.ts';
import type { SimulatedForum } from './discuz-content.ts';
import { boardHtml, indexHtml, messageHtml, threadHtml } from './discuz-pages.ts';

/** A simulated forum on loopback. */
export interface DiscuzHost {
  /** With a closing slash. */
  readonly origin: string;
  /** Path and query of every request, in order. */
  readonly requests: readonly string[];
  forgetRequests(): void;
  close(): Promise<void>;
}

/** A page of the forum, as a guest gets it. */
interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Serves a forum as Discuz! X3.5 does: by its default templates, under its addresses. */
export async function serveDiscuz(forum: SimulatedForum): Promise<DiscuzHost> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const base = `http://${request.headers.host ?? ''}/`;
    requests.push(request.url ?? '');
    const { status, body } = answerTo(new URL(request.url ?? '', base), forum, base);
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requests,
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

function answerTo(url: URL, forum: SimulatedForum, base: string): Answer {
  if (url.pathname === '/robots.txt') {
    return { status: 200, body: 'User-agent: *\nDisallow: /forum.php?mod=redirect*\n' };
  }
  if (url.pathname === '/archiver/') {
    const body = archiveAnswer(url.search, forum, base);
    return { status: body === null ? 404 : 200, body: body ?? '' };
  }
  const page = Number(url.searchParams.get('page') ?? 1);
  switch (url.searchParams.get('mod') ?? 'index') {
    case 'index':
      return { status: 200, body: indexHtml(forum, base) };
    case 'forumdisplay':
      return boardAnswer(Number(url.searchParams.get('fid')), page, forum, base);
    case 'viewthread':
      return threadAnswer(Number(url.searchParams.get('tid')), page, forum, base);
    default:
      return { status: 200, body: messageHtml('抱歉，您尚未登录，没有权限访问该页面', base) };
  }
}

function boardAnswer(fid: number, page: number, forum: SimulatedForum, base: string): Answer {
  const board = forum.boards.find((one) => one.fid === fid);
  return board === undefined || board.isClosed === true
    ? { status: 200, body: messageHtml('抱歉，您没有权限访问该版块', base) }
    : { status: 200, body: boardHtml(board, page, forum, base) };
}

function threadAnswer(tid: number, page: number, forum: SimulatedForum, base: string): Answer {
  const thread = forum.threads.find((one) => one.tid === tid);
  return thread === undefined
    ? {
        status: 404,
        body: messageHtml('抱歉，指定的主题不存在或已被删除或正在被审核', base),
      }
    : { status: 200, body: threadHtml(thread, page, forum, base) };
}
