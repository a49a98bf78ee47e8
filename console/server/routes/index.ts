import type { Route } from '../route.ts';
import { type ClueDeps, clueRoutes } from './clues.ts';

/** What each group of routes stands on. */
export interface RouteDeps {
  readonly clues: ClueDeps;
}

/** Every route of the console. */
export function allRoutes(deps: RouteDeps): readonly Route[] {
  return [...clueRoutes(deps.clues)];
}
