import type { Repositories, Store } from '../../core/repositories/index.ts';

/** Thrown by everything that a process would have done after its end. */
class Dead extends Error {
  override readonly name = 'Dead';
}

/** A process that ends at a step, whatever it is doing; from then on nothing that it does has an effect. */
export interface Life {
  /** Aborted at the end. */
  readonly over: AbortSignal;
  /** Steps that were lived. */
  readonly lived: () => number;
  /** One more step, which may be the last: then it throws, as every later one does. */
  step(): void;
}

export function lifeOf(steps: number): Life {
  const end = new AbortController();
  let lived = 0;
  return {
    over: end.signal,
    lived: () => lived,
    step() {
      if (lived >= steps) {
        end.abort();
      }
      if (end.signal.aborted) {
        throw new Dead('the process has ended');
      }
      lived += 1;
    },
  };
}

/** The store as a process sees it that may end before and after any call, within a transaction too, which is then undone. */
export function mortalStore(store: Store, life: Life): Store {
  function inside(tx: Repositories): Repositories {
    return mortal(tx, life);
  }
  return {
    ...mortal(store, life),
    async transaction(work) {
      return await within(life, () => store.transaction((tx) => work(inside(tx))));
    },
    async concluding(work, last) {
      return await within(life, () =>
        store.concluding(
          (tx) => work(inside(tx)),
          (tx, made) => last(inside(tx), made),
        ),
      );
    },
    close: () => store.close(),
  };
}

async function within<T>(life: Life, work: () => Promise<T>): Promise<T> {
  life.step();
  const made = await work();
  life.step();
  return made;
}

function mortal<T extends Repositories>(repositories: T, life: Life): T {
  return new Proxy(repositories, {
    get(target, name) {
      const repository: unknown = Reflect.get(target, name);
      return typeof repository === 'object' && repository !== null
        ? mortalRepository(repository, life)
        : repository;
    },
    ownKeys: (target) => Reflect.ownKeys(target),
  });
}

function mortalRepository(repository: object, life: Life): object {
  return new Proxy(repository, {
    get(target, name) {
      const call: unknown = Reflect.get(target, name);
      return typeof call === 'function'
        ? (...args: readonly unknown[]) =>
            within(life, async () => (await Reflect.apply(call, target, args)) as unknown)
        : call;
    },
  });
}
