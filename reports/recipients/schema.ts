import { z } from 'zod';

/** One line without control characters: what may stand in a mail header. */
const OneLine = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .refine((text) => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text), 'must be one line of plain text');

/** A recipient as a file declares it. Unknown keys are refused, so that a misspelt key is not silently lost. */
export const RecipientDeclaration = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,63}$/u, 'must be lower-case letters, digits and hyphens'),
  name: OneLine,
  role: z.enum([
    'site',
    'host',
    'registrar',
    'cloud-disk',
    'messenger',
    'payment',
    'carrier',
    'public-body',
  ]),
  channel: z.enum(['mail-file', 'smtp']),
  address: z.email().max(254),
  languages: z
    .array(z.enum(['zh', 'en']))
    .min(1)
    .refine((languages) => new Set(languages).size === languages.length, 'names a language twice'),
  source: OneLine,
  checkedOn: z.iso.date(),
});
