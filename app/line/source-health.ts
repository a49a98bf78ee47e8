import type { Alarm, PageYield } from '../../core/alarm.ts';
import type { HostStanding } from '../../core/host-pause.ts';
import type { Source } from '../../core/source.ts';
import type { SourceFigures, Sweep } from '../../core/sweep.ts';
import { alarmsOf } from '../../pipeline/health.ts';
import type { Line } from './open-line.ts';

/** How a source is doing, as its last sweep left it. */
export interface SourceHealth {
  readonly source: Source;
  /** Null where it was never swept. */
  readonly sweep: Sweep | null;
  readonly figures: SourceFigures | null;
  readonly yields: readonly PageYield[];
  readonly pauses: readonly HostStanding[];
  readonly alarms: readonly Alarm[];
}

/** The health of a source. */
export async function healthOf({ deps }: Line, source: Source): Promise<SourceHealth> {
  const { store, now } = deps;
  const sweep = await store.sweeps.latestOf(source.id);
  const pauses = await store.standings.paused(now(), source.id);
  if (sweep === null) {
    return { source, sweep, figures: null, yields: [], pauses, alarms: [] };
  }
  const [figures, yields, alarms] = await Promise.all([
    store.sweeps.bySource(sweep.id),
    store.readings.yields(sweep.id),
    alarmsOf(sweep.id, deps),
  ]);
  return {
    source,
    sweep,
    figures: figures.find(({ id }) => id === source.id) ?? null,
    yields: yields.filter(({ sourceId }) => sourceId === source.id),
    pauses,
    alarms: alarms.filter((alarm) => 'sourceId' in alarm && alarm.sourceId === source.id),
  };
}
