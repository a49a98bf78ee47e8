import type { Actor } from '../../core/rights.ts';
import type { LineDeps } from '../../pipeline/deps.ts';
import type { Caller } from './caller.ts';
import type { Route } from './route.ts';
import type { WebFiles } from './web-files.ts';

/** A call that may have changed something, as the audit log has it. */
export interface RecordedCall {
  readonly actor: Actor;
  readonly caller: Caller;
  /** As `POST /cases/:caseId/claim`. */
  readonly act: string;
  /** Ids in the address. */
  readonly params: Readonly<Record<string, string>>;
  readonly status: number;
}

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
  readonly identify: (request: Request, caller: Caller) => Promise<Actor | null>;
  /** Writes down what somebody changed; absent where nothing is kept of it. */
  readonly record?: (call: RecordedCall) => Promise<void>;
  /** Seconds that a caller has to wait before his next call, null where he need not; absent where nobody has to. */
  readonly waitOf?: (actor: Actor | null, caller: Caller) => number | null;
  readonly routes: readonly Route[];
}
