import { type Line, openLine } from '../../app/line/open-line.ts';
import { runSweep } from '../../app/line/sweep.ts';
import { parseDeclaration } from '../../app/settings/declaration.ts';
import { readSettings, type Settings } from '../../app/settings/settings.ts';
import type { Fetcher } from '../../core/fetcher.ts';
import type { SweepTrouble } from '../../core/repositories/sweeps.ts';
import type { Source } from '../../core/source.ts';
import type { SweepSummary } from '../../core/sweep.ts';
import type { LineDeps } from '../../pipeline/deps.ts';
import { startTestPostgres } from './postgres.ts';
import { temporaryDir } from './temporary-dir.ts';

/** The line on a real database and real sockets, swept at moments that the test sets. */
export interface SweepWorld {
  readonly line: Line;
  readonly settings: Settings;
  /** Moves the line's clock on; the machine's own, and the database's, stay. */
  pass(ms: number): void;
  sweep(source: Source): Promise<Swept>;
  close(): Promise<void>;
}

/** What came of a sweep. */
export interface Swept {
  readonly summary: SweepSummary;
  readonly troubles: readonly SweepTrouble[];
  /** How many addresses failed with a code. */
  count(code: string): number;
}

export async function openSweepWorld(
  name: string,
  env: Readonly<Record<string, string>> = {},
  changed: (deps: LineDeps) => Partial<LineDeps> = () => ({}),
): Promise<SweepWorld> {
  const dir = await temporaryDir(name);
  const postgres = await startTestPostgres();
  const { host, user, database } = postgres.connection;
  const url = `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}`;
  const settings = readSettings({ DATABASE_URL: url, ...env }, { dataDir: dir.path });
  const opened = await openLine(settings, () => undefined);
  let passedMs = 0;
  function now(): Date {
    return new Date(Date.now() + passedMs);
  }
  const fetcher = fetchingAt(now, opened.deps.fetcher);
  const deps = { ...opened.deps, now, fetcher, ...changed(opened.deps) };
  const line: Line = { ...opened, deps };
  return {
    line,
    settings,
    pass(ms) {
      passedMs += ms;
    },
    async sweep(source) {
      const summary = await runSweep(line, [source], {
        full: false,
        signal: AbortSignal.timeout(110_000),
        onProgress: () => undefined,
      });
      const troubles = await line.deps.store.sweeps.troubles(summary.sweepId);
      return {
        summary,
        troubles,
        count: (code) => troubles.filter((trouble) => trouble.code === code).length,
      };
    },
    async close() {
      await opened.close();
      await postgres.close();
      await dir.remove();
    },
  };
}

/** The fetcher with its answers dated by the line's clock. */
export function fetchingAt(now: () => Date, fetcher: Fetcher): Fetcher {
  return {
    ...fetcher,
    async fetch(...question) {
      const outcome = await fetcher.fetch(...question);
      return outcome.kind === 'failed'
        ? outcome
        : { ...outcome, exchange: { ...outcome.exchange, fetchedAt: now() } };
    },
  };
}

/** A fast source of one forum at a loopback `host:port`, which may also reach others. */
export function forumSource(
  hostPort: string,
  more: { readonly [key: string]: unknown; readonly allowHosts?: readonly string[] } = {},
): Source {
  return parseDeclaration(
    {
      id: 'test-forum',
      name: 'test forum',
      surface: 'forum',
      platform: 'discuz',
      start: [`http://${hostPort}/forum.php?mod=forumdisplay&fid=2`],
      legalBasis: 'test',
      contact: 'desk@example.org',
      pace: { requestsPerSecond: 200, concurrency: 2 },
      ...more,
      allowHosts: [hostPort, ...(more.allowHosts ?? [])],
    },
    'test',
  );
}

/** A board that leads to threads of these numbers. */
export function boardPage(threads: readonly number[]): string {
  const rows = threads.map(
    (tid) =>
      `<tbody id="normalthread_${tid}"><tr><th><a href="forum.php?mod=viewthread&amp;tid=${tid}" class="s xst">x</a></th></tr></tbody>`,
  );
  return pageOf(
    `<div id="threadlist"><table id="threadlisttableid">${rows.join('')}</table></div>`,
  );
}

/** A thread with one post. */
export function threadPage(tid: number, text: string, time = '2026-6-14 11:09:00'): string {
  return pageOf(
    `<div id="postlist"><div id="post_${tid}"><table id="pid${tid}"><tr><td class="pls"><div class="authi"><span class="xw1">张三</span></div></td><td class="plc"><a id="postnum${tid}" href="#"><em>1</em><sup>#</sup></a><em id="authorposton${tid}">发表于 ${time}</em><div class="pct"><div class="pcb"><table><tr><td class="t_f" id="postmessage_${tid}">${text}</td></tr></table></div></div></td></tr></table></div></div>`,
  );
}

function pageOf(body: string): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="generator" content="Discuz! X3.5"><title>二手</title></head>
<body id="nv_forum">${body}</body></html>`;
}

/** A page that asks for a CAPTCHA in place of content. */
export const CAPTCHA_PAGE = `<!DOCTYPE html><html><head><title>安全验证</title></head><body>
<form action="/captcha"><p>请输入验证码以继续访问</p><img src="/captcha.png" alt="验证码"><input name="captcha"></form></body></html>`;

export const HTML = { 'content-type': 'text/html; charset=utf-8' };

/** The thread's number in a request's address, or null where it asks for none. */
export function threadOf(url: string | undefined): number | null {
  const tid = /viewthread&tid=(\d+)/u.exec(url ?? '')?.[1];
  return tid === undefined ? null : Number(tid);
}

/** The numbers from 1 to `count`. */
export function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
