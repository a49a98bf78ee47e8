import type { Fetcher } from '../../core/fetcher.ts';

/** A fetcher that is made when it is first asked: most commands never fetch, and the crawlers take half a second to load. */
export function lazyFetcher(make: () => Promise<Fetcher>): Fetcher {
  let made: Promise<Fetcher> | null = null;
  return {
    async fetch(...question) {
      made ??= make();
      return await (await made).fetch(...question);
    },
    async close() {
      await (await made)?.close();
    },
  };
}
