import type { Capture, CapturedExchange } from '../core/capture.ts';
import { sha256 } from '../core/digest.ts';
import type { Exchange } from '../core/exchange.ts';
import { FAILURES, type FailureCode, StageError } from '../core/failure.ts';
import { idOf } from '../core/ids.ts';
import type { KnownPage, RefusedPage } from '../core/repositories/captures.ts';
import type { Repositories } from '../core/repositories/index.ts';
import type { LedgerJob } from '../core/repositories/jobs.ts';
import type { Source } from '../core/source.ts';
import type { Sweep } from '../core/sweep.ts';
import type { Target } from '../core/target.ts';
import type { JobPayloads } from '../queue/jobs.ts';
import { Postponed } from '../queue/queue.ts';
import { isDueIfWatched, isRefusalBelieved, isSeenBelieved } from './believed.ts';
import { type Conversation, converse } from './converse.ts';
import type { LineDeps } from './deps.ts';
import { rememberRefusal } from './refusals.ts';
import { following, jobOf, type StageOutcome, type StageRun } from './stage.ts';
import { isLeftAlone, noteWall } from './standing.ts';
import { wayTo } from './way.ts';

/** A target with what is known of it. */
interface Errand {
  readonly target: Target;
  readonly source: Source;
  readonly sweep: Sweep;
  readonly known: KnownPage | null;
  readonly via: 'http' | 'browser';
  readonly captureId: string;
}

type Failed = Extract<Conversation, { kind: 'failed' }>;

/** URL -> Capture, its bytes stored by digest. Under (sweep, URL). */
export async function collect(
  { targetId }: JobPayloads['collect'],
  deps: LineDeps,
  run: StageRun,
): Promise<StageOutcome> {
  const errand = await errandOf(targetId, deps);
  const existing = await deps.store.captures.find(errand.captureId);
  if (existing !== null) {
    return following(existing.failure === null ? [extractJob(existing)] : []);
  }
  const earlier = await unchangedByStamp(errand, deps);
  if (earlier !== null) {
    return keep({ ...captureOf(errand, earlier.exchanges, earlier.fetchedAt), unchanged: true });
  }
  const refusal = await refusedByStamp(errand, deps);
  if (refusal !== null) {
    return account(errand, refusal.failure, refusal.askedAt);
  }
  const obstacle = await obstacleTo(errand, deps);
  if (obstacle !== null) {
    return fail(errand, obstacle, deps.now());
  }
  return await fetchAnew(errand, deps, run);
}

async function errandOf(targetId: string, { store }: LineDeps): Promise<Errand> {
  const target = await store.frontier.get(targetId);
  const [source, sweep, known] = await Promise.all([
    store.sources.get(target.sourceId),
    store.sweeps.get(target.sweepId),
    store.captures.knownPage(target.sourceId, target.url, target.accessCode),
  ]);
  const via = await wayTo(target, known, store);
  return { target, source, sweep, known, via, captureId: idOf('capture', target.id, via) };
}

/** The earlier capture, where the referring page says that nothing has changed since, and that is believed. */
async function unchangedByStamp(
  { target, sweep, known }: Errand,
  { store, now }: LineDeps,
): Promise<Capture | null> {
  if (known === null || sweep.full || target.stamp === null || target.stamp !== known.stamp) {
    return null;
  }
  const { sourceId, url, askedAt } = known;
  const isStale =
    !isSeenBelieved(url, askedAt, now()) ||
    (isDueIfWatched(askedAt, now()) && (await store.captures.isWatched(sourceId, url)));
  return isStale ? null : await store.captures.find(known.captureId);
}

/** The earlier refusal, where the referring page says that nothing has changed since. */
async function refusedByStamp(
  { target, sweep }: Errand,
  { store, now }: LineDeps,
): Promise<RefusedPage | null> {
  if (target.stamp === null || sweep.full) {
    return null;
  }
  const { sourceId, url, accessCode, stamp } = target;
  const refused = await store.captures.refusedPage(sourceId, url, accessCode);
  return refused?.stamp === stamp && isRefusalBelieved(url, refused.askedAt, now())
    ? refused
    : null;
}

/** What stands against asking at all: the time that the source was given is over, or its host is left alone. */
async function obstacleTo(errand: Errand, { store, now }: LineDeps): Promise<FailureCode | null> {
  if (isOutOfTime(errand, now())) {
    return 'BUDGET_SPENT';
  }
  return (await isLeftAlone(errand.target, now(), store)) ? 'SOURCE_PAUSED' : null;
}

function isOutOfTime({ source, sweep }: Errand, now: Date): boolean {
  return now.getTime() - sweep.startedAt.getTime() > source.budget.minutes * 60_000;
}

async function fetchAnew(errand: Errand, deps: LineDeps, run: StageRun): Promise<StageOutcome> {
  const { target, source, sweep, known, via } = errand;
  const platform = target.platform === null ? null : deps.reader.platformById(target.platform);
  // What a browser saw is no ground to ask over HTTP for less.
  const validators = sweep.full || via === 'browser' || known?.via !== via ? null : known;
  const conversation = await converse(
    target,
    platform,
    source,
    { via, validators },
    deps,
    run.signal,
  );
  switch (conversation.kind) {
    case 'failed':
      return await afterFailure(errand, conversation, deps, run);
    case 'unchanged':
      return await keepUnchanged(errand, conversation.exchange.fetchedAt, deps);
    case 'complete':
      return await keepBytes(errand, conversation.exchanges, deps, run.signal);
  }
}

/** What passes is tried again; a host that wants to be left alone is asked when that is over, if the sweep still runs then. */
async function afterFailure(
  errand: Errand,
  failed: Failed,
  deps: LineDeps,
  run: StageRun,
): Promise<StageOutcome> {
  const { code, detail, retryAfterSeconds, exchanges } = failed;
  if (exchanges.length > 0 && (run.isLast || FAILURES[code] !== 'transient')) {
    return await keepBytes(errand, exchanges, deps, run.signal);
  }
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

/** After a 304 the capture holds the earlier answer, seen again now. */
async function keepUnchanged(
  errand: Errand,
  fetchedAt: Date,
  deps: LineDeps,
): Promise<StageOutcome> {
  const { known, target } = errand;
  if (known === null) {
    throw new StageError('HOST_ERROR', 'an answer of 304 to a page that is not known');
  }
  const earlier = await deps.store.captures.get(known.captureId);
  return keep(
    { ...captureOf(errand, earlier.exchanges, fetchedAt), unchanged: true },
    { ...known, stamp: target.stamp, askedAt: fetchedAt },
  );
}

async function keepBytes(
  errand: Errand,
  exchanges: readonly Exchange[],
  { blobs }: LineDeps,
  signal: AbortSignal,
): Promise<StageOutcome> {
  const captured = await Promise.all(
    exchanges.map(async (exchange) => capturedOf(exchange, await blobs.put(exchange.body, signal))),
  );
  const [first] = exchanges;
  if (first === undefined) {
    throw new StageError('INTERNAL', 'a conversation without an exchange');
  }
  const capture = captureOf(errand, captured, first.fetchedAt);
  const { target, known, via } = errand;
  const isSame = known?.contentDigest === capture.contentDigest;
  return keep(
    { ...capture, unchanged: isSame },
    {
      sourceId: target.sourceId,
      url: target.url,
      accessCode: target.accessCode,
      captureId: isSame && known !== null ? known.captureId : capture.id,
      contentDigest: capture.contentDigest,
      etag: exchanges.length === 1 ? (first.headers['etag'] ?? null) : null,
      lastModified: exchanges.length === 1 ? (first.headers['last-modified'] ?? null) : null,
      stamp: target.stamp,
      via,
      askedAt: first.fetchedAt,
    },
  );
}

function capturedOf(exchange: Exchange, bodyDigest: string): CapturedExchange {
  return {
    method: exchange.request.method,
    url: exchange.request.url,
    requestHeaders: exchange.request.headers,
    requestBody: exchange.request.body,
    finalUrl: exchange.finalUrl,
    redirects: exchange.redirects,
    status: exchange.status,
    headers: exchange.headers,
    bodyDigest,
    bodyBytes: exchange.body.byteLength,
    serverIp: exchange.serverIp,
    fetchedAt: exchange.fetchedAt.toISOString(),
    ...(exchange.inSession === true ? { inSession: true } : {}),
  };
}

function captureOf(
  { target, via, captureId }: Errand,
  exchanges: readonly CapturedExchange[],
  fetchedAt: Date,
): Capture {
  return {
    id: captureId,
    sweepId: target.sweepId,
    sourceId: target.sourceId,
    targetId: target.id,
    url: target.url,
    via,
    contentDigest: sha256(exchanges.map(({ bodyDigest }) => bodyDigest).join(' ')),
    exchanges,
    unchanged: false,
    failure: null,
    fetchedAt,
  };
}

function keep(capture: Capture, page: KnownPage | null = null): StageOutcome {
  return {
    failure: null,
    async write(tx) {
      await tx.captures.save(capture);
      if (page !== null) {
        await tx.captures.remember(page);
      }
      return [extractJob(capture)];
    },
  };
}

/** A failure is kept as a capture without content, so that the address is accounted for. */
function account(
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
function fail(errand: Errand, failure: FailureCode, at: Date): StageOutcome {
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

function extractJob({ id }: Capture): LedgerJob {
  return jobOf('extract', { captureId: id }, id);
}
