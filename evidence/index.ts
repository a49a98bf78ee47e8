export { createSigningKey, readSigningKey, type SigningKey } from './bundle/signing-key.ts';
export type { CustodyEntry } from './custody/custody-entry.ts';
export { custodyFile } from './custody/custody-file.ts';
export { readCustodyEntry } from './custody/custody-line.ts';
export {
  appendCustody,
  type CustodyStore,
  type CustodyVerification,
  verifyCustody,
} from './custody/custody-log.ts';
export { type CaptureLimits, DEFAULT_LIMITS } from './limits.ts';
export { createPreserver, type PreserverDeps } from './preserver.ts';
export type { Check } from './verify/check.ts';
export {
  type Verification,
  type VerifyOptions,
  verifyBundle,
  verifyBytes,
} from './verify/verify-bundle.ts';
