import type { ExchangeLog } from './exchange-log.ts';
import { within } from './within.ts';

/** Resolves once nothing has been under way for `quietMs`; `stop` ends the watch. */
function watch(log: ExchangeLog, quietMs: number): { quiet: Promise<true>; stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  let unlisten: (() => void) | undefined;
  const quiet = new Promise<true>((resolve) => {
    function look(): void {
      clearTimeout(timer);
      timer = log.openRequests === 0 ? setTimeout(() => resolve(true), quietMs) : undefined;
    }
    unlisten = log.onChange(look);
    look();
  });
  return {
    quiet,
    stop: () => {
      clearTimeout(timer);
      unlisten?.();
    },
  };
}

/** Waits until nothing has been under way for `quietMs`, or `maxMs` are over, or the signal aborts; true means quiet. */
export async function untilQuiet(
  log: ExchangeLog,
  bounds: { readonly quietMs: number; readonly maxMs: number },
  signal: AbortSignal,
): Promise<boolean> {
  const { quiet, stop } = watch(log, bounds.quietMs);
  const isQuiet = await within(bounds.maxMs, quiet, signal);
  stop();
  return isQuiet === true;
}
