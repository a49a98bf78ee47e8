import { join } from 'node:path';
import { identify } from '../../console/server/accounts/identify.ts';
import { recorder } from '../../console/server/accounts/record.ts';
import { createConsole } from '../../console/server/create-console.ts';
import { rateLimits } from '../../console/server/rate-limits.ts';
import { consoleRoutes } from '../../console/server/routes/index.ts';
import { webFiles } from '../../console/server/web-files.ts';
import type { Line } from '../line/open-line.ts';
import { packageRoot } from '../settings/package-root.ts';
import { callerOf } from './caller-of.ts';
import { clueDeps } from './clue-deps.ts';
import { openAccounts } from './open-accounts.ts';
import { type ServedConsole, serveConsole } from './serve-console.ts';
import { settingsInForce } from './settings-in-force.ts';
import { subscriptionDeps } from './subscription-deps.ts';
import { teachingDeps } from './teaching-deps.ts';
import { watchDeps } from './watch-deps.ts';

/** Puts the console together on an open line, and serves it. */
export async function openConsole(line: Line): Promise<ServedConsole> {
  const { deps, settings } = line;
  const accounts = await openAccounts(line);
  const { base, publicOrigin } = accounts;
  const teaching = teachingDeps(line);
  const served = createConsole({
    log: deps.log,
    web: webFiles(join(packageRoot(), 'dist', 'web')),
    base,
    frameOrigin: null,
    identify: (request, caller) => identify(request, caller, accounts),
    record: recorder(accounts),
    waitOf: rateLimits(settings.console.rates, deps.now),
    routes: consoleRoutes({
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
  );
  return {
    ...listening,
    async close() {
      await teaching.tasks.close();
      await listening.close();
    },
  };
}
