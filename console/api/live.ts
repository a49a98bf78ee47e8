import { z } from 'zod';
import { CHANGE_KINDS } from '../../core/repositories/case-queue-changes.ts';

/** One message of the stream: what is otherwise than before, by kind and id. */
export const LiveMessage = z.object({
  changes: z.array(z.object({ kind: z.enum(CHANGE_KINDS), id: z.string() })),
});

export type LiveMessage = z.infer<typeof LiveMessage>;
