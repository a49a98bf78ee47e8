import { z } from 'zod';
import { CLUE_ORIGINS, CLUE_STATES } from '../../core/clue.ts';
import { VERDICTS } from '../../core/score.ts';

/** Bytes as base64: of a picture that comes with a clue or a post. */
const Picture = z.base64().max(14_000_000);

/** A tip as the public route takes it. */
export const Tip = z.strictObject({
  text: z.string().max(20_000).default(''),
  links: z.array(z.url().max(2_000)).max(20).default([]),
  pictures: z.array(Picture).max(5).default([]),
});

export const TipTaken = z.object({ trackingNumber: z.string() });

export const TipStatus = z.object({
  state: z.enum(['received', 'reading', 'acted-on', 'closed']),
  submittedAt: z.iso.datetime(),
  answer: z.string().nullable(),
});

export type TipStatus = z.infer<typeof TipStatus>;

export const ClueRow = z.object({
  clueId: z.string(),
  origin: z.enum(CLUE_ORIGINS),
  state: z.enum(CLUE_STATES),
  verdict: z.enum(VERDICTS),
  probability: z.number(),
  text: z.string(),
  links: z.array(z.string()),
  pictures: z.int(),
  copies: z.int(),
  caseId: z.string().nullable(),
  submittedAt: z.iso.datetime(),
});

export type ClueRow = z.infer<typeof ClueRow>;

export const ClueQuery = z.object({
  state: z.enum(CLUE_STATES).optional(),
  origin: z.enum(CLUE_ORIGINS).optional(),
  after: z.string().max(200).optional(),
});

export const CluePage = z.object({
  clues: z.array(ClueRow),
  /** What `after` takes to go on; null at the end. */
  next: z.string().nullable(),
  counts: z.record(z.enum(CLUE_STATES), z.int()),
});

export type CluePage = z.infer<typeof CluePage>;

export const ClueDocument = ClueRow.extend({
  version: z.int(),
  pictureTexts: z.array(z.string()),
  handles: z.array(z.object({ kind: z.string(), value: z.string() })),
  answer: z.string().nullable(),
  events: z.array(
    z.object({
      version: z.int(),
      act: z.enum(['take', 'link', 'close', 'answer']),
      by: z.string(),
      at: z.iso.datetime(),
      words: z.string(),
      caseId: z.string().nullable(),
    }),
  ),
  suggestions: z.array(
    z.object({
      caseId: z.string(),
      state: z.string(),
      because: z.enum(['link', 'handle', 'text']),
      value: z.string(),
    }),
  ),
});

export type ClueDocument = z.infer<typeof ClueDocument>;

export const ClueDeed = z.strictObject({
  act: z.enum(['take', 'link', 'close', 'answer']),
  words: z.string().max(2_000).default(''),
  caseId: z.string().max(80).nullable().default(null),
  /** The version that was seen: of two people one is told. */
  version: z.int().min(0),
});
