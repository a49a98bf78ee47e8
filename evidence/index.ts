export { createSigningKey, readSigningKey, type SigningKey } from './bundle/signing-key.ts';
export { type CaptureLimits, DEFAULT_LIMITS } from './limits.ts';
export { createPreserver, type PreserverDeps } from './preserver.ts';
