import type { Capture, CapturedExchange } from '../core/capture.ts';
import { sha256 } from '../core/digest.ts';
import { idOf } from '../core/ids.ts';
import type { KnownPage } from '../core/repositories/captures.ts';
import type { Source } from '../core/source.ts';
import type { Sweep } from '../core/sweep.ts';
import type { Target } from '../core/target.ts';
import type { JobPayloads } from '../queue/jobs.ts';
import type { LineDeps } from './deps.ts';
import { wayTo } from './way.ts';

/** A target with what is known of it. */
export interface Errand {
  readonly target: Target;
  readonly source: Source;
  readonly sweep: Sweep;
  readonly known: KnownPage | null;
  readonly via: 'http' | 'browser';
  readonly captureId: string;
}

/** A target with all that decides how it is asked for. */
export async function errandOf(
  { targetId, via: decided }: JobPayloads['collect'],
  { store }: LineDeps,
): Promise<Errand> {
  const target = await store.frontier.get(targetId);
  const [source, sweep, known] = await Promise.all([
    store.sources.get(target.sourceId),
    store.sweeps.get(target.sweepId),
    store.captures.knownPage(target.sourceId, target.url, target.accessCode),
  ]);
  const via = decided ?? (await wayTo(target, known, store));
  return { target, source, sweep, known, via, captureId: idOf('capture', target.id, via) };
}

/** Whether the time that the source gives the sweep is over at a moment. */
export function isOutOfTime({ source, sweep }: Errand, now: Date): boolean {
  return now.getTime() - sweep.startedAt.getTime() > source.budget.minutes * 60_000;
}

/** The capture that an errand makes. */
export function captureOf(
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
