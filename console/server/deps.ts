import type { Actor } from '../../core/rights.ts';
import type { LineDeps } from '../../pipeline/deps.ts';
import type { Route } from './route.ts';
import type { WebFiles } from './web-files.ts';

/** What the console is made of, handed in by the composition root. */
export interface ConsoleDeps {
  readonly log: LineDeps['log'];
  /** Files of the web application. */
  readonly web: WebFiles;
  /** Path that the console is mounted at, beginning and ending in a slash: `/` unless a proxy puts it elsewhere. */
  readonly base: string;
  /** Origin of recorded pages, null where none are shown. */
  readonly frameOrigin: string | null;
  /** Who calls, by the session or the token of the request; null for nobody. */
  readonly identify: (request: Request) => Promise<Actor | null>;
  readonly routes: readonly Route[];
}
