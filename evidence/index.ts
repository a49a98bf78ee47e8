export { createSigningKey, readSigningKey, type SigningKey } from './bundle/signing-key.ts';
export { writeZip } from './bundle/zip-writer.ts';
export { headBytes, verifyAnchored } from './custody/anchors.ts';
export type { CustodyEntry } from './custody/custody-entry.ts';
export { readCustodyEntry } from './custody/custody-line.ts';
export {
  appendCustody,
  type CustodyStore,
  type CustodyVerification,
  verifyCustody,
} from './custody/custody-log.ts';
export { remnantOf } from './custody/remnant.ts';
export type { CaptureLimits } from './limits.ts';
export { createPreserver } from './preserver.ts';
export { printRecord } from './record/print-record.ts';
export { renderRecord } from './record/render-record.ts';
export type { ReadLines } from './redact/picture-text.ts';
export { type RedactedPicture, redactPicture } from './redact/redact-picture.ts';
export { redactedCopy } from './redact/redacted-copy.ts';
export { certificatesOfPem } from './stamp/chain.ts';
export { certificatesOfReply } from './stamp/reply.ts';
export { createStamper } from './stamp/stamper.ts';
export { createVaultKey, type KeyRing, readKeyRing } from './vault/key-ring.ts';
export { createVault, type Vault } from './vault/vault.ts';
export { sealFacts } from './verify/seal-facts.ts';
export { verifyBundle, verifyBytes } from './verify/verify-bundle.ts';
export { type OpenedBundle, openBundle } from './viewer/opened-bundle.ts';
export { serveViewer } from './viewer/serve-viewer.ts';
export { createViewer } from './viewer/viewer.ts';
