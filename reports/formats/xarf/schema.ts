import { z } from 'zod';

const Contact = z.strictObject({
  org: z.string().min(1).max(200),
  contact: z.email(),
  domain: z.string().regex(/^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/iu),
});

const EvidencePiece = z.strictObject({
  content_type: z.string().min(1),
  description: z.string().max(500),
  payload: z.base64(),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/u),
  size: z.int().min(0).max(5_242_880),
});

/**
 * The part of XARF v4 `content/fraud` that we write, as `schemas/` beside this file has it (xarf/xarf-spec 37820da, MIT); a
 * test holds every report against those schemas too. Three rules are ours: the address is ASCII, a hash is the SHA-256 of
 * its payload, and a report has evidence.
 */
export const XarfReport = z.strictObject({
  xarf_version: z.string().regex(/^4\.\d+\.\d+$/u),
  report_id: z.uuid(),
  timestamp: z.iso.datetime(),
  reporter: Contact,
  sender: Contact,
  source_identifier: z.string().min(1),
  category: z.literal('content'),
  type: z.literal('fraud'),
  fraud_type: z.literal('other'),
  url: z.url().regex(/^[\x21-\x7e]+$/u),
  /** Ours: the other addresses of a notice that is written as one report. */
  related_urls: z.array(z.url()).optional(),
  domain: z
    .string()
    .regex(/^([a-z0-9]+(-[a-z0-9]+)*\.)+[a-z]{2,}$/u)
    .optional(),
  verified_at: z.iso.datetime(),
  verification_method: z.literal('manual'),
  evidence_source: z.literal('crawler'),
  attack_vector: z.literal('fraud'),
  description: z.string().max(1000),
  tags: z.array(z.string().regex(/^[a-z0-9][a-z0-9_+-]*:[a-z0-9][a-z0-9_+-]*$/u)).max(20),
  evidence: z.array(EvidencePiece).min(1).max(50),
  payment_methods: z.array(z.enum(['bank_transfer', 'cryptocurrency', 'other'])).optional(),
  cryptocurrency_addresses: z
    .array(z.strictObject({ currency: z.literal('usdt'), address: z.string().min(1) }))
    .optional(),
});

export type XarfReport = z.infer<typeof XarfReport>;
