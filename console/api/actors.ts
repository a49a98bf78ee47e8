import { z } from 'zod';
import { ACTOR_ACTS, NODE_GROUPS } from '../../core/actor.ts';
import { CASE_STATES } from '../../core/case.ts';

export const ActorId = z.string().regex(/^act_[0-9a-f]{26}$/u);

const Day = z.iso.date();

/** What a filter of actors may say; it stands in the address of the page as it stands here. */
export const ActorsQuery = z.object({
  q: z.string().max(200).optional(),
  kind: z.string().max(40).optional(),
  surface: z.string().max(40).optional(),
  source: z.string().max(63).optional(),
  region: z
    .string()
    .regex(/^\d\d$/u)
    .optional(),
  from: Day.optional(),
  to: Day.optional(),
  least: z.coerce.number().int().min(1).max(100_000).default(1),
  page: z.coerce.number().int().min(1).max(1_000).default(1),
});

export type ActorsQuery = z.input<typeof ActorsQuery>;

const Key = z.object({ kind: z.string(), value: z.string() });

export const Actor = z.object({
  id: z.string(),
  label: Key.nullable(),
  cases: z.int(),
  handles: z.int(),
  sources: z.array(z.string()),
  surfaces: z.array(z.string()),
  kinds: z.array(z.string()),
  regions: z.array(z.string()),
  probability: z.number(),
  firstAt: z.string(),
  lastAt: z.string(),
});

export type Actor = z.infer<typeof Actor>;

export const Actors = z.object({
  actors: z.array(Actor),
  total: z.int(),
  pageSize: z.int(),
  facets: z.array(
    z.object({
      facet: z.enum(['kind', 'surface', 'source', 'region']),
      value: z.string(),
      actors: z.int(),
    }),
  ),
  /** Keys of cases that no resolution has looked at, and when the last looked. */
  waiting: z.int(),
  resolvedAt: z.string().nullable(),
});

export type Actors = z.infer<typeof Actors>;

/** A node of the graph: a case by its id, anything else by kind and value. */
export const GraphNode = z.object({
  id: z.string(),
  group: z.enum(NODE_GROUPS),
  kind: z.string(),
  label: z.string(),
  caseId: z.string().nullable(),
  state: z.enum(CASE_STATES).nullable(),
  sourceId: z.string().nullable(),
  /** Nodes that it is beside. */
  degree: z.int(),
});

export type GraphNode = z.infer<typeof GraphNode>;

export const Graph = z.object({
  nodes: z.array(GraphNode),
  /** Places of nodes. */
  edges: z.array(z.tuple([z.int(), z.int()])),
  /** What is not drawn. */
  leftOut: z.object({ cases: z.int(), keys: z.int() }),
});

export type Graph = z.infer<typeof Graph>;

const ActorCase = z.object({
  id: z.string(),
  state: z.enum(CASE_STATES),
  sourceId: z.string(),
  surface: z.string().nullable(),
  probability: z.number(),
  openedAt: z.string(),
  excerpt: z.string(),
});

export const Act = z.object({
  id: z.string(),
  kind: z.enum(ACTOR_ACTS),
  actorId: z.string(),
  otherId: z.string(),
  cases: z.int(),
  by: z.string(),
  reason: z.string().nullable(),
  at: z.string(),
  undoes: z.string().nullable(),
  undoneBy: z.string().nullable(),
});

export type Act = z.infer<typeof Act>;

export const ActorView = Actor.extend({
  shownCases: z.array(ActorCase),
  graph: Graph,
  acts: z.array(Act),
  barred: z.array(z.string()),
});

export type ActorView = z.infer<typeof ActorView>;

/** A case's id, or a handle as `kind:value`. */
const NodeName = z.string().min(3).max(600);

export const PathQuery = z.object({ from: NodeName, to: NodeName });

export const Path = z.object({
  /** Null where nothing connects them, or nothing near enough was found. */
  nodes: z.array(GraphNode).nullable(),
  isCut: z.boolean(),
  seen: z.int(),
});

export type Path = z.infer<typeof Path>;

const Reason = z.string().trim().min(1).max(2_000);

export const Merge = z.object({ otherId: ActorId, reason: Reason });
export const Split = z.object({
  caseIds: z.array(z.string().max(40)).min(1).max(500),
  reason: Reason,
});
export const Undo = z.object({ reason: Reason });
