import { Hono } from 'hono';
import { failureCodeOf } from '../../core/failure.ts';
import type { ConsoleDeps } from './deps.ts';
import { answerCall } from './dispatch.ts';
import { isForeign } from './foreign.ts';
import { openApiDocument } from './openapi.ts';
import { problem, problemOf } from './problem.ts';
import type { Route } from './route.ts';
import { securityHeaders } from './security-headers.ts';

/** The console as a server of any kind asks it: a request in, an answer out. */
export interface Console {
  answer(request: Request): Promise<Response>;
}

/** Puts routes, files and headers together. */
export function createConsole(deps: ConsoleDeps): Console {
  const app = new Hono().basePath(deps.base === '/' ? '/' : deps.base.slice(0, -1));
  const headers = Object.entries(securityHeaders(deps.frameOrigin));
  const document = openApiDocument(deps.routes, deps.base);
  app.get('/api/openapi.json', () => Response.json(document));
  for (const one of deps.routes) {
    app.on(one.spec.method.toUpperCase(), `/api${one.spec.path}`, ({ req }) =>
      answerRoute(one, req.raw, req.param(), deps),
    );
  }
  app.all('/api/*', () => problem(404, 'NOT_FOUND', 'there is no such route'));
  app.get('/*', async ({ req }) => {
    const path = new URL(req.url).pathname.slice(deps.base.length);
    return (await deps.web.file(path, req.raw)) ?? (await deps.web.page(deps.base));
  });
  return {
    async answer(request) {
      const answer = await app.fetch(request);
      for (const [name, value] of headers) {
        if (!answer.headers.has(name)) {
          answer.headers.set(name, value);
        }
      }
      return answer;
    },
  };
}

async function answerRoute(
  one: Route,
  request: Request,
  params: Readonly<Record<string, string>>,
  { identify, log }: ConsoleDeps,
): Promise<Response> {
  try {
    const actor = await identify(request);
    if (isForeign(request, actor)) {
      return problem(403, 'FOREIGN_REQUEST', 'this request was made by another site');
    }
    return await answerCall(one, request, params, actor);
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
