import { z } from 'zod';

/** Where a secret is kept: never in the file of a recipient itself. */
export const SecretReference = z
  .string()
  .regex(/^(?:env:[A-Za-z_]\w{0,99}|file:\/\S.{0,500})$/u, 'expected env:NAME or file:/path');
