import { StageError } from '../../core/failure.ts';
import type { Actor } from '../../core/rights.ts';
import type { Caller } from './caller.ts';
import { problem } from './problem.ts';
import type { Route, RouteSpec } from './route.ts';

/** Largest body that is read where a route says nothing else. */
const MAX_BODY = 1024 * 1024;

/** Answers one call of a route: who calls, what the call brings, then the work. */
export async function answerCall(
  { spec, run }: Route,
  request: Request,
  pathParams: Readonly<Record<string, string>>,
  actor: Actor | null,
  caller: Caller,
): Promise<Response> {
  const refusal = refusalOf(spec, actor);
  if (refusal !== null) {
    return refusal;
  }
  const answer = await run({
    params: parsed(spec.params, pathParams, 'the address'),
    query: parsed(spec.query, queryOf(request), 'the query'),
    body: spec.body === undefined ? undefined : parsed(spec.body, await bodyOf(request, spec), ''),
    actor,
    request,
    caller,
    signal: request.signal,
  });
  return answer instanceof Response ? answer : Response.json(answer ?? null);
}

function refusalOf({ needs }: RouteSpec, actor: Actor | null): Response | null {
  if (needs === 'public') {
    return null;
  }
  if (actor === null) {
    return problem(401, 'SIGN_IN', 'sign in first, or give a token', {
      'www-authenticate': 'Bearer',
    });
  }
  return needs === 'signed-in' || actor.rights.has(needs)
    ? null
    : problem(403, 'NOT_ALLOWED', `this needs the right ${needs}`);
}

function parsed(schema: RouteSpec['body'], value: unknown, where: string): unknown {
  if (schema === undefined) {
    return undefined;
  }
  const outcome = schema.safeParse(value);
  if (outcome.success) {
    return outcome.data;
  }
  const [issue] = outcome.error.issues;
  const place = [where, issue?.path.join('.') ?? ''].filter((part) => part !== '').join(' ');
  throw new StageError('INPUT_INVALID', `${place || 'the body'}: ${issue?.message ?? 'unusable'}`);
}

/** The query with names that come several times as lists. */
function queryOf(request: Request): Record<string, string | readonly string[]> {
  const { searchParams } = new URL(request.url);
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const values = searchParams.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}

async function bodyOf(request: Request, { maxBody = MAX_BODY }: RouteSpec): Promise<unknown> {
  if (!(request.headers.get('content-type') ?? '').startsWith('application/json')) {
    throw new StageError('INPUT_INVALID', 'the body must be application/json');
  }
  const text = await boundedText(request, maxBody);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new StageError('INPUT_INVALID', 'the body is no JSON', { cause: error });
  }
}

/** A body as text, no larger than `limit` bytes (`BODY_TOO_LARGE`). */
async function boundedText(request: Request, limit: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.length;
    if (length > limit) {
      throw new StageError('BODY_TOO_LARGE', `the body is larger than ${limit} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
