export { createSigningKey, readSigningKey, type SigningKey } from './bundle/signing-key.ts';
export type { CustodyEntry } from './custody/custody-entry.ts';
export { readCustodyEntry } from './custody/custody-line.ts';
export { appendCustody, type CustodyStore, verifyCustody } from './custody/custody-log.ts';
export type { CaptureLimits } from './limits.ts';
export { createPreserver } from './preserver.ts';
export { verifyBundle, verifyBytes } from './verify/verify-bundle.ts';
