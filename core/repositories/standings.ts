import type { HostStanding, MetWall } from '../host-pause.ts';

/** Where sources stand with hosts that have refused them. */
export interface StandingRepository {
  /** Counts a wall; where the source stands with the host then. Within a transaction. */
  met(wall: MetWall): Promise<HostStanding>;
  /** Counts a page with content that was asked for at a moment; nothing where the host never refused. Within a transaction. */
  gave(sourceId: string, host: string, at: Date): Promise<void>;
  find(sourceId: string, host: string): Promise<HostStanding | null>;
  /** Pauses in force at a moment, of one source or of all. */
  paused(at: Date, sourceId?: string): Promise<readonly HostStanding[]>;
  /** Forgets the walls of a source, at one host or at all; the hosts. */
  forget(sourceId: string, host: string | null): Promise<readonly string[]>;
}
