export type { FetcherDeps } from './fetcher.ts';
export { createFetcher } from './fetcher.ts';
export type { GuardOptions } from './guard/guard.ts';
export { createGuard } from './guard/guard.ts';
export { openGuardedProxy } from './guard/guarded-proxy.ts';
export type { FetchLimits } from './limits.ts';
export { createPaceBook } from './manners/pace-book.ts';
export { EVERY_HOST, readStandIn } from './stand-ins.ts';
