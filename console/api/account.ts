import { z } from 'zod';
import { ROLES } from '../../core/rights.ts';

/** One's own account. Times are ISO 8601, UTC. */
export const OwnAccount = z.object({
  name: z.string(),
  role: z.enum(ROLES),
  language: z.enum(['zh', 'en']).nullable(),
  createdAt: z.string(),
  /** Whether he showed who he is a short while ago: changing what he shows it with wants that. */
  isFresh: z.boolean(),
  hasPassword: z.boolean(),
  hasTotp: z.boolean(),
  /** Whether he signs on elsewhere. */
  isForeign: z.boolean(),
  recoveryCodes: z.int(),
  canHavePasskeys: z.boolean(),
  passkeys: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      createdAt: z.string(),
      usedAt: z.string().nullable(),
    }),
  ),
  sessions: z.array(
    z.object({
      id: z.string(),
      isThis: z.boolean(),
      createdAt: z.string(),
      usedAt: z.string(),
      expiresAt: z.string(),
      address: z.string(),
      agent: z.string(),
    }),
  ),
});

export type OwnAccount = z.infer<typeof OwnAccount>;

export const AccountChange = z.object({ language: z.enum(['zh', 'en']).nullable() });

const Password = z.string().min(1).max(1_024);

export const PasswordChange = z.object({ current: Password, wanted: Password });

/** Shows once more who one is: by password, or by a code of one's second factor. */
export const Confirmation = z.union([
  z.object({ password: Password }),
  z.object({ code: z.string().min(1).max(64) }),
]);

/** A secret for an authenticator, as text, as an address and as a picture of it (a `data:` address). */
export const TotpOffer = z.object({
  secret: z.string(),
  address: z.string(),
  picture: z.string(),
});

export type TotpOffer = z.infer<typeof TotpOffer>;

export const TotpCode = z.object({ code: z.string().min(1).max(16) });

/** Codes that work once each; shown this once. */
export const RecoveryCodes = z.object({ codes: z.array(z.string()) });

export type RecoveryCodes = z.infer<typeof RecoveryCodes>;

/** Bytes in base64url, as browsers give them (Web Authentication, 5.8). */
const Bytes = z
  .string()
  .max(20_000)
  .regex(/^[\w-]*$/u, 'expected base64url');

const Attachment = z.string().max(40).nullish();

/** What a browser answers when a device has become a key. */
export const NewPasskey = z.object({
  name: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .regex(/^\P{C}*$/u, 'expected a name'),
  response: z.object({
    id: Bytes,
    rawId: Bytes,
    type: z.literal('public-key'),
    response: z.object({
      clientDataJSON: Bytes,
      attestationObject: Bytes,
      transports: z.array(z.string().max(20)).max(10).optional(),
    }),
    authenticatorAttachment: Attachment,
    clientExtensionResults: z.object({}),
  }),
});

/** What a device is asked for; the browser's own business. */
export const PasskeyOptions = z.object({ challenge: z.string() }).loose();

/** For a second factor the ticket that stands for the first. */
export const PasskeyAsked = z.object({ ticket: z.string().max(128).optional() });

/** What a browser answers when a key has signed. */
export const PasskeySignIn = z.object({
  response: z.object({
    id: Bytes,
    rawId: Bytes,
    type: z.literal('public-key'),
    response: z.object({
      clientDataJSON: Bytes,
      authenticatorData: Bytes,
      signature: Bytes,
      userHandle: Bytes.optional(),
    }),
    authenticatorAttachment: Attachment,
    clientExtensionResults: z.object({}),
  }),
});

export const SignOnAsked = z.object({ to: z.string().max(2_000) });

export const SignOn = z.object({ address: z.string() });
