import type { FetchManners } from '../../../core/fetcher.ts';
import { FetchFailed, failedWith } from '../failed.ts';
import type { Robots } from './robots.ts';
import type { Turns } from './turns.ts';

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** The door that every request of a source goes through, redirects and browser pages included. */
export interface Admission {
  /**
   * Asks `robots.txt`, waits for the host's turn, then does `act`. Throws `FetchFailed`, a `StageError`, or an
   * `AbortError`.
   */
  pass<Answer extends Answered>(
    url: URL,
    manners: FetchManners,
    signal: AbortSignal,
    act: () => Promise<Answer>,
  ): Promise<Answer>;
  /** Asks `robots.txt` alone. Throws as `pass` does. */
  check(url: URL, manners: FetchManners, signal: AbortSignal): Promise<void>;
}

export function createAdmission(robots: Robots, turns: Turns): Admission {
  async function crawlDelayFor(
    url: URL,
    manners: FetchManners,
    signal: AbortSignal,
  ): Promise<number> {
    if (manners.robots === 'ignore') {
      return 0;
    }
    const verdict = await robots.rulesFor(url, manners, signal);
    if (verdict.kind === 'closed') {
      throw new FetchFailed(verdict.failed);
    }
    if (!verdict.rules.isAllowed(url)) {
      throw new FetchFailed(
        failedWith('ROBOTS_DISALLOWED', 'robots.txt does not allow this address'),
      );
    }
    return verdict.rules.crawlDelayMs;
  }

  return {
    async check(url, manners, signal) {
      await crawlDelayFor(url, manners, signal);
    },
    async pass(url, manners, signal, act) {
      const crawlDelayMs = await crawlDelayFor(url, manners, signal);
      return await turns.run(url, { pace: manners.pace, crawlDelayMs, signal }, act);
    },
  };
}
