import type { Surface } from './surface.ts';

/** How fast a source may be asked, over all workers. */
export interface Pace {
  readonly requestsPerSecond: number;
  readonly concurrency: number;
}

/** What one sweep of a source may cost at most. */
interface Budget {
  readonly captures: number;
  readonly minutes: number;
}

/** One declared place to look: reviewed data, read from a declaration file. */
export interface Source {
  readonly id: string;
  readonly name: string;
  readonly surface: Surface;
  /** A platform's id, or `auto` to detect the engine from the pages. */
  readonly platform: string;
  readonly start: readonly string[];
  /** Private or loopback `host:port` pairs that this source, and only this source, may reach. */
  readonly allowHosts: readonly string[];
  readonly legalBasis: string;
  readonly contact: string;
  /** `ignore` only where `legalBasis` covers it; the declaration must then say so in `robotsBasis`. */
  readonly robots: 'obey' | 'ignore';
  readonly robotsBasis: string | null;
  readonly pace: Pace;
  readonly budget: Budget;
  /** Cron expression in UTC, or null for sweeps by hand only. */
  readonly schedule: string | null;
  /** Ids in the recipients directory. */
  readonly recipients: readonly string[];
  /**
   * Whom a confirmation asks: `all` who can act (the services that run the seller's accounts and shares among them), or the
   * `declared` recipients alone. Absent in sources that an older version stored: `all`.
   */
  readonly ask?: 'all' | 'declared';
  /** IANA zone in which the source prints its times. */
  readonly timeZone: string;
  /**
   * Which share links and invitations found in posts are looked up: `all`, only those on the hosts of `start` and
   * `allowHosts` (`declared`), or `none`.
   */
  readonly follow: 'all' | 'declared' | 'none';
}
