import { z } from 'zod';

const Reason = z.string().trim().min(1).max(2_000);

/** JSON with comments, as analysts write it. */
const Book = z.string().max(500_000);

export const CheckRules = z.object({ book: Book });
export const SaveRules = z.object({
  book: Book,
  reason: Reason,
  /** The number of the rules that were edited; 0 for none. */
  after: z.int().min(0),
});

const ListedRule = z.object({
  id: z.string(),
  state: z.enum(['shadow', 'active']),
  weight: z.number(),
});

export const CheckedRules = z.object({ digest: z.string(), rules: z.array(ListedRule) });

export type CheckedRules = z.infer<typeof CheckedRules>;

const Version = z.object({
  seq: z.int(),
  digest: z.string(),
  by: z.string(),
  reason: z.string(),
  at: z.string(),
});

export const Rules = z.object({
  /** The file that `RULES_FILE` names: then rules are edited there, and only shown here. */
  file: z.string().nullable(),
  seq: z.int(),
  book: z.string(),
  digest: z.string().nullable(),
  rules: z.array(ListedRule),
  /** Digest of the rules that the scorer at work runs under; another one is at work from the next start on. */
  atWork: z.string().nullable(),
  history: z.array(Version),
});

export type Rules = z.infer<typeof Rules>;

export const RulesParams = z.object({ seq: z.coerce.number().int().min(1) });
export const RuleBook = Version.extend({ book: z.string() });

export type RuleBook = z.infer<typeof RuleBook>;
