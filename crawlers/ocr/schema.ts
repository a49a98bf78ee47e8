import { z } from 'zod';

const Corner = z.tuple([z.number(), z.number()]);

const Line = z.object({
  text: z.string().max(2_000),
  confidence: z.number().min(0).max(1),
  box: z.tuple([Corner, Corner, Corner, Corner]),
});

/** What the reading process says, and all that its parent believes: hostile pictures are unpacked there. */
export const Answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('unavailable') }),
  z.object({ kind: z.literal('lines'), lines: z.array(Line).max(2_000) }),
  z.object({ kind: z.literal('unreadable') }),
]);

export type Answer = z.infer<typeof Answer>;

/** What the reading process is asked. */
export const Question = z.object({ bytes: z.instanceof(Uint8Array) });
