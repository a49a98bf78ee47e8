import { z } from 'zod';
import { RIGHTS, ROLES } from '../../core/rights.ts';

/** Who is signed in, and what he may do. */
export const Me = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  rights: z.array(z.enum(RIGHTS)),
});

export type Me = z.infer<typeof Me>;
