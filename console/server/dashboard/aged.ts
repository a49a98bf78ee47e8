import type { Now } from '../../../core/clock.ts';
import { failureCodeOf } from '../../../core/failure.ts';
import type { Store } from '../../../core/repositories/index.ts';
import type { LineDeps } from '../../../pipeline/deps.ts';

/** What figures that take long to count are kept with. */
export interface AgedDeps {
  readonly store: Pick<Store, 'figures'>;
  readonly now: Now;
  readonly log: LineDeps['log'];
}

/** Figures with the moment at which they were counted. */
interface Aged<T> {
  readonly madeAt: Date;
  readonly isRefreshing: boolean;
  readonly figures: T;
}

/** Gives figures at once as they were last counted, and has them counted anew behind the answer where they are old. */
export interface AgedFigures {
  get<T>(key: string, maxAgeMs: number, count: () => Promise<T>): Promise<Aged<T>>;
  /** Counts anew, behind a count that is under way, and waits for it. */
  renew<T>(key: string, count: () => Promise<T>): Promise<Aged<T>>;
}

/** Figures that are kept in the store, counted once at a time each. */
export function agedFigures({ store, now, log }: AgedDeps): AgedFigures {
  const counting = new Map<string, Promise<Aged<unknown>>>();

  function countAnew<T>(key: string, count: () => Promise<T>): Promise<Aged<T>> {
    const running = counting.get(key) ?? counted(key, count).finally(() => counting.delete(key));
    counting.set(key, running);
    // Whoever counts under a key counts the same.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return running as Promise<Aged<T>>;
  }

  async function counted<T>(key: string, count: () => Promise<T>): Promise<Aged<T>> {
    const begun = now();
    const figures = await count();
    const madeAt = now();
    const tookMs = Math.max(0, madeAt.getTime() - begun.getTime());
    await store.figures.keep(key, { madeAt, tookMs, figures });
    const kept = await store.figures.snapshot(key);
    // As it comes back from the store, so that the first answer has the shape of every other.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return { madeAt, isRefreshing: false, figures: (kept?.figures ?? figures) as T };
  }

  function refresh<T>(key: string, count: () => Promise<T>): void {
    countAnew(key, count).catch((error: unknown) => {
      log('warn', 'figures could not be counted', { code: failureCodeOf(error) });
    });
  }

  return {
    async get<T>(key: string, maxAgeMs: number, count: () => Promise<T>) {
      const kept = await store.figures.snapshot(key);
      if (kept === null) {
        return await countAnew(key, count);
      }
      const isOld = now().getTime() - kept.madeAt.getTime() > maxAgeMs;
      if (isOld) {
        refresh(key, count);
      }
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return { madeAt: kept.madeAt, isRefreshing: isOld, figures: kept.figures as T };
    },
    async renew<T>(key: string, count: () => Promise<T>) {
      await counting.get(key)?.catch(() => undefined);
      return await countAnew(key, count);
    },
  };
}
