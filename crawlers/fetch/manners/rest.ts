import type { Now } from '../../../core/clock.ts';

/** Hosts that asked to be left alone, and until when. Held in this process. */
export interface Rests {
  /** Leaves `host` alone for this long from now; never shortens a rest. */
  begin(host: string, seconds: number): void;
  /** Whole seconds until `host` may be asked again; 0 when it may be asked. */
  remainingSeconds(host: string): number;
}

export function createRests(now: Now): Rests {
  const until = new Map<string, number>();
  return {
    begin(host, seconds) {
      const end = now().getTime() + seconds * 1000;
      until.set(host, Math.max(end, until.get(host) ?? 0));
    },
    remainingSeconds(host) {
      const leftMs = (until.get(host) ?? 0) - now().getTime();
      if (leftMs <= 0) {
        until.delete(host);
        return 0;
      }
      return Math.ceil(leftMs / 1000);
    },
  };
}
