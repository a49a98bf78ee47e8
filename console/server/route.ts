import type { z } from 'zod';
import type { Actor, Right } from '../../core/rights.ts';
import type { Caller } from './caller.ts';

/** Methods of the interface. Only `get` leaves everything as it is. */
type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Who may call: everybody, whoever has signed in, or whoever has the right. */
export type Needed = Right | 'public' | 'signed-in';

/** What a call brings, parsed by the schemas of its route. */
export interface Call<P, Q, B, W> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** Null only on routes for everybody. */
  readonly actor: W;
  readonly request: Request;
  /** Where it comes from. */
  readonly caller: Caller;
  /** Aborts when the caller goes away. */
  readonly signal: AbortSignal;
}

type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined;
type CallerOf<N> = N extends 'public' ? Actor | null : Actor;

/** One route of the interface, as the dispatcher, the table of roles and the OpenAPI document read it. */
export interface RouteSpec<
  N extends Needed = Needed,
  P extends z.ZodObject | undefined = z.ZodObject | undefined,
  Q extends z.ZodObject | undefined = z.ZodObject | undefined,
  B extends z.ZodType | undefined = z.ZodType | undefined,
  A extends z.ZodType | undefined = z.ZodType | undefined,
> {
  readonly method: Method;
  /** Below `/api`, as `/cases/:caseId`. */
  readonly path: string;
  readonly needs: N;
  /** One line for the OpenAPI document. */
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** What `run` gives, as JSON. Absent where it gives a response of another kind. */
  readonly answer?: A;
  /** Media type of an answer that is no JSON. */
  readonly media?: string;
  /** `itself` where the work writes the audit log, in words of its own; else the dispatcher does, of all that is no `get`. */
  readonly audit?: 'itself';
  /** Largest body taken, in bytes; 1 MiB unless said. */
  readonly maxBody?: number;
}

/** A route with the types of its schemas forgotten. */
export interface Route {
  readonly spec: RouteSpec;
  readonly run: (call: Call<unknown, unknown, unknown, Actor | null>) => Promise<unknown>;
}

/** A route whose `run` is given what the schemas of its specification parse. */
export function route<
  N extends Needed,
  A extends z.ZodType | undefined = undefined,
  P extends z.ZodObject | undefined = undefined,
  Q extends z.ZodObject | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(
  spec: RouteSpec<N, P, Q, B, A>,
  run: (
    call: Call<Parsed<P>, Parsed<Q>, Parsed<B>, CallerOf<N>>,
  ) => Promise<A extends z.ZodType ? z.input<A> | Response : Response>,
): Route {
  // The dispatcher has parsed the call by this very specification.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { spec, run: run as Route['run'] };
}
