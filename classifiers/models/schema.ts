import { z } from 'zod';
import { SURFACES } from '../../core/surface.ts';

const Label = z
  .union([z.boolean(), z.enum(['ad', 'clear', 'true', 'false']), z.literal(0), z.literal(1)])
  .transform((label) => label === true || label === 'ad' || label === 'true' || label === 1);

/**
 * A labelled text as people write it down; `group` names what it is measured with, or the family it was made from, `surface` the
 * kind of place it stands in.
 */
export const LabelledText = z
  .object({
    text: z.string(),
    label: Label,
    group: z.string().optional(),
    surface: z.enum(SURFACES).optional(),
  })
  .transform(({ text, label, group, surface }) => ({
    text,
    isAd: label,
    group: group ?? null,
    surface: surface ?? null,
  }));

export type LabelledText = z.output<typeof LabelledText>;

const Share = z.number();

const Thresholds = z.object({ suspect: z.number(), strong: z.number() });

/** A model file. */
export const ModelFile = z.object({
  format: z.literal('cardsweep-text-model'),
  formatVersion: z.literal(1),
  card: z.object({
    name: z.string(),
    trainedAt: z.string(),
    seed: z.number(),
    featureVersion: z.number().int(),
    textsDigest: z.string(),
    sources: z.array(
      z.object({
        name: z.string(),
        licence: z.string(),
        texts: z.number(),
        advertisements: z.number(),
      }),
    ),
    notes: z.array(z.string()).default([]),
    figures: z.object({
      precision: Share,
      recall: Share,
      f1: Share,
      prAuc: Share,
      brier: Share,
      ece: Share,
      hardNegativeAlarms: Share,
    }),
  }),
  calibration: z.object({ slope: z.number(), intercept: z.number() }),
  thresholds: Thresholds,
  surfaces: z.partialRecord(z.enum(SURFACES), Thresholds).default({}),
  /** A weight is its stored integer times this. */
  scale: z.number(),
  /** 16-bit little-endian integers, raw deflate, base64. */
  weights: z.string(),
});

export type ModelFile = z.output<typeof ModelFile>;
