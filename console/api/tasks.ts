import { z } from 'zod';

const TASK_KINDS = ['try-rules', 'try-model', 'hunt'] as const;

const Shift = z.object({ from: z.string(), to: z.string(), texts: z.int() });

const Difference = z.object({
  listingId: z.string(),
  from: z.string(),
  to: z.string(),
  probabilityFrom: z.number(),
  probabilityTo: z.number(),
  url: z.string().nullable(),
  caseId: z.string().nullable(),
  text: z.string().nullable(),
});

export const Trial = z.object({
  version: z.string(),
  against: z.string(),
  at: z.string(),
  texts: z.int(),
  shifts: z.array(Shift),
  differences: z.array(Difference),
  /** Of a trial of rules: what each found. */
  rules: z.array(z.object({ id: z.string(), texts: z.int(), overruns: z.int() })).nullable(),
});

export type Trial = z.infer<typeof Trial>;

const Hunted = z.object({
  scorerVersion: z.string(),
  pages: z.int(),
  casesOpened: z.int(),
  due: z.int(),
});

/** Long work in the console's process. */
export const Task = z.object({
  id: z.string(),
  kind: z.enum(TASK_KINDS),
  /** What it is about: a model's version, say. */
  subject: z.string(),
  by: z.string(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  done: z.int(),
  /** Null where nobody knows. */
  total: z.int().nullable(),
  failure: z.string().nullable(),
  trial: Trial.nullable(),
  hunt: Hunted.nullable(),
});

export type Task = z.infer<typeof Task>;

export const Tasks = z.object({ tasks: z.array(Task) });

export type Tasks = z.infer<typeof Tasks>;

export const TaskParams = z.object({ id: z.string().max(60) });
