import { z } from 'zod';

/** One entry of the audit log. Times are ISO 8601, UTC. */
export const AuditItem = z.object({
  seq: z.int(),
  at: z.string(),
  actorId: z.string().nullable(),
  actor: z.string(),
  via: z.enum(['session', 'token', 'cli', 'none']),
  act: z.string(),
  subject: z.string(),
  status: z.int().nullable(),
  address: z.string(),
});

export type AuditItem = z.infer<typeof AuditItem>;

/** The newest first; `next` is given to `before` for those before. */
export const AuditPage = z.object({ entries: z.array(AuditItem), next: z.int().nullable() });

export type AuditPage = z.infer<typeof AuditPage>;

/** A text to look for; the store takes no null character. */
const Text = z
  .string()
  .max(200)
  .regex(/^[^\0]*$/u, 'expected text')
  .optional();

const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?$/u, 'expected a day or a moment in UTC')
  .refine((day) => !Number.isNaN(Date.parse(day)), 'expected a day')
  .optional();

const SEARCH = {
  actor: Text,
  /** The act begins with this. */
  act: Text,
  subject: Text,
  from: Day,
  to: Day,
};

export const AuditQuery = z.object({
  ...SEARCH,
  before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const AuditExport = z.object({ ...SEARCH, format: z.enum(['csv', 'jsonl']) });
