import { z } from 'zod';

export const SourceId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/u);

const Reason = z.string().trim().min(1).max(2_000);

/** Read by the schema of declaration files, where it is read. */
const Written = z.record(z.string(), z.unknown());

export const Declared = z.object({ declaration: Written });
export const Save = z.object({ declaration: Written, reason: Reason });
export const Pause = z.object({ until: z.iso.datetime().nullable(), reason: Reason });
export const Because = z.object({ reason: Reason });

const PausedHost = z.object({
  host: z.string(),
  wall: z.string(),
  since: z.string().nullable(),
  until: z.string().nullable(),
  times: z.int(),
});

const ByPerson = z.object({
  until: z.string().nullable(),
  by: z.string(),
  reason: z.string(),
  at: z.string(),
});

const Yield = z.object({
  platform: z.string(),
  kind: z.string(),
  pages: z.int(),
  yielding: z.int(),
  listings: z.int(),
  newSightings: z.int(),
});

const Alarm = z.looseObject({ kind: z.string() });

export const SourceRow = z.object({
  id: z.string(),
  name: z.string(),
  surface: z.string(),
  platform: z.string(),
  schedule: z.string().nullable(),
  nextAt: z.string().nullable(),
  pace: z.object({ requestsPerSecond: z.number(), concurrency: z.int() }),
  lastSweep: z
    .object({ id: z.string(), startedAt: z.string(), finishedAt: z.string().nullable() })
    .nullable(),
  figures: z
    .object({
      captures: z.int(),
      sightings: z.int(),
      newSightings: z.int(),
      suspect: z.int(),
      strong: z.int(),
      walls: z.int(),
      failures: z.int(),
    })
    .nullable(),
  hosts: z.array(PausedHost),
  pause: ByPerson.nullable(),
  alarms: z.array(Alarm),
  yields: z.array(Yield),
});

export type SourceRow = z.infer<typeof SourceRow>;

export const Sources = z.object({
  madeAt: z.string(),
  isRefreshing: z.boolean(),
  sources: z.array(SourceRow),
});

export type Sources = z.infer<typeof Sources>;

export const SourceView = SourceRow.extend({
  declaration: z.unknown(),
  history: z.array(
    z.object({ act: z.string(), by: z.string(), reason: z.string(), at: z.string() }),
  ),
});

export type SourceView = z.infer<typeof SourceView>;

/** What a form can offer. */
export const SourceChoices = z.object({
  platforms: z.array(z.string()),
  recipients: z.array(z.string()),
});

export type SourceChoices = z.infer<typeof SourceChoices>;

/** What an adapter reads from the first page of a declaration. Nothing of it is stored. */
export const DryRun = z.object({
  url: z.string(),
  /** Null where it was read; else why not. */
  failure: z.object({ code: z.string(), detail: z.string() }).nullable(),
  status: z.int().nullable(),
  finalUrl: z.string().nullable(),
  bytes: z.int(),
  platform: z.string().nullable(),
  needsBrowser: z.boolean(),
  listings: z.array(
    z.object({
      url: z.string(),
      kind: z.string(),
      author: z.string().nullable(),
      postedAt: z.string().nullable(),
      text: z.string(),
      probability: z.number(),
      verdict: z.string(),
      handles: z.array(z.object({ kind: z.string(), value: z.string() })),
    }),
  ),
  /** How many there were; `listings` and the lists of links hold the first of them. */
  counts: z.object({
    listings: z.int(),
    next: z.int(),
    shares: z.int(),
    invitations: z.int(),
  }),
  next: z.array(z.object({ url: z.string(), kind: z.string() })),
  shares: z.array(z.string()),
  invitations: z.array(z.string()),
  tookMs: z.int(),
});

export type DryRun = z.infer<typeof DryRun>;
