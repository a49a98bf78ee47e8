import type { Browser } from 'playwright';
import type { AccessOf } from '../../core/access.ts';
import type { Now } from '../../core/clock.ts';
import type { FetchOutcome } from '../../core/exchange.ts';
import type { Fetcher, FetchManners, PaceBook } from '../../core/fetcher.ts';
import type { OpenProxy } from '../../core/guard.ts';
import { abortErrorOf, throwIfAborted } from './abort.ts';
import { createBrowserFetch } from './browser-fetch.ts';
import { failedOf } from './failed.ts';
import type { Lookup } from './guard/guard.ts';
import { createGuard } from './guard/guard.ts';
import { fetchByHttp } from './http-fetch.ts';
import { createHttpLane } from './lanes/http-lane.ts';
import type { FetchLimits } from './limits.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { createAdmission } from './manners/admission.ts';
import type { Sleep } from './manners/places.ts';
import { robotsFileReader } from './manners/read-robots-file.ts';
import { createRobots } from './manners/robots.ts';
import { createSlots } from './manners/slots.ts';
import { createTurns } from './manners/turns.ts';
import { userAgentOf } from './manners/user-agent.ts';
import { sleep as sleepByClock } from './sleep.ts';
import type { StandIns } from './stand-ins.ts';
import { throughStandIns } from './stand-ins.ts';
import { createUndiciWire } from './wire/undici-wire.ts';

/** What a fetcher is made of. */
export interface FetcherDeps {
  readonly paceBook: PaceBook;
  readonly now: Now;
  /** Waits for a reserved moment; by the machine's clock where none is given. */
  readonly sleep?: Sleep;
  readonly openProxy: OpenProxy;
  /** The running browser, started where there is none; asked only when a page needs one. */
  readonly browser: () => Promise<Browser>;
  /** The program's version, for the User-Agent. */
  readonly version: string;
  readonly limits?: Partial<FetchLimits>;
  /** Resolves host names; the system's resolver where none is given. */
  readonly lookup?: Lookup;
  /** Servers on loopback that are asked in place of others; of none where none are given. */
  readonly standIns?: StandIns;
  /** The operator's own ways to sources; none where it is absent. */
  readonly access?: AccessOf;
}

/** A fetcher with manners. Close it to end its connections, its pages and its proxies; the browser stays its owner's. */
export function createFetcher(deps: FetcherDeps): Fetcher {
  const limits: FetchLimits = { ...DEFAULT_LIMITS, ...deps.limits };
  const { now, version, access = () => null } = deps;
  const lifetime = new AbortController();
  const wire = createUndiciWire(
    (policy) =>
      createGuard(policy, {
        ...lookupOf(deps),
        connectMs: limits.connectMs,
        proxy: access(policy.sourceId ?? '')?.proxy ?? null,
      }),
    limits,
  );
  const standIns = deps.standIns ?? new Map<string, string>();
  const lane = createHttpLane(throughStandIns(wire.send, standIns), limits);
  const turns = createTurns({
    slots: createSlots(),
    paceBook: deps.paceBook,
    now,
    sleep: deps.sleep ?? sleepByClock,
    limits,
  });

  function userAgent(manners: FetchManners): string {
    return userAgentOf(version, manners.contact);
  }

  const parts = { now, limits, userAgent, access, send: lane.send };
  const readFile = robotsFileReader({ ...parts, turns, signal: lifetime.signal });
  const admission = createAdmission(createRobots(readFile, now, limits), turns);
  const pages = createBrowserFetch({ ...deps, ...parts, admission });

  return {
    async fetch(request, manners, { via, validators, signal }): Promise<FetchOutcome> {
      throwIfAborted(signal);
      try {
        switch (via) {
          case 'http':
            return await fetchByHttp(request, manners, validators, signal, { ...parts, admission });
          case 'browser':
            return await pages.fetch(request, manners, signal);
        }
      } catch (error) {
        if (signal.aborted) {
          throw abortErrorOf(signal);
        }
        return failedOf(error);
      }
    },
    async close() {
      lifetime.abort();
      await pages.close();
      await lane.close();
      await wire.close();
    },
  };
}

function lookupOf({ lookup }: FetcherDeps): { readonly lookup?: Lookup } {
  return lookup === undefined ? {} : { lookup };
}
