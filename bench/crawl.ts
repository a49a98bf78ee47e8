import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CheerioCrawler, Configuration } from '@crawlee/cheerio';
import { Parser } from 'htmlparser2';
import { Pool } from 'undici';
import type { FetchManners } from '../core/fetcher.ts';
import { createFetcher, createPaceBook, openGuardedProxy } from '../crawlers/fetch/index.ts';
import { platformById } from '../crawlers/index.ts';
import { pageOf } from '../crawlers/page-of.ts';
import { openBlobStore } from '../store/blobs/index.ts';
import { threadPage } from './forum-pages.ts';

/**
 * Collecting and extracting thread pages of 40 KB with 20 posts from a local server, 16 at once: this program's fetcher (robots,
 * pace, guard), charset, blob store and adapter, against the least that any program must do (undici and one SAX pass) and
 * against Crawlee as it comes. Each contestant runs in a process of its own, in turns; CPU is user and system of that
 * process, memory its peak. `node dist/bench/crawl.js [PAGES] [ROUNDS] [ENGINE]`, from the build; ENGINE is discuz or phpbb.
 */

const AT_ONCE = 16;
const CONTESTANTS = ['limit', 'cardsweep', 'crawlee'] as const;
type Contestant = (typeof CONTESTANTS)[number];

interface Cost {
  readonly cpuMsPerThousand: number;
  readonly pagesPerSecond: number;
  readonly peakMegabytes: number;
  readonly posts: number;
}

interface Course {
  readonly origin: string;
  readonly pages: number;
  readonly engine: string;
}

async function compare(pages: number, rounds: number, engine: string): Promise<void> {
  const server = fork(process.argv[1] ?? '', ['--server', engine]);
  const [port] = await once(server, 'message');
  const course: Course = { origin: `http://127.0.0.1:${String(port)}`, pages, engine };
  const costs = new Map<Contestant, Cost[]>(CONTESTANTS.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of CONTESTANTS) {
      costs.get(name)?.push(await inProcess(name, course));
    }
  }
  server.disconnect();
  server.kill();
  report(costs);
}

async function inProcess(name: Contestant, course: Course): Promise<Cost> {
  const child = fork(process.argv[1] ?? '', [
    `--${name}`,
    course.origin,
    String(course.pages),
    course.engine,
  ]);
  const [cost] = await once(child, 'message');
  child.disconnect();
  await once(child, 'exit');
  if (!isCost(cost)) {
    throw new Error(`${name} told no cost`);
  }
  return cost;
}

async function run(name: Contestant, course: Course): Promise<void> {
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  const posts = await RUNS[name](course);
  const { user, system } = process.cpuUsage(cpu);
  const cost: Cost = {
    cpuMsPerThousand: (user + system) / course.pages,
    pagesPerSecond: course.pages / ((performance.now() - startedAt) / 1_000),
    peakMegabytes: process.resourceUsage().maxRSS / 1_024,
    posts,
  };
  process.send?.(cost);
}

const RUNS: Readonly<Record<Contestant, (course: Course) => Promise<number>>> = {
  limit: withLeast,
  cardsweep: withCardsweep,
  crawlee: withCrawlee,
};

/** Fetches with a bare pool; one SAX pass gathers all text and all links. */
async function withLeast({ origin, pages, engine }: Course): Promise<number> {
  const pool = new Pool(origin, { connections: AT_ONCE });
  let characters = 0;
  await eachAtOnce(pages, async (page) => {
    const { body } = await pool.request({ path: threadPath(engine, page), method: 'GET' });
    const links: string[] = [];
    const parser = new Parser({
      onopentag(tag, attributes) {
        if (tag === 'a') {
          links.push(attributes['href'] ?? '');
        }
      },
      ontext(text) {
        characters += text.length;
      },
    });
    parser.end(await body.text());
  });
  await pool.close();
  return characters > 0 ? pages * 20 : 0;
}

/** Everything that this program does from an address to what an adapter read. */
async function withCardsweep({ origin, pages, engine }: Course): Promise<number> {
  const dir = await mkdtemp(join(tmpdir(), 'cardsweep-bench-'));
  const blobs = await openBlobStore(null, { dir });
  const platform = platformById(engine);
  const fetcher = createFetcher({
    now,
    paceBook: createPaceBook(now),
    openProxy: openGuardedProxy,
    browser: () => Promise.reject(new Error('no browser here')),
    version: '0.0.0',
  });
  const { signal } = new AbortController();
  let posts = 0;
  await eachAtOnce(pages, async (number) => {
    const url = origin + threadPath(engine, number);
    const outcome = await fetcher.fetch(
      platform?.nextRequest({ url, accessCode: null }, []) ?? PLAIN,
      mannersOf(origin),
      { via: 'http', validators: null, signal },
    );
    if (outcome.kind !== 'answered') {
      throw new Error(`page ${number} came to ${outcome.kind}`);
    }
    await blobs.put(outcome.exchange.body, signal);
    const page = pageOf({
      url,
      accessCode: null,
      timeZone: 'Asia/Shanghai',
      exchanges: [outcome.exchange],
    });
    posts += (platform?.extract(page).listings ?? []).filter(({ kind }) => kind === 'post').length;
  });
  await fetcher.close();
  await rm(dir, { recursive: true, force: true });
  return posts;
}

const PLAIN = { method: 'GET' as const, url: '', headers: {}, body: null };

/** Crawlee's crawler of this kind as its documentation begins: its queue, its parser, its storage. */
async function withCrawlee({ origin, pages, engine }: Course): Promise<number> {
  const dir = await mkdtemp(join(tmpdir(), 'crawlee-bench-'));
  const configuration = new Configuration({ storageClientOptions: { localDataDirectory: dir } });
  let posts = 0;
  const crawler = new CheerioCrawler(
    {
      maxConcurrency: AT_ONCE,
      minConcurrency: AT_ONCE,
      requestHandler: async ({ $, request, pushData }) => {
        const texts = $('.t_f, .content')
          .toArray()
          .map((element) => $(element).text());
        const links = $('a[href]')
          .toArray()
          .map((element) => $(element).attr('href'));
        posts += texts.length;
        await pushData({ url: request.url, texts, links });
      },
    },
    configuration,
  );
  await crawler.run(Array.from({ length: pages }, (_, page) => origin + threadPath(engine, page)));
  await rm(dir, { recursive: true, force: true });
  return posts;
}

async function eachAtOnce(pages: number, act: (page: number) => Promise<void>): Promise<void> {
  let next = 0;
  async function work(): Promise<void> {
    while (next < pages) {
      const page = next;
      next += 1;
      await act(page);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

function threadPath(engine: string, page: number): string {
  return engine === 'phpbb'
    ? `/viewtopic.php?t=${page + 1}&start=0`
    : `/forum.php?mod=viewthread&tid=${page + 1}&page=1`;
}

function mannersOf(origin: string): FetchManners {
  return {
    id: 'bench',
    allowHosts: [new URL(origin).host],
    contact: 'desk@example.org',
    robots: 'obey',
    pace: { requestsPerSecond: 1_000_000, concurrency: AT_ONCE },
    start: [],
  };
}

function now(): Date {
  return new Date();
}

function serve(engine: string): void {
  const server = createServer((request, response) => {
    const id = /[?&]t(?:id)?=(\d+)/u.exec(request.url ?? '')?.[1];
    response.writeHead(id === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
    });
    response.end(id === undefined ? '' : threadPage(engine, Number(id)));
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    process.send?.(typeof address === 'object' && address !== null ? address.port : 0);
  });
}

function report(costs: ReadonlyMap<Contestant, readonly Cost[]>): void {
  const medians = new Map(
    [...costs].map(([name, all]) => [
      name,
      median(all.map(({ cpuMsPerThousand }) => cpuMsPerThousand)),
    ]),
  );
  const limit = medians.get('limit') ?? Number.NaN;
  const lines = [...costs].map(([name, all]) => {
    const cpu = medians.get(name) ?? Number.NaN;
    const rate = median(all.map(({ pagesPerSecond }) => pagesPerSecond));
    const peak = Math.max(...all.map(({ peakMegabytes }) => peakMegabytes));
    return [
      name.padEnd(10),
      `${(cpu / 1_000).toFixed(2)} s CPU per 1,000 pages`,
      `${(cpu / limit).toFixed(2)} x the limit`,
      `${rate.toFixed(0)} pages/s`,
      `peak ${peak.toFixed(0)} MB`,
      `${all[0]?.posts ?? 0} posts`,
    ].join('   ');
  });
  process.stdout.write(`${lines.join('\n')}\n`);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function isCost(told: unknown): told is Cost {
  return typeof told === 'object' && told !== null && 'posts' in told;
}

const [, , role = '', first = '', second = '', third = ''] = process.argv;
const contestant = CONTESTANTS.find((name) => role === `--${name}`);
if (contestant !== undefined) {
  await run(contestant, { origin: first, pages: Number(second), engine: third });
} else if (role === '--server') {
  serve(first);
} else {
  await compare(Number(role || 5_000), Number(first || 3), second || 'discuz');
}
