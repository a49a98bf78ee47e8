import type { Browser } from 'playwright';
import type { SourceAccess } from '../../core/access.ts';
import type { Now } from '../../core/clock.ts';
import type { GuardedProxy } from '../../core/guard.ts';
import type { PreserveRequest } from '../../core/preserver.ts';
import type { AccessFacts, CapturedPage, NetworkFacts } from '../bundle/captured-page.ts';
import type { CaptureLimits } from '../limits.ts';
import { type Account, accountFor } from './account.ts';
import { BodyStore } from './body-store.ts';
import { clockCheck } from './clock-check.ts';
import type { DrawingTurn } from './drawing-turn.ts';
import { ExchangeLog } from './exchange-log.ts';
import { Journal } from './journal.ts';
import { NO_PARTS, notLookedFor, type PageParts, PageReader } from './page-parts.ts';
import { Recorder } from './recorder.ts';
import { readTls, secureHosts } from './tls.ts';
import { openVisit, type Visit } from './visit.ts';
import { withoutFragment } from './web-url.ts';
import { within } from './within.ts';

/** What a capture works with. */
export interface CaptureDeps {
  readonly browser: Browser;
  readonly proxy: GuardedProxy;
  readonly now: Now;
  readonly limits: CaptureLimits;
  readonly userAgent: string;
  /** The operator's own access to the source, or null. */
  readonly access: SourceAccess | null;
  /** The turn of those that take pictures at once. */
  readonly drawing: DrawingTurn;
  /** Directory of this capture alone, for bodies too large for memory. */
  readonly dir: string;
}

/** What `missing` says of a page whose renderer, or whose whole browser, is gone. */
const PROCESS_ENDED = 'page: its process ended before the capture did';

/** Waits for the last answers to be written down, and for the browser to report what it had begun. */
const FLUSH_MS = 1_000;

/** Goes to the address; whether the server answered is told by the log, not by this. */
async function navigate(visit: Visit, url: string, journal: Journal, ms: number): Promise<void> {
  await journal.attempt('navigation', ms, async () => {
    await visit.page.goto(url, { waitUntil: 'commit', timeout: 0 });
    return true;
  });
}

/**
 * Ends the traffic before the account is made up: with the proxy closed no server sees another request, and what the browser
 * began before is in the log.
 */
async function endTraffic(
  visit: Visit,
  proxy: GuardedProxy,
  recorder: Recorder,
  log: ExchangeLog,
): Promise<void> {
  await within(FLUSH_MS, recorder.flushed());
  await within(FLUSH_MS, proxy.close());
  await within(FLUSH_MS, visit.channel.send('Page.getFrameTree')).catch(() => null);
  log.cut();
}

/** Waits for what still arrives once the page's own parts are taken: a film is long under way. */
async function lateBodies(
  recorder: Recorder,
  log: ExchangeLog,
  { mediaMs }: CaptureLimits,
  ends: AbortSignal,
): Promise<void> {
  if (log.exchanges.length < log.expected) {
    await within(mediaMs, recorder.flushed(), ends);
  }
}

function finalUrlOf(visit: Visit, account: Account): string | null {
  const url = visit.page.url();
  return account.hasPage && /^https?:/u.test(url) ? url : null;
}

async function takePage(
  visit: Visit,
  request: PreserveRequest,
  deps: CaptureDeps,
  run: { log: ExchangeLog; journal: Journal; ends: AbortSignal },
): Promise<PageParts> {
  const { limits, proxy } = deps;
  const { log, journal, ends } = run;
  await navigate(visit, request.url, journal, limits.navigationMs);
  if (!accountFor(log, proxy, visit.mainFrameId).hasPage) {
    journal.gap(`page: no answer from the server: ${request.url}`);
    return { ...NO_PARTS, listings: request.listings.map(notLookedFor) };
  }
  const reader = new PageReader(visit, journal, limits);
  await reader.settle(log, ends);
  return deps.drawing.take(ends, async () => {
    await reader.stretch(log, ends);
    return reader.read(request.listings);
  });
}

/** What became of the recorder's and the network's own records. */
function networkOf({ resolved, egress }: GuardedProxy): NetworkFacts {
  return {
    dns: [...(resolved ?? [])].map(([host, addresses]) => ({ host, addresses })),
    egress: [...(egress ?? [])],
  };
}

function accessOf({ access }: CaptureDeps): AccessFacts {
  const cookies = access?.cookies ?? [];
  return {
    cookieDomains: [...new Set(cookies.map(({ domain }) => domain))],
    viaProxy: (access?.proxy ?? null) !== null,
  };
}

/** The end of a capture: of its time, of its page's process, or by whoever asked. */
function endsOf(limits: CaptureLimits, crash: AbortSignal, signal: AbortSignal): AbortSignal {
  return AbortSignal.any([signal, crash, AbortSignal.timeout(limits.totalMs)]);
}

/**
 * Captures one page in a fresh context and closes the proxy. A page that does not come, hangs or breaks off gives what there
 * is, and `missing` names the rest; only a browser that cannot open a page throws (`BROWSER_CRASHED`).
 */
export async function capturePage(
  request: PreserveRequest,
  deps: CaptureDeps,
  signal: AbortSignal,
): Promise<CapturedPage> {
  const { browser, proxy, limits, now, userAgent } = deps;
  const startedAt = now();
  const crash = new AbortController();
  const ends = endsOf(limits, crash.signal, signal);
  const log = new ExchangeLog();
  const journal = new Journal(now, ends);
  const bodies = new BodyStore(deps.dir);
  const recorder = new Recorder({ log, limits, bodies, now, ends });
  const cookies = deps.access?.cookies ?? [];
  const manner = { proxyServer: proxy.server, userAgent, cookies };
  const visit = await openVisit(browser, manner, recorder);
  function ended(): void {
    recorder.gap(PROCESS_ENDED);
    crash.abort();
  }
  visit.page.on('crash', ended);
  visit.page.on('close', ended);
  try {
    const parts = await takePage(visit, request, deps, { log, journal, ends });
    await lateBodies(recorder, log, limits, ends);
    const hosts = secureHosts([request.url, ...log.exchanges.map(({ url }) => url)]);
    const tls = await readTls(hosts, proxy.server);
    await endTraffic(visit, proxy, recorder, log);
    const account = accountFor(log, proxy, visit.mainFrameId);
    return {
      ...parts,
      ...account,
      requestedUrl: withoutFragment(request.url) ?? request.url,
      finalUrl: finalUrlOf(visit, account),
      startedAt,
      endedAt: now(),
      peers: new Map(proxy.peers),
      tls,
      missing: [...new Set([...journal.gaps, ...recorder.gaps, ...account.gaps])],
      steps: journal.steps,
      browser: visit.facts,
      popups: recorder.popups,
      withheld: recorder.withheld,
      network: networkOf(proxy),
      clock: clockCheck(log.exchanges, startedAt),
      access: accessOf(deps),
    };
  } finally {
    await visit.close();
  }
}
