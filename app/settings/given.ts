import { z } from 'zod';

/** A setting as it may be given; an empty one is none. */
export const Given = z
  .string()
  .optional()
  .transform((value) => (value === undefined || value === '' ? null : value));
