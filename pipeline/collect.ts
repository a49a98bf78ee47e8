import type { Capture, CapturedExchange } from '../core/capture.ts';
import type { Exchange } from '../core/exchange.ts';
import { FAILURES, type FailureCode, StageError } from '../core/failure.ts';
import type { KnownPage, RefusedPage } from '../core/repositories/captures.ts';
import type { LedgerJob } from '../core/repositories/jobs.ts';
import type { Target } from '../core/target.ts';
import type { JobPayloads } from '../queue/jobs.ts';
import { isDueIfWatched, isRefusalBelieved, isSeenBelieved } from './believed.ts';
import { converse } from './converse.ts';
import type { LineDeps } from './deps.ts';
import { captureOf, type Errand, errandOf, isOutOfTime } from './errand.ts';
import { account, afterFailure, type Failed, fail } from './setback.ts';
import { following, jobOf, type StageOutcome, type StageRun } from './stage.ts';
import { isLeftAlone } from './standing.ts';

/** URL -> Capture, its bytes stored by digest. Under (sweep, URL). */
export async function collect(
  job: JobPayloads['collect'],
  deps: LineDeps,
  run: StageRun,
): Promise<StageOutcome> {
  const errand = await errandOf(job, deps);
  const existing = await deps.store.captures.find(errand.captureId);
  if (existing !== null) {
    return following(existing.failure === null ? [extractJob(existing, errand.target)] : []);
  }
  const earlier = await unchangedByStamp(errand, deps);
  if (earlier !== null) {
    return keep(errand, {
      ...captureOf(errand, earlier.exchanges, earlier.fetchedAt),
      unchanged: true,
    });
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
      return isWorthKeeping(conversation, run)
        ? await keepBytes(errand, conversation.exchanges, deps, run.signal)
        : await afterFailure(errand, conversation, deps, run);
    case 'unchanged':
      return await keepUnchanged(errand, conversation.exchange.fetchedAt, deps);
    case 'complete':
      return await keepBytes(errand, conversation.exchanges, deps, run.signal);
  }
}

/** What was told before the failure is kept, where nothing more will be. */
function isWorthKeeping({ code, exchanges }: Failed, { isLast }: StageRun): boolean {
  return exchanges.length > 0 && (isLast || FAILURES[code] !== 'transient');
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
    errand,
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
    errand,
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

function keep({ target }: Errand, capture: Capture, page: KnownPage | null = null): StageOutcome {
  return {
    failure: null,
    async write(tx) {
      await tx.captures.save(capture);
      if (page !== null) {
        await tx.captures.remember(page);
      }
      return [extractJob(capture, target)];
    },
  };
}

/** Reading a picture takes long: pictures have a queue of their own, so that no page waits for them. */
function extractJob({ id }: Capture, { kind }: Target): LedgerJob {
  return jobOf(kind === 'image' ? 'extract-picture' : 'extract', { captureId: id }, id);
}
