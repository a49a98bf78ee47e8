import { z } from 'zod';
import { VERDICTS } from '../../core/score.ts';
import { SURFACES } from '../../core/surface.ts';

/** Texts that a platform has judged: its own, kept nowhere. */
export const ScoreBatch = z.strictObject({
  posts: z
    .array(
      z.strictObject({
        id: z.string().max(200),
        text: z.string().max(100_000).default(''),
        surface: z.enum(SURFACES).optional(),
        /** Base64 of JPEG, PNG, GIF or WebP files, whose texts and codes are read. */
        pictures: z.array(z.base64().max(14_000_000)).max(4).default([]),
      }),
    )
    .min(1)
    .max(500),
});

const Signal = z.object({
  id: z.string(),
  /** UTF-16 offsets in the text as given, or in the picture's text. */
  span: z.tuple([z.int(), z.int()]),
  text: z.string(),
});

const Judged = z.object({
  probability: z.number(),
  verdict: z.enum(VERDICTS),
  signals: z.array(Signal),
  handles: z.array(z.object({ kind: z.string(), value: z.string() })),
  prices: z.array(
    z.object({ amount: z.number(), currency: z.string(), per: z.string().nullable() }),
  ),
});

export const ScoredBatch = z.object({
  scorerVersion: z.string(),
  results: z.array(
    Judged.extend({
      id: z.string(),
      /** What was read in each picture, identity numbers masked, and how that is judged. */
      pictures: z.array(Judged.extend({ text: z.string() })),
    }),
  ),
});

const Address = z.url({ protocol: /^https?$/u }).max(2_000);

/** Posts that a platform hands in about its own pages. */
export const PushBatch = z.strictObject({
  listings: z
    .array(
      z.strictObject({
        url: Address,
        text: z.string().max(100_000),
        author: z.string().max(200).optional(),
        authorUrl: Address.optional(),
        postedAt: z.iso.datetime({ offset: true }).optional(),
        position: z.int().positive().optional(),
        images: z.array(Address).max(50).optional(),
      }),
    )
    .min(1)
    .max(500),
});

export const Pushed = z.object({
  /** The same posts again have the same. */
  pushId: z.string(),
  pages: z.int(),
  listings: z.int(),
  /** In the order given; cases and evidence follow in the background. */
  verdicts: z.array(
    z.object({ url: z.string(), probability: z.number(), verdict: z.enum(VERDICTS) }),
  ),
});
