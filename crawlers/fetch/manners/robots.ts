import type { Now } from '../../../core/clock.ts';
import type { FetchManners } from '../../../core/fetcher.ts';
import { unlessAborted } from '../abort.ts';
import { answerFailureOf } from '../answer-failure.ts';
import type { Failed } from '../failed.ts';
import { failedOf } from '../failed.ts';
import { hostPortOf } from '../guard/web-address.ts';
import type { FetchLimits } from '../limits.ts';
import type { RobotsRules } from './robots-rules.ts';
import { ALLOW_ALL, readRobots } from './robots-rules.ts';

/** Rules to obey, or why nothing of the host may be asked now. */
type RobotsVerdict =
  | { readonly kind: 'rules'; readonly rules: RobotsRules }
  | { readonly kind: 'closed'; readonly failed: Failed };

/** What `robots.txt` answered, redirects followed. */
interface RobotsAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Reads `robots.txt` of each origin once a day (RFC 9309). */
export interface Robots {
  rulesFor(url: URL, manners: FetchManners, signal: AbortSignal): Promise<RobotsVerdict>;
}

interface Memory {
  readonly verdict: Promise<RobotsVerdict>;
  /** Milliseconds since 1970; infinite while it is being read. */
  until: number;
}

/** Origins remembered before those that are out of date are forgotten. */
const MANY_ORIGINS = 10_000;

/** `read` asks for one `robots.txt`, with pace and guard, and follows its redirects; it throws what failed. */
export function createRobots(
  read: (url: URL, manners: FetchManners) => Promise<RobotsAnswer>,
  now: Now,
  limits: FetchLimits,
): Robots {
  const memories = new Map<string, Memory>();

  function remember(url: URL, manners: FetchManners, key: string): Memory {
    const robotsUrl = new URL('/robots.txt', url);
    const memory: Memory = { verdict: readVerdict(), until: Number.POSITIVE_INFINITY };
    async function readVerdict(): Promise<RobotsVerdict> {
      const { verdict, keptMs } = await judge(
        () => read(robotsUrl, manners),
        robotsUrl,
        now(),
        limits,
      );
      memory.until = now().getTime() + keptMs;
      return verdict;
    }
    memories.set(key, memory);
    return memory;
  }

  return {
    async rulesFor(url, manners, signal) {
      const mayBePrivate = manners.allowHosts.includes(hostPortOf(url));
      const key = `${url.origin} ${mayBePrivate}`;
      const known = memories.get(key);
      const isFresh = known !== undefined && known.until > now().getTime();
      if (!isFresh && memories.size > MANY_ORIGINS) {
        forgetOld(memories, now().getTime());
      }
      const memory = isFresh ? known : remember(url, manners, key);
      return await unlessAborted(() => memory.verdict, signal);
    },
  };
}

async function judge(
  read: () => Promise<RobotsAnswer>,
  robotsUrl: URL,
  now: Date,
  limits: FetchLimits,
): Promise<{ readonly verdict: RobotsVerdict; readonly keptMs: number }> {
  try {
    const answer = await read();
    const failed = answerFailureOf(answer, now, limits);
    if (failed?.code === 'HOST_RATE_LIMITED') {
      return { verdict: { kind: 'closed', failed }, keptMs: 0 };
    }
    if (failed !== null) {
      return closedFor(limits.robotsRetryMs, answer.status);
    }
    const isFound = answer.status >= 200 && answer.status < 300;
    const text = isFound
      ? new TextDecoder().decode(answer.body.subarray(0, limits.robotsBytes))
      : '';
    const rules = isFound ? readRobots(robotsUrl.href, text) : ALLOW_ALL;
    return { verdict: { kind: 'rules', rules }, keptMs: limits.robotsMs };
  } catch (error) {
    return failureVerdict(failedOf(error), limits);
  }
}

/** RFC 9309, 2.3.1.2: beyond five redirects it is as if there were none. What the network fails with is the page's failure too. */
function failureVerdict(
  failed: Failed,
  limits: FetchLimits,
): { readonly verdict: RobotsVerdict; readonly keptMs: number } {
  if (failed.code === 'REDIRECT_LOOP') {
    return { verdict: { kind: 'rules', rules: ALLOW_ALL }, keptMs: limits.robotsMs };
  }
  return { verdict: { kind: 'closed', failed }, keptMs: 0 };
}

/** RFC 9309, 2.3.1.4: a server error forbids everything until it is over. */
function closedFor(
  retryMs: number,
  status: number,
): { readonly verdict: RobotsVerdict; readonly keptMs: number } {
  const retryAfterSeconds = Math.ceil(retryMs / 1000);
  const failed: Failed = {
    kind: 'failed',
    code: 'ROBOTS_DISALLOWED',
    detail: `robots.txt answered ${status}; asked for again in ${retryAfterSeconds} s`,
    status,
    retryAfterSeconds,
  };
  return { verdict: { kind: 'closed', failed }, keptMs: retryMs };
}

function forgetOld(memories: Map<string, Memory>, nowMs: number): void {
  for (const [key, { until }] of memories) {
    if (until <= nowMs) {
      memories.delete(key);
    }
  }
}
