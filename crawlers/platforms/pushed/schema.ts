import { z } from 'zod';

/** An address of the web. */
const Address = z.url({ protocol: /^https?$/u });

/** A post as a platform hands it in; what it is stored as, too. */
const PushedPost = z.object({
  url: Address,
  text: z.string(),
  author: z.string().nullable().catch(null),
  authorUrl: Address.nullable().catch(null),
  postedAt: z.coerce.date().nullable().catch(null),
  position: z.int().positive().nullable().catch(null),
  images: z.array(Address).catch([]),
});

/** The stored body of a push. */
export const PushedPosts = z.object({ listings: z.array(PushedPost) });

export type PushedPosts = z.output<typeof PushedPosts>;
