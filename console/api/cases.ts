import { z } from 'zod';
import { CASE_EVENTS, CASE_STATES } from '../../core/case.ts';
import { POLICIES } from '../../core/notice.ts';
import { NOTE_KINDS } from '../../core/repositories/case-notes.ts';
import { SURFACES } from '../../core/surface.ts';
import { QueueRow } from './queue.ts';

const Span = z.tuple([z.int(), z.int()]);

/** An observation at its place in the text; what it weighs where that is known. */
const ShownSignal = z.object({ id: z.string(), span: Span, weight: z.number().nullable() });

const ShownHandle = z.object({
  kind: z.string(),
  value: z.string(),
  span: Span,
  /** The code that was published with a link. */
  code: z.string().nullable(),
});

const ShownPrice = z.object({
  amount: z.number(),
  currency: z.string(),
  per: z.string().nullable(),
  span: Span,
});

export const EvidenceBrief = z.object({
  evidenceId: z.string(),
  state: z.enum(['complete', 'partial']),
  missing: z.array(z.string()),
  seal: z.string(),
  bytes: z.number(),
  capturedAt: z.string(),
  hasPicture: z.boolean(),
  hasPage: z.boolean(),
});

export type EvidenceBrief = z.infer<typeof EvidenceBrief>;

export const ShownSighting = z.object({
  sightingId: z.string(),
  listingId: z.string(),
  url: z.string(),
  pageUrl: z.string(),
  surface: z.enum(SURFACES),
  platform: z.string(),
  kind: z.string(),
  author: z.string().nullable(),
  authorUrl: z.string().nullable(),
  postedAt: z.string().nullable(),
  firstSeenAt: z.string(),
  lastSeenAt: z.string(),
  gone: z.object({ at: z.string(), as: z.string() }).nullable(),
  images: z.array(z.string()),
  links: z.array(z.string()),
  text: z.string(),
  isCut: z.boolean(),
  probability: z.number().nullable(),
  signals: z.array(ShownSignal),
  handles: z.array(ShownHandle),
  prices: z.array(ShownPrice),
  identityNumbers: z.array(
    z.object({ masked: z.string(), region: z.string(), checksumHolds: z.boolean(), span: Span }),
  ),
  nearDuplicate: z.object({ listingId: z.string(), similarity: z.number() }).nullable(),
  evidence: EvidenceBrief.nullable(),
});

export type ShownSighting = z.infer<typeof ShownSighting>;

export const ShownEvent = z.object({
  version: z.int(),
  kind: z.enum(CASE_EVENTS),
  actor: z.string(),
  at: z.string(),
  reason: z.string().nullable(),
  policy: z.string().nullable(),
  reference: z.string().nullable(),
});

export type ShownEvent = z.infer<typeof ShownEvent>;

export const ShownNote = z.object({
  id: z.string(),
  kind: z.enum(NOTE_KINDS),
  words: z.string(),
  author: z.string(),
  at: z.string(),
});

/** The five clocks of a case: of all its addresses the first that was seen, and how many are gone. */
export const Clocks = z.object({
  firstSeenAt: z.string().nullable(),
  confirmedAt: z.string().nullable(),
  acceptedAt: z.string().nullable(),
  goneAt: z.string().nullable(),
  stillGoneAt: z.string().nullable(),
  addresses: z.int(),
  gone: z.int(),
});

export type Clocks = z.infer<typeof Clocks>;

/** A sighting on the time line. */
export const SightingBrief = z.object({
  sightingId: z.string(),
  listingId: z.string(),
  url: z.string(),
  author: z.string().nullable(),
  text: z.string(),
  firstSeenAt: z.string(),
  lastSeenAt: z.string(),
  goneAt: z.string().nullable(),
  goneAs: z.string().nullable(),
  /** How alike its text is to the one that joins it to the case; null where it is that text, or another key joins it. */
  similarity: z.number().nullable(),
  evidenceId: z.string().nullable(),
});

export type SightingBrief = z.infer<typeof SightingBrief>;

export const CaseDocument = z.object({
  case: QueueRow,
  sourceName: z.string(),
  /** Some with all that is known: the first of the queue, then the newest with other words. */
  sightings: z.array(ShownSighting),
  /** The newest first. */
  timeline: z.array(SightingBrief),
  events: z.array(ShownEvent),
  notes: z.array(ShownNote),
  clocks: Clocks,
});

export type CaseDocument = z.infer<typeof CaseDocument>;

/** A text as it reads without its disguises, and what was put in the place of what. */
export const TextReading = z.object({
  text: z.string(),
  words: z.array(z.object({ span: Span, written: z.string(), reads: z.string() })),
  /** What places of the text add to the score, gravest first: towards an advertisement where positive. */
  weights: z.array(z.object({ name: z.string(), span: Span.nullable(), weight: z.number() })),
});

export type TextReading = z.infer<typeof TextReading>;

export const DecisionOrder = z.object({
  act: z.enum(['confirm', 'dismiss', 'defer']),
  policy: z.enum(POLICIES).nullable().default(null),
  reason: z.string().trim().min(1).max(2_000),
  /** The case as the person saw it: another one is told that it has changed. */
  version: z.int(),
});

export type DecisionOrder = z.input<typeof DecisionOrder>;

export const DecisionOutcome = z.object({
  state: z.enum(CASE_STATES),
  version: z.int(),
  notices: z.array(z.object({ noticeId: z.string(), state: z.string() })),
});

export type DecisionOutcome = z.infer<typeof DecisionOutcome>;

export const NoteOrder = z.object({
  kind: z.enum(NOTE_KINDS),
  words: z.string().trim().min(1).max(10_000),
});

const ShownGround = z.object({
  kind: z.string(),
  subject: z.string().nullable(),
  handle: z.string().nullable(),
});

export type ShownGround = z.infer<typeof ShownGround>;

export const Parties = z.object({
  parties: z.array(
    z.object({
      recipientId: z.string(),
      recipient: z.string(),
      grounds: z.array(ShownGround),
      cited: z.int(),
    }),
  ),
});

export type Parties = z.infer<typeof Parties>;

/** A notice as it would leave. */
export const Preview = z.object({
  notices: z.array(
    z.object({
      recipientId: z.string(),
      recipient: z.string(),
      channel: z.string(),
      address: z.string(),
      subject: z.string(),
      text: z.string(),
      gaps: z.array(z.string()),
      grounds: z.array(ShownGround),
      cited: z.int(),
      /** People who must stand behind it. */
      approvals: z.int(),
    }),
  ),
  /** Why none can go out; null where they can. */
  refusal: z.string().nullable(),
});

export type Preview = z.infer<typeof Preview>;

export const ClaimOutcome = z.object({
  isMine: z.boolean(),
  holder: z.string(),
  expiresAt: z.string(),
});

export type ClaimOutcome = z.infer<typeof ClaimOutcome>;
