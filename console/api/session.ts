import { z } from 'zod';

/** What a page needs to know before anybody has signed in. */
export const SessionState = z.object({
  /** `no-users` until the first account is made. */
  state: z.enum(['signed-in', 'signed-out', 'no-users']),
  /** Whether one can sign on elsewhere. */
  oidc: z.boolean(),
  /** Whether passkeys work at this address: browsers know none on bare IP addresses. */
  passkeys: z.boolean(),
});

export type SessionState = z.infer<typeof SessionState>;

/** What came of an attempt to sign in. */
export const SignInOutcome = z.discriminatedUnion('state', [
  z.object({ state: z.literal('signed-in') }),
  z.object({
    state: z.literal('second-factor'),
    /** Stands for the first factor, for five minutes. */
    ticket: z.string(),
    methods: z.array(z.enum(['totp', 'recovery', 'passkey'])),
  }),
]);

export type SignInOutcome = z.infer<typeof SignInOutcome>;

/** A secret that was handed out, as long as ours are at most. */
const Handed = z.string().min(1).max(128);

export const PasswordSignIn = z.object({
  name: z.string().min(1).max(200),
  password: z.string().min(1).max(1_024),
});

export const SecondFactor = z.object({ ticket: Handed, code: z.string().min(1).max(64) });

export const LinkCode = z.object({ code: Handed });

export const LinkOwner = z.object({ name: z.string() });

export type LinkOwner = z.infer<typeof LinkOwner>;

export const LinkSignIn = z.object({ code: Handed, password: z.string().min(1).max(1_024) });
