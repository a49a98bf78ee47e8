export { createFetcher } from './fetcher.ts';
export type { FetcherDeps } from './fetcher.ts';
export { createGuard } from './guard/guard.ts';
export type { Guard, GuardOptions, Lookup } from './guard/guard.ts';
export { openGuardedProxy } from './guard/guarded-proxy.ts';
export { DEFAULT_LIMITS } from './limits.ts';
export type { FetchLimits } from './limits.ts';
export { createPaceBook } from './manners/pace-book.ts';
export type { Sleep } from './manners/turns.ts';
