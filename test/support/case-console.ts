import { fileURLToPath } from 'node:url';
import { caseDeps } from '../../app/console/case-deps.ts';
import { evidenceDeps } from '../../app/console/evidence-deps.ts';
import { serveConsole } from '../../app/console/serve-console.ts';
import { openViewerHost } from '../../app/console/viewer-host.ts';
import type { Line } from '../../app/line/open-line.ts';
import { Me } from '../../console/api/me.ts';
import type { CaseDeps } from '../../console/server/cases/case-deps.ts';
import { createConsole } from '../../console/server/create-console.ts';
import { createWatcher } from '../../console/server/live/watcher.ts';
import { type Route, route } from '../../console/server/route.ts';
import { caseRoutes } from '../../console/server/routes/cases.ts';
import { evidenceRoutes } from '../../console/server/routes/evidence.ts';
import { liveRoutes } from '../../console/server/routes/live.ts';
import { noticeRoutes } from '../../console/server/routes/notices.ts';
import { queueRoutes } from '../../console/server/routes/queue.ts';
import { webFiles } from '../../console/server/web-files.ts';
import { type Actor, RIGHTS_OF, type Role } from '../../core/rights.ts';

/** The web application as it was built. */
const WEB = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** Somebody of a role who is signed in. */
export function actor(name: string, role: Role = 'analyst'): Actor {
  return {
    id: `usr_${name}`,
    name,
    role,
    rights: new Set(RIGHTS_OF[role]),
    via: 'session',
    viaId: 'ses_1',
  };
}

/** Who is signed in, for the web application. */
function meRoute(): Route {
  return route(
    { method: 'get', path: '/me', needs: 'signed-in', summary: 'me', answer: Me },
    ({ actor: { id, name, role, rights } }) =>
      Promise.resolve({ id, name, role, rights: [...rights] }),
  );
}

/** The queue, the case and evidence, asked without a network by whoever a test says. */
export interface CaseConsole {
  ask(who: Actor, method: string, path: string, body?: unknown): Promise<Response>;
}

export function caseConsole(deps: CaseDeps): CaseConsole {
  return {
    async ask(who, method, path, body) {
      const served = createConsole({
        log: () => undefined,
        web: webFiles(WEB),
        base: '/',
        frameOrigin: null,
        identify: () => Promise.resolve(who),
        routes: [...queueRoutes(deps), ...caseRoutes(deps), ...noticeRoutes(deps)],
      });
      const request = new Request(`http://localhost/api${path}`, {
        method,
        headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return await served.answer(request);
    },
  };
}

/** The same on a line and a port of its own, for a browser, with somebody signed in. */
export async function serveCaseConsole(
  line: Line,
  who: () => Actor,
): Promise<{ readonly address: string; close(): Promise<void> }> {
  const closing = new AbortController();
  const watcher = createWatcher(line.deps);
  const viewers = await openViewerHost(
    { host: '127.0.0.1', port: 0, origins: null },
    line.deps.now,
  );
  let origins = '';
  const deps = caseDeps(line, closing.signal);
  const served = createConsole({
    log: () => undefined,
    web: webFiles(WEB),
    base: '/',
    frameOrigin: viewers.frameOrigin,
    identify: () => Promise.resolve(who()),
    routes: [
      meRoute(),
      ...queueRoutes(deps),
      ...caseRoutes(deps),
      ...noticeRoutes(deps),
      ...evidenceRoutes(evidenceDeps(line, viewers, () => origins)),
      ...liveRoutes(watcher),
    ],
  });
  const listening = await serveConsole(
    served,
    { host: '127.0.0.1', port: 0, base: '/' },
    ({ headers }) => ({ address: '127.0.0.1', origin: `http://${headers.host}` }),
  );
  origins = new URL(listening.address).origin;
  return {
    address: listening.address,
    async close() {
      closing.abort();
      watcher.close();
      await viewers.close();
      await listening.close();
    },
  };
}
