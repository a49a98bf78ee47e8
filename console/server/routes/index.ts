import type { AccountsDeps } from '../accounts/deps.ts';
import type { Route } from '../route.ts';
import { type ClueDeps, clueRoutes } from './clues.ts';
import { type PlatformDeps, platformRoutes } from './platform.ts';
import { sessionRoutes } from './session-routes.ts';

/** What the routes are made of, a group each. */
export interface RoutesDeps {
  readonly accounts: AccountsDeps;
  readonly clues: ClueDeps;
  readonly platform: PlatformDeps;
}

/** Every route of the console. */
export function consoleRoutes(deps: RoutesDeps): readonly Route[] {
  return [
    ...sessionRoutes(deps.accounts),
    ...clueRoutes(deps.clues),
    ...platformRoutes(deps.platform),
  ];
}
