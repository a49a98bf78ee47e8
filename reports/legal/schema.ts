import { z } from 'zod';
import { POLICIES } from '../../core/notice.ts';

const Words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** A provision that a notice cites, as a reviewed file holds it. */
export const LegalGround = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/u),
  jurisdiction: z.enum(['CN', 'EU']),
  title: Words,
  /** The article, or null where its present number is not verified: then the law is cited as a whole. */
  provision: Words.nullable(),
  /** What it says about such an advertisement, in our words. */
  gist: Words,
  /** The policies under which it is cited. */
  policies: z.array(z.enum(POLICIES)).min(1),
  /** Where the text was read. */
  source: z.string().min(1),
  /** The day on which it was read (ISO date). A lawyer confirms it before a notice relies on it. */
  checkedOn: z.iso.date(),
  caveat: Words.nullable(),
});

export type LegalGround = z.infer<typeof LegalGround>;
