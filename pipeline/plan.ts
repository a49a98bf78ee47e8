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
  { store, now, reader }: LineDeps,
): Promise<StageOutcome> {
  const startedAt = now();
  const [source, pause] = await Promise.all([
    store.sources.get(sourceId),
    store.sourceBooks.pauseOf(sourceId, startedAt),
  ]);
  const sweepId = sweepIdOf(slot);
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
      const start = pause === null ? source.start : [];
      const targets = start.map((url) => startTarget(source, sweepId, url, reader));
      const added = await tx.frontier.propose(targets, source.budget.captures);
      return inSweep(added.map(collectJob), sweepId);
    },
  };
}

/** The job that collects a target. */
export function collectJob(target: Target): LedgerJob {
  return jobOf('collect', { targetId: target.id }, target.id);
}

/** The target that a start address of a source is. */
export function startTarget(
  source: Source,
  sweepId: string,
  url: string,
  reader: Pick<LineDeps['reader'], 'linkAt'>,
): Target {
  const start = linkAtStart(source, url, reader) ?? asDeclared(source, url);
  return {
    id: targetId(sweepId, source.id, start.url, start.accessCode),
    sweepId,
    sourceId: source.id,
    kind: startKind(source),
    ...start,
    depth: 0,
    foundAt: null,
    stamp: null,
  };
}

type Start = Pick<Target, 'url' | 'platform' | 'accessCode'>;

function asDeclared({ platform }: Source, url: string): Start {
  return { url, platform: platform === 'auto' ? null : platform, accessCode: null };
}

/**
 * A start address of a share or a group is asked for as a link to it would be: by the service that it names, under the one
 * address that the service has for it, with the code that it holds. Null where it names none, or not the one that is declared.
 */
function linkAtStart(
  { surface, platform }: Source,
  url: string,
  reader: Pick<LineDeps['reader'], 'linkAt'>,
): Start | null {
  const link = reader.linkAt(url);
  if (link === null || link.surface !== surface) {
    return null;
  }
  return platform === 'auto' || platform === link.service
    ? { url: link.url, platform: link.service, accessCode: link.accessCode }
    : null;
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
