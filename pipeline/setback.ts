import type { Capture } from '../core/capture.ts';
import { FAILURES, type FailureCode, StageError } from '../core/failure.ts';
import type { Repositories } from '../core/repositories/index.ts';
import { Postponed } from '../queue/queue.ts';
import type { Conversation } from './converse.ts';
import type { LineDeps } from './deps.ts';
import { captureOf, type Errand, isOutOfTime } from './errand.ts';
import { rememberRefusal } from './refusals.ts';
import { following, type StageOutcome, type StageRun } from './stage.ts';
import { noteWall } from './standing.ts';

/** A conversation that came to no end. */
export type Failed = Extract<Conversation, { kind: 'failed' }>;

/** What passes is tried again; a host that wants to be left alone is asked when that is over, if the sweep still runs then. */
export async function afterFailure(
  errand: Errand,
  failed: Failed,
  deps: LineDeps,
  run: StageRun,
): Promise<StageOutcome> {
  const { code, detail, retryAfterSeconds } = failed;
  if (code === 'HOST_RATE_LIMITED') {
    return await afterRateLimit(errand, failed, deps, run);
  }
  if (FAILURES[code] === 'transient' && !run.isLast) {
    await restAsAsked(retryAfterSeconds, deps, run.signal);
    throw new StageError(code, detail);
  }
  return fail(errand, code, deps.now());
}

/** How long a host is taken to rest that does not say how long. */
const UNSAID_REST_SECONDS = 10;

/** The job waits for the end of the rest; a rest that outlasts the source's time, or the last of several, ends it. */
async function afterRateLimit(
  errand: Errand,
  { status, detail, retryAfterSeconds }: Failed,
  deps: LineDeps,
  run: StageRun,
): Promise<StageOutcome> {
  const at = deps.now();
  const restSeconds = retryAfterSeconds ?? UNSAID_REST_SECONDS;
  const until = new Date(at.getTime() + restSeconds * 1_000);
  const isFinal = isOutOfTime(errand, until);
  // Where nothing was answered, nothing was asked: the rest was known.
  const isTold = status !== null;
  const asked = captureOf(errand, [], at);
  const isPaused =
    isTold &&
    (await deps.store.transaction((tx) =>
      noteWall(asked, 'HOST_RATE_LIMITED', tx, { restSeconds, isFinal }),
    ));
  if (isFinal || isPaused) {
    return fail(errand, isTold ? 'HOST_RATE_LIMITED' : 'SOURCE_PAUSED', at);
  }
  if (retryAfterSeconds === null) {
    return run.isLast ? fail(errand, 'HOST_RATE_LIMITED', at) : again(detail);
  }
  throw new Postponed(until);
}

function again(detail: string): never {
  throw new StageError('HOST_RATE_LIMITED', detail);
}

/** A wish for rest that is worth waiting for in place. */
const LONGEST_REST_SECONDS = 30;

/** Waits as long as the host asked before the next attempt. */
async function restAsAsked(
  seconds: number | null,
  { now, waitUntil }: LineDeps,
  signal: AbortSignal,
): Promise<void> {
  if (seconds !== null && seconds <= LONGEST_REST_SECONDS) {
    await waitUntil(new Date(now().getTime() + seconds * 1_000), signal);
  }
}

/** A failure is kept as a capture without content, so that the address is accounted for. */
export function account(
  errand: Errand,
  failure: FailureCode,
  at: Date,
  more: (capture: Capture, tx: Repositories) => Promise<void> = () => Promise.resolve(),
): StageOutcome {
  const capture = { ...captureOf(errand, [], at), failure };
  return following([], async (tx) => {
    await tx.captures.save(capture);
    await more(capture, tx);
  });
}

/** A failure of asking: walls are noted, what lasts is remembered, and what stood on a page that is gone is missed. */
export function fail(errand: Errand, failure: FailureCode, at: Date): StageOutcome {
  return account(errand, failure, at, async (capture, tx) => {
    if (failure !== 'HOST_RATE_LIMITED') {
      await noteWall(capture, failure, tx);
    }
    await rememberRefusal(errand.target, failure, at, tx);
    if (failure === 'PAGE_REMOVED') {
      await tx.sightings.missed(capture, [], at);
    }
  });
}
