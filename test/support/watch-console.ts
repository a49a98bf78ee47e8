import { fileURLToPath } from 'node:url';
import { callerOf } from '../../app/console/caller-of.ts';
import { type ServedConsole, serveConsole } from '../../app/console/serve-console.ts';
import { teachingDeps } from '../../app/console/teaching-deps.ts';
import { watchDeps } from '../../app/console/watch-deps.ts';
import type { Line } from '../../app/line/open-line.ts';
import { Me } from '../../console/api/me.ts';
import { createConsole } from '../../console/server/create-console.ts';
import { type Route, route } from '../../console/server/route.ts';
import { actorsRoutes } from '../../console/server/routes/actors-routes.ts';
import { dashboardRoutes } from '../../console/server/routes/dashboard-routes.ts';
import { modelsRoutes } from '../../console/server/routes/models-routes.ts';
import { rulesRoutes } from '../../console/server/routes/rules-routes.ts';
import { sourcesRoutes } from '../../console/server/routes/sources-routes.ts';
import { sweepsRoutes } from '../../console/server/routes/sweeps-routes.ts';
import { webFiles } from '../../console/server/web-files.ts';
import { type Actor, RIGHTS_OF, type Role } from '../../core/rights.ts';

/** The web application as it was built. */
const WEB = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** The pages that watch and teach, on a line, with somebody of a role signed in. */
export interface WatchConsole {
  readonly routes: readonly Route[];
  ask(method: string, path: string, body?: unknown, role?: Role): Promise<Response>;
  serve(): Promise<ServedConsole>;
  close(): Promise<void>;
}

export function openWatchConsole(line: Line): WatchConsole {
  let signedIn = personOf('approver');
  const { dashboard, sources, sweeps } = watchDeps(line);
  const teaching = teachingDeps(line);
  const routes = [
    meRoute(),
    ...dashboardRoutes(dashboard),
    ...actorsRoutes(sources),
    ...sourcesRoutes(sources),
    ...sweepsRoutes(sweeps),
    ...rulesRoutes(teaching),
    ...modelsRoutes(teaching),
  ];
  const served = createConsole({
    log: () => undefined,
    web: webFiles(WEB),
    base: '/',
    frameOrigin: null,
    identify: () => Promise.resolve(signedIn),
    routes,
  });
  return {
    routes,
    async ask(method, path, body, role = 'approver') {
      signedIn = personOf(role);
      const request = new Request(`http://localhost/api${path}`, {
        method,
        headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return await served.answer(request);
    },
    serve: () =>
      serveConsole(
        served,
        { host: '127.0.0.1', port: 0, base: '/' },
        callerOf({ publicOrigin: null, trustedProxies: [] }),
      ),
    close: () => teaching.tasks.close(),
  };
}

function personOf(role: Role): Actor {
  return {
    id: 'usr_1',
    name: 'li',
    role,
    rights: new Set(RIGHTS_OF[role]),
    via: 'session',
    viaId: 'ses_1',
  };
}

function meRoute(): Route {
  return route(
    { method: 'get', path: '/me', needs: 'signed-in', summary: 'me', answer: Me },
    ({ actor: { id, name, role, rights } }) =>
      Promise.resolve({ id, name, role, rights: [...rights] }),
  );
}
