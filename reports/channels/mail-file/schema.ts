import { z } from 'zod';

/** The outbox as given: a path without a NUL, which no file system takes. */
export const OutboxDir = z
  .string()
  .min(1)
  .refine((path) => !path.includes('\0'), 'must be a path');
