import type { AccountsDeps } from '../accounts/deps.ts';
import type { Route } from '../route.ts';
import { sessionRoutes } from './session-routes.ts';

/** What the routes are made of, a group each. */
export interface RoutesDeps {
  readonly accounts: AccountsDeps;
}

/** Every route of the console. */
export function consoleRoutes(deps: RoutesDeps): readonly Route[] {
  return [...sessionRoutes(deps.accounts)];
}
