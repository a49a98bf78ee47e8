import { z } from 'zod';
import { RIGHTS } from '../../core/rights.ts';

/** A token of a program, without its secret. Times are ISO 8601, UTC. */
export const Token = z.object({
  id: z.string(),
  name: z.string(),
  rights: z.array(z.enum(RIGHTS)),
  createdAt: z.string(),
  expiresAt: z.string(),
  usedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
});

export type Token = z.infer<typeof Token>;

export const TokenList = z.object({ tokens: z.array(Token) });

export type TokenList = z.infer<typeof TokenList>;

/** A token to be made: some of its owner's own rights, for at most two years. */
export const NewToken = z.object({
  name: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .regex(/^\P{C}*$/u, 'expected a name'),
  rights: z.array(z.enum(RIGHTS)).min(1).max(RIGHTS.length),
  days: z.int().min(1).max(730),
});

/** With its secret, which is shown this once. */
export const MadeToken = z.object({ token: Token, secret: z.string() });

export type MadeToken = z.infer<typeof MadeToken>;
