import { z } from 'zod';
import { StageError } from '../core/failure.ts';
import type { Job, JobName } from './jobs.ts';

/**
 * What payloads and keys may hold: ids as `idOf` makes them, ids of sources as declarations write them, and slots. Each
 * pattern is too narrow for a text, an address or a number that is a person's.
 */
const StoredId = z.string().regex(/^[a-z]{3}_[0-9a-f]{26}$/u);
/** Seven digits in a row could be a phone's, an account's or a card's. */
const SourceId = z.string().regex(/^(?!.*[0-9]{7})[0-9A-Za-z][\w.-]{0,99}$/u);
/** ISO time, a date, or a short word with a small number such as `recheck-3`. */
const Slot = z.union([
  z.iso.datetime({ offset: true }),
  z.iso.date(),
  z.string().regex(/^[a-z][a-z-]{0,39}[0-9]{0,6}$/u),
]);

/** A key is the job's name and what it is idempotent under: printable ASCII without spaces. */
const Key = z.string().regex(/^[\w:./+|,@-]{1,400}$/u);

const JobOfOurs = z.discriminatedUnion('name', [
  jobSchema('plan', z.strictObject({ sourceId: SourceId, slot: Slot })),
  jobSchema(
    'collect',
    z.strictObject({ targetId: StoredId, via: z.literal('browser').exactOptional() }),
  ),
  jobSchema('extract', z.strictObject({ captureId: StoredId })),
  jobSchema('extract-picture', z.strictObject({ captureId: StoredId })),
  jobSchema('match', z.strictObject({ captureId: StoredId })),
  jobSchema('score', z.strictObject({ captureId: StoredId })),
  jobSchema('preserve', z.strictObject({ captureId: StoredId })),
  jobSchema('open', z.strictObject({ sightingId: StoredId })),
  jobSchema('notify', z.strictObject({ noticeId: StoredId })),
  jobSchema(
    'verify',
    z.strictObject({
      noticeId: StoredId,
      slot: Slot,
      looks: z.literal('every').exactOptional(),
    }),
  ),
]);

const Tick = z.strictObject({ sourceId: SourceId });

/** A job as it lies in the queue, which knows its name already. */
export interface JobRecord {
  readonly key: string;
  readonly payload: unknown;
}

/** What a schedule holds: whose `plan` jobs it adds. */
export type TickRecord = z.infer<typeof Tick>;

/** A job whose payload and key hold ids and nothing else; `INPUT_INVALID` for any other. */
export function parseJob(name: JobName, key: unknown, payload: unknown): Job {
  const parsed = JobOfOurs.safeParse({ name, key, payload });
  if (!parsed.success) {
    const paths = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new StageError('INPUT_INVALID', `a ${name} job holds what is no id in its ${paths}`);
  }
  return parsed.data;
}

/** The content of a schedule; `INPUT_INVALID` for what is none. */
export function parseTick(record: unknown): TickRecord {
  const parsed = Tick.safeParse(record);
  if (!parsed.success) {
    throw new StageError('INPUT_INVALID', 'a schedule holds what is no source id');
  }
  return parsed.data;
}

function jobSchema<N extends JobName, P extends z.ZodType>(name: N, payload: P) {
  return z.strictObject({ name: z.literal(name), key: Key, payload });
}
