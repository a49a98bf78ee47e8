import type { Browser } from 'playwright';
import type { AccessOf } from '../../core/access.ts';
import type { Now } from '../../core/clock.ts';
import type { FetchOutcome, FetchRequest } from '../../core/exchange.ts';
import type { FetchManners } from '../../core/fetcher.ts';
import type { GuardedProxy, HostPolicy, OpenProxy } from '../../core/guard.ts';
import { answerFailureOf } from './answer-failure.ts';
import type { PageJob, RenderedPage } from './browser/page-job.ts';
import { playOf } from './browser/play.ts';
import { hostPortOf, readWebAddress } from './guard/web-address.ts';
import { policyOf } from './host-policy.ts';
import { createBrowserLane } from './lanes/browser-lane.ts';
import type { RunningCrawler } from './lanes/running-crawler.ts';
import type { FetchLimits } from './limits.ts';
import type { Admission } from './manners/admission.ts';
import { allowedOf } from './request-headers.ts';
import { inSession } from './session.ts';
import type { StandIns } from './stand-ins.ts';
import type { Wire } from './wire/wire.ts';

/** What a fetch through the browser needs. */
export interface BrowserParts {
  readonly admission: Admission;
  readonly browser: () => Promise<Browser>;
  readonly openProxy: OpenProxy;
  readonly send: Wire;
  readonly standIns?: StandIns;
  readonly now: Now;
  readonly limits: FetchLimits;
  readonly userAgent: (manners: FetchManners) => string;
  readonly access: AccessOf;
}

/** Fetches through the browser. Nothing is started before the first page. */
export interface BrowserFetch {
  /** Throws what fails on the way. Validators have no place here: a rendered document has none. */
  fetch(request: FetchRequest, manners: FetchManners, signal: AbortSignal): Promise<FetchOutcome>;
  close(): Promise<void>;
}

export function createBrowserFetch(parts: BrowserParts): BrowserFetch {
  const { admission, browser, now, limits, access } = parts;
  const proxies = createProxies(parts.openProxy);
  let lane: Promise<RunningCrawler<PageJob, RenderedPage>> | null = null;

  async function jobFor(
    request: FetchRequest,
    url: URL,
    manners: FetchManners,
    signal: AbortSignal,
  ): Promise<PageJob> {
    return {
      url: url.href + fragmentOf(request.url),
      method: request.method,
      headers: allowedOf(request.headers),
      body: request.body,
      signal,
      userAgent: parts.userAgent(manners),
      proxy: await proxies.open(policyOf(manners, access)),
      cookies: access(manners.id)?.cookies ?? [],
      admit: (next) => admission.check(next, manners, signal),
      play: playOf(parts, manners, signal),
    };
  }

  return {
    async fetch(request, manners, signal) {
      const url = readWebAddress(request.url);
      await browser();
      lane ??= createBrowserLane(browser, limits);
      const crawler = await lane;
      const job = await jobFor(request, url, manners, signal);
      const page = await admission.pass(url, manners, signal, () => crawler.run(job));
      const fetchedAt = now();
      const failed = answerFailureOf(page, fetchedAt, limits);
      if (failed !== null) {
        return failed;
      }
      const serverIp = job.proxy.peers.get(hostPortOf(new URL(page.finalUrl))) ?? null;
      const exchange = inSession({ request, ...page, serverIp, fetchedAt }, access(manners.id));
      return { kind: 'answered', exchange };
    },
    async close() {
      await (await lane)?.close();
      await proxies.close();
    },
  };
}

/** What of an address is for the page's scripts alone: where applications of one page keep the id of a share. */
function fragmentOf(written: string): string {
  return new URL(written).hash;
}

/** The proxies of a fetcher: one for each policy. */
function createProxies(openProxy: OpenProxy): {
  open(policy: HostPolicy): Promise<GuardedProxy>;
  close(): Promise<void>;
} {
  const proxies = new Map<string, Promise<GuardedProxy>>();
  return {
    async open(policy) {
      const key = [policy.sourceId ?? '', ...policy.allowHosts].join(' ').toLowerCase();
      const proxy = proxies.get(key) ?? openProxy(policy);
      proxies.set(key, proxy);
      try {
        return await proxy;
      } catch (error) {
        proxies.delete(key);
        throw error;
      }
    },
    async close() {
      const opened = await Promise.allSettled(proxies.values());
      await Promise.all(
        opened.filter((proxy) => proxy.status === 'fulfilled').map(({ value }) => value.close()),
      );
    },
  };
}
