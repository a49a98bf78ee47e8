import { join } from 'node:path';
import { identify } from '../../console/server/accounts/identify.ts';
import { recorder } from '../../console/server/accounts/record.ts';
import { createConsole } from '../../console/server/create-console.ts';
import { createWatcher } from '../../console/server/live/watcher.ts';
import { rateLimits } from '../../console/server/rate-limits.ts';
import { consoleRoutes } from '../../console/server/routes/index.ts';
import { webFiles } from '../../console/server/web-files.ts';
import type { Line } from '../line/open-line.ts';
import { packageRoot } from '../settings/package-root.ts';
import { callerOf } from './caller-of.ts';
import { caseDeps } from './case-deps.ts';
import { clueDeps } from './clue-deps.ts';
import { evidenceDeps } from './evidence-deps.ts';
import { openAccounts } from './open-accounts.ts';
import { type ServedConsole, serveConsole } from './serve-console.ts';
import { settingsInForce } from './settings-in-force.ts';
import { subscriptionDeps } from './subscription-deps.ts';
import { teachingDeps } from './teaching-deps.ts';
import { openViewerHost } from './viewer-host.ts';
import { watchDeps } from './watch-deps.ts';

/** Puts the console together on an open line, and serves it. */
export async function openConsole(line: Line): Promise<ServedConsole> {
  const { deps, settings } = line;
  const accounts = await openAccounts(line);
  const { base, publicOrigin } = accounts;
  const teaching = teachingDeps(line);
  const closing = new AbortController();
  const watcher = createWatcher(deps);
  const viewers = await openViewerHost(settings.viewer, deps.now);
  let origins = publicOrigin ?? '';
  const served = createConsole({
    log: deps.log,
    web: webFiles(join(packageRoot(), 'dist', 'web')),
    base,
    frameOrigin: viewers.frameOrigin,
    identify: (request, caller) => identify(request, caller, accounts),
    record: recorder(accounts),
    waitOf: rateLimits(settings.console.rates, deps.now),
    routes: consoleRoutes({
      cases: caseDeps(line, closing.signal),
      evidence: evidenceDeps(line, viewers, () => origins),
      watcher,
      accounts,
      settings: { inForce: () => settingsInForce(settings) },
      clues: clueDeps(line),
      platform: { line: deps },
      feed: { line: deps, publicUrl: settings.publicUrl?.replace(/\/?$/u, '/') ?? null },
      subscriptions: await subscriptionDeps(line),
      ...watchDeps(line),
      teaching,
    }),
  });
  const { trustedProxies } = settings.console;
  const listening = await serveConsole(
    served,
    { ...settings.console, base },
    callerOf({ publicOrigin, trustedProxies }),
  ).catch(async (error: unknown) => {
    await viewers.close();
    throw error;
  });
  origins = publicOrigin ?? loopbackOrigins(listening.address);
  return {
    ...listening,
    async close() {
      closing.abort();
      watcher.close();
      await listening.close();
      await viewers.close();
      await teaching.tasks.close();
    },
  };
}

/** Every name that a browser on this machine may know the console by. */
function loopbackOrigins(address: string): string {
  const { port, origin } = new URL(address);
  return `${origin} http://127.0.0.1:${port} http://localhost:${port}`;
}
