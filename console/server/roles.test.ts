import { describe, expect, it } from 'vitest';
import { type Actor, RIGHTS_OF, ROLES, type Role } from '../../core/rights.ts';
import { createConsole } from './create-console.ts';
import type { Route } from './route.ts';
import { consoleRoutes, type RoutesDeps } from './routes/index.ts';

/**
 * Who may call what, written anew: V viewer, A analyst, P approver, M administrator, U auditor, `*` everybody. A route that is not
 * here fails the test.
 */
const ALLOWED: Readonly<Record<string, string>> = {
  // Work on cases.
  'GET /queue': 'VAPMU',
  'GET /queue/rows': 'VAPMU',
  'GET /queue/choices': 'VAPMU',
  'GET /queue/export': 'APMU',
  'POST /queue/batch/preview': 'AP',
  'POST /queue/batch': 'AP',
  'POST /queue/batch/undo': 'AP',
  'GET /cases/:caseId': 'VAPMU',
  'GET /cases/:caseId/parties': 'VAPMU',
  'POST /cases/:caseId/preview': 'AP',
  'POST /cases/:caseId/claim': 'AP',
  'DELETE /cases/:caseId/claim': 'AP',
  'POST /cases/:caseId/assignee': 'AP',
  'POST /cases/:caseId/notes': 'AP',
  'POST /cases/:caseId/decisions': 'AP',
  'POST /cases/:caseId/reopen': 'AP',
  'GET /cases/:caseId/notices': 'VAPMU',
  'GET /notices/:noticeId/text': 'VAPMU',
  'POST /notices/:noticeId/acts': 'AP',
  'POST /notices/:noticeId/approval': 'P',
  'POST /notices/:noticeId/test': 'AP',
  'GET /sightings/:sightingId': 'VAPMU',
  'GET /sightings/:sightingId/reading': 'VAPMU',
  'GET /sightings/:sightingId/picture': 'VAPMU',
  'GET /evidence/:evidenceId': 'VAPMU',
  'POST /evidence/:evidenceId/verification': 'AP',
  'POST /evidence/:evidenceId/viewing': 'VAPMU',
  'POST /evidence/:evidenceId/unblurred': 'AP',
  'POST /evidence/:evidenceId/export': 'APMU',
  'GET /live': 'VAPMU',
  // Actors and clues.
  'GET /actors': 'VAPMU',
  'GET /actor-paths': 'VAPMU',
  'GET /actors/:actorId': 'VAPMU',
  'POST /actors/:actorId/merge': 'AP',
  'POST /actors/:actorId/split': 'AP',
  'POST /actor-acts/:actId/undo': 'AP',
  'POST /clues': '*',
  'GET /clues/status/:number': '*',
  'GET /clues': 'AP',
  'GET /clues/:clueId': 'AP',
  'GET /clues/:clueId/pictures/:index': 'AP',
  'POST /clues/:clueId/acts': 'AP',
  // Watching.
  'GET /dashboard': 'VAPMU',
  'GET /sources': 'VAPMU',
  'GET /source-choices': 'VAPMU',
  'GET /sources/:sourceId': 'VAPMU',
  'POST /sources/dry-run': 'PM',
  'PUT /sources/:sourceId': 'PM',
  'POST /sources/:sourceId/run': 'PM',
  'POST /sources/:sourceId/pause': 'PM',
  'POST /sources/:sourceId/resume': 'PM',
  'GET /sweeps': 'VAPMU',
  'POST /sweeps': 'PM',
  'GET /sweeps/:sweepId': 'VAPMU',
  'GET /sweeps/:sweepId/report': 'VAPMU',
  // Rules and models.
  'GET /rules': 'VAPMU',
  'GET /rules/:seq': 'VAPMU',
  'POST /rules/check': 'PM',
  'PUT /rules': 'PM',
  'POST /rules/try': 'PM',
  'GET /models': 'VAPMU',
  'GET /models/:version/trial': 'VAPMU',
  'POST /models/:version/try': 'PM',
  'POST /models/:version/promote': 'PM',
  'POST /model-rollback': 'PM',
  'POST /model-hunt': 'PM',
  'GET /tasks': 'VAPMU',
  'GET /tasks/:id': 'VAPMU',
  'DELETE /tasks/:id': 'PM',
  // Programs of platforms.
  'POST /score': 'APM',
  'POST /sources/:sourceId/listings': 'M',
  'GET /feed.json': 'VAPMU',
  'GET /feed.rss': 'VAPMU',
  'GET /subscriptions': 'M',
  'POST /subscriptions': 'M',
  'POST /subscriptions/:subscriptionId/resume': 'M',
  'DELETE /subscriptions/:subscriptionId': 'M',
  // Signing in, and one's own account.
  'GET /me': 'VAPMU',
  'GET /session': '*',
  'POST /session': '*',
  'DELETE /session': 'VAPMU',
  'POST /session/confirm': 'VAPMU',
  'POST /session/link/owner': '*',
  'POST /session/link': '*',
  'POST /session/second': '*',
  'POST /session/passkey/options': '*',
  'POST /session/passkey': '*',
  'POST /session/oidc': '*',
  'GET /session/oidc/return': '*',
  'GET /account': 'VAPMU',
  'PATCH /account': 'VAPMU',
  'PUT /account/password': 'VAPMU',
  'DELETE /account/sessions': 'VAPMU',
  'DELETE /account/sessions/:sessionId': 'VAPMU',
  'POST /account/totp': 'VAPMU',
  'PUT /account/totp': 'VAPMU',
  'DELETE /account/totp': 'VAPMU',
  'POST /account/recovery-codes': 'VAPMU',
  'POST /account/passkeys/options': 'VAPMU',
  'POST /account/passkeys': 'VAPMU',
  'DELETE /account/passkeys/:passkeyId': 'VAPMU',
  'GET /tokens': 'VAPMU',
  'POST /tokens': 'VAPMU',
  'DELETE /tokens/:tokenId': 'VAPMU',
  // Administration.
  'GET /users': 'M',
  'POST /users': 'M',
  'PATCH /users/:userId': 'M',
  'POST /users/:userId/reset': 'M',
  'GET /settings': 'M',
  'GET /audit': 'MU',
  'GET /audit/export': 'MU',
};

const LETTERS: Readonly<Record<string, Role>> = {
  V: 'viewer',
  A: 'analyst',
  P: 'approver',
  M: 'administrator',
  U: 'auditor',
};

/** What whoever is let through to the work meets here: the table is about who is. */
const REACHED = new Response(null, { status: 204 });

/** Depends on nothing: no work is done. */
const NOTHING: RoutesDeps = new Proxy(
  {},
  { get: (_, name) => (name === 'then' ? undefined : new Proxy({}, { get: () => NOTHING })) },
) as RoutesDeps;

const routes: readonly Route[] = consoleRoutes(NOTHING).map(({ spec }) => {
  const { method, path, needs, summary } = spec;
  return {
    spec: { method, path, needs, summary },
    run: () => Promise.resolve(REACHED.clone()),
  };
});

/** The console with its own gate, and a caller of the role that the request names. */
const gate = createConsole({
  log: () => undefined,
  web: { file: () => Promise.resolve(null), page: () => Promise.resolve(new Response('page')) },
  base: '/',
  frameOrigin: null,
  identify: (request) => Promise.resolve(actorOf(request.headers.get('x-role'))),
  routes,
});

function actorOf(given: string | null): Actor | null {
  const role = ROLES.find((one) => one === given);
  return role === undefined
    ? null
    : { id: role, name: role, role, rights: new Set(RIGHTS_OF[role]), via: 'session', viaId: role };
}

async function statusOf(named: string, role: Role | null): Promise<number> {
  const [method = '', path = ''] = named.split(' ');
  const address = `http://localhost/api${path.replaceAll(/:\w+/gu, 'x1')}`;
  const headers = { 'sec-fetch-site': 'same-origin', ...(role === null ? {} : { 'x-role': role }) };
  return (await gate.answer(new Request(address, { method, headers }))).status;
}

describe('the table of roles', () => {
  it('names every route, and none that is not there', () => {
    const named = routes.map(({ spec }) => `${spec.method.toUpperCase()} ${spec.path}`);

    expect(Object.keys(ALLOWED).toSorted()).toEqual(named.toSorted());
  });

  it.each(Object.entries(ALLOWED))('%s: %s', async (named, letters) => {
    const isPublic = letters === '*';
    const allowed = new Set(Array.from(letters, (letter) => LETTERS[letter]));

    const nobody = await statusOf(named, null);
    const statuses = await Promise.all(
      ROLES.map(async (role) => [role, await statusOf(named, role)] as const),
    );

    expect(nobody).toBe(isPublic ? 204 : 401);
    expect(statuses).toEqual(
      ROLES.map((role) => [role, isPublic || allowed.has(role) ? 204 : 403]),
    );
  });
});
