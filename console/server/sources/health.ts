import type { HostStanding } from '../../../core/host-pause.ts';
import type { SourcePause } from '../../../core/repositories/teaching.ts';
import type { Source } from '../../../core/source.ts';
import type { Sweep } from '../../../core/sweep.ts';
import { alarmsOf } from '../../../pipeline/health.ts';
import type { SourceRow } from '../../api/sources.ts';
import type { SourceState, SourcesDeps } from './deps.ts';

/** What is counted for the list, by source; what changes at once is read at once. */
export type CountedStates = Readonly<Record<string, Omit<SourceRow, 'hosts' | 'pause' | 'nextAt'>>>;

/** Counts how every source is doing, sweep by sweep. */
export async function countStates(deps: SourcesDeps): Promise<CountedStates> {
  const { store } = deps;
  const sources = await store.sources.all();
  const last = await Promise.all(sources.map(({ id }) => store.sweeps.latestOf(id)));
  const bySweep = new Map<string, Sweep>();
  for (const sweep of last) {
    if (sweep !== null) {
      bySweep.set(sweep.id, sweep);
    }
  }
  const told = new Map<string, Awaited<ReturnType<typeof toldOf>>>();
  for (const id of bySweep.keys()) {
    told.set(id, await toldOf(id, deps));
  }
  const rows = sources.map((source, index): [string, CountedStates[string]] => {
    const sweep = last[index] ?? null;
    const sweepTold = sweep === null ? undefined : told.get(sweep.id);
    return [source.id, rowOf(source, { sweep, ...stateOf(source.id, sweepTold) })];
  });
  return Object.fromEntries(rows);
}

async function toldOf(sweepId: string, deps: SourcesDeps) {
  const { store } = deps;
  const [figures, yields, alarms] = await Promise.all([
    store.sweeps.bySource(sweepId),
    store.readings.yields(sweepId),
    alarmsOf(sweepId, deps),
  ]);
  return { figures, yields, alarms };
}

function stateOf(
  sourceId: string,
  told: Awaited<ReturnType<typeof toldOf>> | undefined,
): Omit<SourceState, 'sweep'> {
  return {
    figures: told?.figures.find(({ id }) => id === sourceId) ?? null,
    yields: told?.yields.filter((one) => one.sourceId === sourceId) ?? [],
    alarms:
      told?.alarms.filter((alarm) => 'sourceId' in alarm && alarm.sourceId === sourceId) ?? [],
  };
}

function rowOf(
  source: Source,
  { sweep, figures, yields, alarms }: SourceState,
): CountedStates[string] {
  const { id: _id, name: _name, ...counts } = figures ?? { id: '', name: '' };
  return {
    id: source.id,
    name: source.name,
    surface: source.surface,
    platform: source.platform,
    schedule: source.schedule,
    pace: { ...source.pace },
    lastSweep:
      sweep === null
        ? null
        : {
            id: sweep.id,
            startedAt: sweep.startedAt.toISOString(),
            finishedAt: sweep.finishedAt?.toISOString() ?? null,
          },
    figures: 'captures' in counts ? counts : null,
    alarms: alarms.map((alarm) => ({ ...alarm })),
    yields: yields.map(({ platform, kind, pages, yielding, listings, newSightings }) => ({
      platform,
      kind,
      pages,
      yielding,
      listings,
      newSightings,
    })),
  };
}

/** What of a source may have changed since it was counted. */
export function currentOf(
  id: string,
  hosts: readonly HostStanding[],
  pauses: readonly SourcePause[],
  nextAt: ReadonlyMap<string, Date>,
): Pick<SourceRow, 'hosts' | 'pause' | 'nextAt'> {
  const pause = pauses.find(({ sourceId }) => sourceId === id);
  return {
    nextAt: nextAt.get(id)?.toISOString() ?? null,
    hosts: hosts
      .filter(({ sourceId }) => sourceId === id)
      .map(({ host, wall, since, until, times }) => ({
        host,
        wall,
        since: since?.toISOString() ?? null,
        until: until?.toISOString() ?? null,
        times,
      })),
    pause:
      pause === undefined
        ? null
        : {
            until: pause.until?.toISOString() ?? null,
            by: pause.by,
            reason: pause.reason,
            at: pause.at.toISOString(),
          },
  };
}
