import { z } from 'zod';

export const SweepId = z.string().regex(/^swp_[0-9a-f]{26}$/u);

const Figures = z.object({
  captures: z.int(),
  sightings: z.int(),
  newSightings: z.int(),
  suspect: z.int(),
  strong: z.int(),
  walls: z.int(),
  failures: z.int(),
});

const Summary = Figures.extend({
  unchanged: z.int(),
  listings: z.int(),
  evidence: z.int(),
  casesOpened: z.int(),
  durationMs: z.int(),
});

const Progress = z.object({
  targets: z.int(),
  collected: z.int(),
  due: z.int(),
  waiting: z.int(),
  suspects: z.int(),
  evidence: z.int(),
  walls: z.int(),
});

const SweepRow = z.object({
  id: z.string(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  full: z.boolean(),
  sources: z.int(),
  /** Where it was counted already. */
  summary: Summary.nullable(),
});

export const SweepsQuery = z.object({ before: z.iso.datetime().optional() });

export const Sweeps = z.object({ sweeps: z.array(SweepRow), isMore: z.boolean() });

export type Sweeps = z.infer<typeof Sweeps>;

export const SweepView = z.object({
  id: z.string(),
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
  full: z.boolean(),
  sourceIds: z.array(z.string()),
  /** Null once it is over. */
  progress: Progress.nullable(),
  /** As counted at `madeAt`; null while the first count is under way. */
  summary: Summary.nullable(),
  madeAt: z.string().nullable(),
  bySource: z.array(Figures.extend({ id: z.string(), name: z.string() })),
  troubles: z.array(z.object({ sourceId: z.string(), url: z.string(), code: z.string() })),
  /** All of them; `troubles` holds the first. */
  troubleCount: z.int(),
  alarms: z.array(z.looseObject({ kind: z.string() })),
  hasReport: z.boolean(),
});

export type SweepView = z.infer<typeof SweepView>;

/** Which sources are swept; all where none is named. */
export const Start = z.object({ sourceIds: z.array(z.string().max(63)).max(1_000) });

export const Started = z.object({ sweepId: z.string(), sources: z.int(), paused: z.int() });

export type Started = z.infer<typeof Started>;
