import type { Now } from '../../../core/clock.ts';
import { failureCodeOf } from '../../../core/failure.ts';
import type { Store } from '../../../core/repositories/index.ts';
import { resolveActors } from '../../../pipeline/actors.ts';
import type { LineDeps } from '../../../pipeline/deps.ts';

/** So long a page waits for a resolution that is under way; then it shows what there is and says so. */
const PATIENCE_MS = 1_500;

export interface ResolverDeps {
  readonly store: Store;
  readonly now: Now;
  readonly log: LineDeps['log'];
}

/** Has actors resolved when somebody looks at them, one resolution at a time. */
export interface Resolver {
  fresh(): Promise<{ readonly waiting: number; readonly resolvedAt: Date | null }>;
}

export function createResolver({ store, now, log }: ResolverDeps): Resolver {
  let running: Promise<void> | null = null;
  function resolve(): Promise<void> {
    running ??= resolveActors(store, now, new AbortController().signal)
      .catch((error: unknown) => {
        log('warn', 'actors could not be resolved', { code: failureCodeOf(error) });
      })
      .finally(() => {
        running = null;
      });
    return running;
  }
  return {
    async fresh() {
      const before = await store.actors.progress();
      if (before.waiting === 0) {
        return before;
      }
      await Promise.race([resolve(), patience()]);
      return await store.actors.progress();
    },
  };
}

function patience(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS).unref();
  });
}
