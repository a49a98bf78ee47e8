import { z } from 'zod';
import { Trial } from './tasks.ts';

const Reason = z.string().trim().min(1).max(2_000);

export const Because = z.object({ reason: Reason });

export const ModelParams = z.object({ version: z.string().max(200) });

const Card = z.object({
  name: z.string(),
  trainedAt: z.string(),
  featureVersion: z.int(),
  sources: z.array(
    z.object({
      name: z.string(),
      licence: z.string(),
      texts: z.int(),
      advertisements: z.int(),
    }),
  ),
  figures: z.record(z.string(), z.number()),
  thresholds: z.object({ suspect: z.number(), strong: z.number() }),
});

export const ModelSheet = z.object({
  version: z.string(),
  /** Null of the one that ships with the program. */
  addedAt: z.string().nullable(),
  addedBy: z.string().nullable(),
  isAtWork: z.boolean(),
  scorerVersion: z.string(),
  /** Null where it was made for another version of the program. */
  card: Card.nullable(),
  lastTrial: Trial.omit({ differences: true, rules: true }).nullable(),
});

export type ModelSheet = z.infer<typeof ModelSheet>;

const Promotion = z.object({
  /** Null of the one that ships with the program. */
  version: z.string().nullable(),
  at: z.string(),
  by: z.string(),
  reason: z.string(),
});

export const Models = z.object({
  models: z.array(ModelSheet),
  /** Latest first. */
  promotions: z.array(Promotion),
  /** A model was put to work that this process does not run yet. */
  awaitsStart: z.boolean(),
  calibration: z.object({
    scorerVersion: z.string(),
    texts: z.int(),
    madeAt: z.string(),
    bins: z.array(
      z.object({ bin: z.int(), texts: z.int(), confirmed: z.int(), predicted: z.number() }),
    ),
  }),
});

export type Models = z.infer<typeof Models>;
