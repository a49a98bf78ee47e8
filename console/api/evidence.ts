import { z } from 'zod';

/** What is known of a bundle without opening it. */
export const EvidenceDocument = z.object({
  evidenceId: z.string(),
  url: z.string(),
  state: z.string(),
  seal: z.string(),
  bundleDigest: z.string(),
  bytes: z.number(),
  capturedAt: z.string(),
  held: z.object({ by: z.string(), reason: z.string(), at: z.string() }).nullable(),
  purgedAt: z.string().nullable(),
  verifiedAt: z.string().nullable(),
  failedChecks: z.array(z.string()),
  stamps: z.array(
    z.object({ authority: z.string(), stampedAt: z.string(), expiresAt: z.string() }),
  ),
  custody: z.array(
    z.object({
      at: z.string(),
      act: z.string(),
      actor: z.string(),
      reason: z.string(),
    }),
  ),
});

export type EvidenceDocument = z.infer<typeof EvidenceDocument>;

export const OpeningOrder = z.object({ reason: z.string().trim().min(1).max(400) });

/** Where the bundle can be looked at, and until when. */
export const Opening = z.object({
  address: z.string(),
  isBlurred: z.boolean(),
  isValid: z.boolean(),
  expiresAt: z.string(),
});

export type Opening = z.infer<typeof Opening>;

export const EXPORT_KINDS = ['bundle', 'redacted', 'record'] as const;

export const ExportOrder = z.object({
  kind: z.enum(EXPORT_KINDS),
  reason: z.string().trim().min(1).max(400),
  language: z.enum(['zh', 'en']).default('zh'),
});

export const Verified = z.object({ failed: z.array(z.string()) });

export type Verified = z.infer<typeof Verified>;
