import { z } from 'zod';
import { ACCOUNT_STATES } from '../../core/account.ts';
import { ROLES } from '../../core/rights.ts';

/** An account, as administrators see it. Times are ISO 8601, UTC. */
export const User = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  state: z.enum(ACCOUNT_STATES),
  createdAt: z.string(),
  createdBy: z.string(),
  lastSignInAt: z.string().nullable(),
  hasSecondFactor: z.boolean(),
  /** Whether he signs on elsewhere, from where his role comes. */
  isForeign: z.boolean(),
});

export type User = z.infer<typeof User>;

export const UserList = z.object({ users: z.array(User) });

export type UserList = z.infer<typeof UserList>;

export const NewUser = z.object({ name: z.string().min(1).max(200), role: z.enum(ROLES) });

/** A link by which somebody chooses a password; it is shown this once. */
export const HandedLink = z.object({ address: z.string(), expiresAt: z.string() });

export type HandedLink = z.infer<typeof HandedLink>;

export const MadeUser = z.object({ id: z.string(), link: HandedLink });

export type MadeUser = z.infer<typeof MadeUser>;

/** One of the two, or both. */
export const UserChange = z.object({
  role: z.enum(ROLES).optional(),
  isEnabled: z.boolean().optional(),
});

export const UserReset = z.object({
  /** Whether one-time passwords, recovery codes and passkeys go too. */
  secondFactor: z.boolean(),
});

export const UserParams = z.object({
  userId: z.string().regex(/^[\w-]{1,100}$/u, 'expected an id'),
});
