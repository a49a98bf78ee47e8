import { Hono } from 'hono';
import { failureCodeOf } from '../../core/failure.ts';
import type { Actor } from '../../core/rights.ts';
import { type Caller, localCaller } from './caller.ts';
import type { ConsoleDeps } from './deps.ts';
import { answerCall } from './dispatch.ts';
import { isForeign } from './foreign.ts';
import { openApiDocument } from './openapi.ts';
import { problem, problemOf } from './problem.ts';
import type { Route } from './route.ts';
import { securityHeaders } from './security-headers.ts';

/** The console as a server of any kind asks it: a request in, an answer out. */
export interface Console {
  /** `caller` is where it comes from, absent where no network is between. */
  answer(request: Request, caller?: Caller): Promise<Response>;
}

/** Puts routes, files and headers together. */
export function createConsole(deps: ConsoleDeps): Console {
  const app = new Hono<{ Bindings: { caller: Caller } }>().basePath(
    deps.base === '/' ? '/' : deps.base.slice(0, -1),
  );
  const headers = Object.entries(securityHeaders(deps.frameOrigin));
  const document = openApiDocument(deps.routes, deps.base);
  app.get('/api/openapi.json', () => Response.json(document));
  for (const one of deps.routes) {
    app.on(one.spec.method.toUpperCase(), `/api${one.spec.path}`, ({ req, env }) =>
      answerRoute(one, { request: req.raw, params: req.param(), caller: env.caller }, deps),
    );
  }
  app.all('/api/*', () => problem(404, 'NOT_FOUND', 'there is no such route'));
  app.get('/*', async ({ req }) => {
    const path = new URL(req.url).pathname.slice(deps.base.length);
    return (await deps.web.file(path, req.raw)) ?? (await deps.web.page(deps.base));
  });
  return {
    async answer(request, caller = localCaller(request)) {
      const answer = await app.fetch(request, { caller });
      for (const [name, value] of headers) {
        if (!answer.headers.has(name)) {
          answer.headers.set(name, value);
        }
      }
      return answer;
    },
  };
}

interface RouteCall {
  readonly request: Request;
  readonly params: Readonly<Record<string, string>>;
  readonly caller: Caller;
}

async function answerRoute(one: Route, call: RouteCall, deps: ConsoleDeps): Promise<Response> {
  try {
    const actor = await deps.identify(call.request, call.caller);
    const refusal = refusalOf(actor, call, deps);
    if (refusal !== null) {
      return refusal;
    }
    const answer = await answerOf(one, call, actor, deps);
    if (actor !== null && one.spec.method !== 'get' && one.spec.audit !== 'itself') {
      await deps.record?.({
        actor,
        caller: call.caller,
        act: `${one.spec.method.toUpperCase()} ${one.spec.path}`,
        params: call.params,
        status: answer.status,
      });
    }
    return answer;
  } catch (error) {
    tell(one, error, deps.log);
    return problemOf(error);
  }
}

/** Refused before it is known what it asks for: led by another site, or too many calls. */
function refusalOf(
  actor: Actor | null,
  { request, caller }: RouteCall,
  { waitOf }: ConsoleDeps,
): Response | null {
  if (isForeign(request, actor, caller)) {
    return problem(403, 'FOREIGN_REQUEST', 'this request was made by another site');
  }
  const seconds = waitOf?.(actor, caller) ?? null;
  return seconds === null
    ? null
    : problem(429, 'TOO_MANY', 'too many calls: wait a little', { 'retry-after': String(seconds) });
}

async function answerOf(
  one: Route,
  { request, params, caller }: RouteCall,
  actor: Actor | null,
  { log }: ConsoleDeps,
): Promise<Response> {
  try {
    return await answerCall(one, request, params, actor, caller);
  } catch (error) {
    tell(one, error, log);
    return problemOf(error);
  }
}

/** What failed inside is told in the log; what a caller did wrong is told the caller. */
function tell({ spec }: Route, error: unknown, log: ConsoleDeps['log']): void {
  const code = failureCodeOf(error);
  if (code === 'INTERNAL') {
    const kind = error instanceof Error ? error.name : typeof error;
    log('error', 'a request failed', { route: `${spec.method} ${spec.path}`, kind });
  }
}
