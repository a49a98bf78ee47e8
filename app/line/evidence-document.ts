import { readCustodyEntry } from '../../evidence/index.ts';
import type { Line } from './open-line.ts';

/** Everything that is known of a bundle without opening it. */
export async function evidenceDocument(
  { deps: { store } }: Line,
  evidenceId: string,
): Promise<object> {
  const evidence = await store.evidence.get(evidenceId);
  const [keeping, stamps, rows, object] = await Promise.all([
    store.keeping.of(evidenceId),
    store.stamps.of(evidenceId),
    store.custody.of(evidenceId),
    store.vault.find(evidence.bundleDigest),
  ]);
  const { held, purgedAt, verifiedAt, failedChecks, remnant } = keeping;
  return {
    evidenceId,
    url: evidence.url,
    state: evidence.state,
    seal: evidence.seal,
    bundleDigest: evidence.bundleDigest,
    bytes: evidence.bytes,
    capturedAt: evidence.capturedAt,
    keyId: object?.keyId ?? null,
    held,
    purgedAt,
    verifiedAt,
    failedChecks,
    remnant,
    stamps: stamps.map(({ authority, stampedAt, expiresAt, renews, tokenDigest }) => ({
      authority,
      stampedAt,
      expiresAt,
      renews,
      tokenDigest,
    })),
    custody: rows.map(({ entry }) => readCustodyEntry(entry)),
  };
}
