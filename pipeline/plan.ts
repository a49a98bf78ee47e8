import { idOf } from '../core/ids.ts';
import type { LedgerJob } from '../core/repositories/jobs.ts';
import type { Source } from '../core/source.ts';
import type { Target } from '../core/target.ts';
import type { JobPayloads } from '../queue/jobs.ts';
import type { LineDeps } from './deps.ts';
import { inSweep, jobOf, type StageOutcome } from './stage.ts';

/** The id of the sweep of a slot. */
export function sweepIdOf(slot: string): string {
  return idOf('sweep', slot);
}

/** Source -> Sweep and its first targets. Under (source, slot). */
export async function plan(
  { sourceId, slot }: JobPayloads['plan'],
  { store, now }: LineDeps,
): Promise<StageOutcome> {
  const source = await store.sources.get(sourceId);
  const sweepId = sweepIdOf(slot);
  const startedAt = now();
  return {
    failure: null,
    async write(tx) {
      await tx.sweeps.open({
        id: sweepId,
        slot,
        sourceIds: [sourceId],
        full: false,
        startedAt,
        finishedAt: null,
      });
      const targets = source.start.map((url) => startTarget(source, sweepId, url));
      const added = await tx.frontier.propose(targets, source.budget.captures);
      return inSweep(added.map(collectJob), sweepId);
    },
  };
}

/** The job that collects a target. */
export function collectJob(target: Target): LedgerJob {
  return jobOf('collect', { targetId: target.id }, target.id);
}

function startTarget(source: Source, sweepId: string, url: string): Target {
  return {
    id: targetId(sweepId, source.id, url, null),
    sweepId,
    sourceId: source.id,
    url,
    kind: startKind(source),
    platform: source.platform === 'auto' ? null : source.platform,
    accessCode: null,
    depth: 0,
    foundAt: null,
    stamp: null,
  };
}

/** The id of a target: an address is collected once a source and sweep, and once more with a code that comes to light. */
export function targetId(
  sweepId: string,
  sourceId: string,
  url: string,
  accessCode: string | null,
): string {
  return idOf('target', sweepId, sourceId, url, accessCode ?? '');
}

function startKind({ surface }: Source): Target['kind'] {
  switch (surface) {
    case 'forum':
      return 'page';
    case 'cloud-disk':
      return 'share';
    case 'group-invitation':
      return 'invitation';
  }
}
