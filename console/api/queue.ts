import { z } from 'zod';
import { CASE_STATES } from '../../core/case.ts';
import { HANDLE_KINDS } from '../../core/handle.ts';
import { POLICIES } from '../../core/notice.ts';
import { VERDICTS } from '../../core/score.ts';
import { SURFACES } from '../../core/surface.ts';

/** What waits for a person: cases that were not decided, or came back. */
const STATE_CHOICES = ['waiting', 'all', ...CASE_STATES] as const;

const AGE_CHOICES = ['day', 'week', 'month', 'older'] as const;

/** What a filter of the queue may say; it stands in the address of the page as it stands here. */
export const QueueQuery = z.object({
  state: z.enum(STATE_CHOICES).default('waiting'),
  verdict: z.enum(VERDICTS).optional(),
  surface: z.enum(SURFACES).optional(),
  source: z.string().max(200).optional(),
  region: z
    .string()
    .regex(/^\d\d$/u)
    .optional(),
  kind: z.enum(HANDLE_KINDS).optional(),
  handle: z.string().max(500).optional(),
  q: z.string().max(200).optional(),
  /** `mine`, `unclaimed`, or `name:` and whom cases are assigned to. */
  who: z.string().max(220).optional(),
  /** Opened within a day, a week, a month, or before that. */
  age: z.enum(AGE_CHOICES).optional(),
  awaiting: z.literal('yes').optional(),
});

export type QueueQuery = z.input<typeof QueueQuery>;

/** A place in the order: priority and id, with a tilde between. */
const Place = z.string().regex(/^-?[\d.e+-]{1,30}~[\w-]{1,60}$/u);

export const QueueSurvey = z.object({
  total: z.int(),
  /** Cases between two places. */
  step: z.int(),
  /** Where each stretch of the list begins. */
  places: z.array(z.string()),
});

export type QueueSurvey = z.infer<typeof QueueSurvey>;

export const QueueRowsQuery = QueueQuery.extend({
  from: Place.optional(),
  until: Place.optional(),
});

const Claim = z.object({
  holder: z.string(),
  isMine: z.boolean(),
  expiresAt: z.string(),
});

export type Claim = z.infer<typeof Claim>;

export const QueueRow = z.object({
  caseId: z.string(),
  /** What comes after all that is worth less: the higher the more pressing, from the formula, as of today. */
  priority: z.number(),
  state: z.enum(CASE_STATES),
  verdict: z.enum(VERDICTS),
  probability: z.number(),
  sourceId: z.string(),
  assignee: z.string().nullable(),
  openedAt: z.string(),
  newestAt: z.string(),
  version: z.int(),
  sightings: z.int(),
  sources: z.int(),
  surfaces: z.array(z.enum(SURFACES)),
  regions: z.array(z.string()),
  claim: Claim.nullable(),
  lead: z
    .object({
      url: z.string(),
      author: z.string().nullable(),
      platform: z.string(),
      kind: z.string(),
      text: z.string(),
      pictures: z.int(),
    })
    .nullable(),
  handles: z.array(z.object({ kind: z.string(), value: z.string() })),
});

export type QueueRow = z.infer<typeof QueueRow>;

export const QueueRows = z.object({ rows: z.array(QueueRow) });

export type QueueRows = z.infer<typeof QueueRows>;

/** What the choices of the filter are. */
export const QueueChoices = z.object({
  sources: z.array(z.object({ id: z.string(), name: z.string() })),
  people: z.array(z.string()),
});

export type QueueChoices = z.infer<typeof QueueChoices>;

/** Most cases of one batch. */
const MOST_IN_BATCH = 200;

const CaseIds = z.array(z.string().max(80)).min(1).max(MOST_IN_BATCH);
const Reason = z.string().trim().min(1).max(2_000);

export const BatchOrder = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('confirm'),
    caseIds: CaseIds,
    policy: z.enum(POLICIES),
    reason: Reason,
  }),
  z.object({ act: z.enum(['dismiss', 'defer']), caseIds: CaseIds, reason: Reason }),
  z.object({ act: z.literal('assign'), caseIds: CaseIds, to: z.string().trim().min(1).max(200) }),
]);

export type BatchOrder = z.infer<typeof BatchOrder>;

const BatchFailure = z.object({ caseId: z.string(), code: z.string(), message: z.string() });

export const BatchPlan = z.object({
  /** Cases that would be taken, each with whom it would ask; none for what asks nobody. */
  cases: z.array(
    z.object({
      caseId: z.string(),
      notices: z.array(
        z.object({ recipientId: z.string(), recipient: z.string(), cited: z.int() }),
      ),
    }),
  ),
  failures: z.array(BatchFailure),
  notices: z.int(),
});

export type BatchPlan = z.infer<typeof BatchPlan>;

export const BatchOutcome = z.object({
  taken: z.array(z.string()),
  failures: z.array(BatchFailure),
  notices: z.int(),
});

export type BatchOutcome = z.infer<typeof BatchOutcome>;

export const BatchUndo = z.object({ caseIds: CaseIds });
