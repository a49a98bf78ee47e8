import { createServer, type IncomingMessage } from 'node:http';
import { threadPage } from './forum-pages.ts';

/** What a server of many hosts is told: which of them leave questions unanswered, which pages are gone. */
export interface HostsCourse {
  /** Of a hundred hosts, so many never answer. */
  readonly silentPercent: number;
}

/** What the hosts were asked. */
export interface HostsTold {
  readonly requests: number;
  readonly robots: number;
  readonly hosts: number;
  /** The most requests that one host had within a window of ten intervals of its pace. */
  readonly mostInWindow: number;
  /** The shortest time between two requests to one host, in milliseconds, of the pages alone; and of all but one in a thousand. */
  readonly shortestGapMs: number;
  readonly shortGapMs: number;
}

/** The same thread for all: what it reads as is known beforehand. */
export const PAGE = threadPage('discuz', 1);

/** The name of a host, and whether it is one that never answers. */
export function hostName(host: number): string {
  return `forum-${host}.example`;
}

export function isSilent(host: number, { silentPercent }: HostsCourse): boolean {
  return host % 100 < silentPercent;
}

/** Whether the page of a case is gone, by its number. */
export function isRemoved(page: number): boolean {
  return page % 10 < 3;
}

/** One server that plays all hosts by their names, in a process of its own: tells its port, and at each `report` what it was asked. */
export function serveHosts(course: HostsCourse): void {
  const asked = new Map<string, number[]>();
  let robots = 0;
  const server = createServer((request, response) => {
    const host = request.headers.host ?? '';
    const times = asked.get(host) ?? [];
    times.push(performance.now());
    asked.set(host, times);
    if (isSilent(Number(/^forum-(\d+)/u.exec(host)?.[1]), course)) {
      return;
    }
    if (request.url === '/robots.txt') {
      robots += 1;
      response.writeHead(200, { 'content-type': 'text/plain' }).end('User-agent: *\nAllow: /\n');
      return;
    }
    const isGone = isRemoved(pageOf(request));
    response.writeHead(isGone ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(isGone ? '' : PAGE);
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    process.send?.(typeof address === 'object' && address !== null ? address.port : 0);
  });
  // Whoever asked for it has gone.
  process.on('disconnect', () => process.exit());
  process.on('message', (intervalMs: number) => {
    process.send?.(toldOf(asked, robots, intervalMs));
  });
}

function pageOf({ url = '' }: IncomingMessage): number {
  return Number(/[?&]tid=(\d+)/u.exec(url)?.[1]);
}

function toldOf(
  asked: ReadonlyMap<string, readonly number[]>,
  robots: number,
  intervalMs: number,
): HostsTold {
  const all = [...asked.values()];
  const gaps = all
    .flatMap((times) => times.slice(1).map((at, index) => at - (times[index] ?? at)))
    .toSorted((a, b) => a - b);
  return {
    requests: all.reduce((sum, { length }) => sum + length, 0),
    robots,
    hosts: all.length,
    mostInWindow: Math.max(...all.map((times) => mostWithin(times, intervalMs * 10))),
    shortestGapMs: gaps[0] ?? Number.NaN,
    shortGapMs: gaps[Math.floor(gaps.length / 1_000)] ?? Number.NaN,
  };
}

/** The most of these ascending moments that lie within a window. */
function mostWithin(times: readonly number[], windowMs: number): number {
  let from = 0;
  let most = 0;
  for (const [to, at] of times.entries()) {
    while (at - (times[from] ?? at) >= windowMs) {
      from += 1;
    }
    most = Math.max(most, to - from + 1);
  }
  return most;
}
