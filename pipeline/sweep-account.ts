import type { Alarm } from '../core/alarm.ts';
import type { SweepTrouble } from '../core/repositories/sweeps.ts';
import type { SourceFigures, Sweep, SweepSummary } from '../core/sweep.ts';
import type { LineDeps } from './deps.ts';
import { alarmsOf } from './health.ts';

/** As many walls and failures as an account tells. */
const MOST_TROUBLES = 500;

/** What came of a sweep, as counted at a moment: later sweeps see the same texts again, and what is counted then is theirs. */
export interface SweepAccount {
  readonly summary: SweepSummary;
  readonly bySource: readonly SourceFigures[];
  readonly troubles: readonly SweepTrouble[];
  readonly troubleCount: number;
  readonly alarms: readonly Alarm[];
}

type Deps = Pick<LineDeps, 'store' | 'now'>;

/** Counts what a sweep came to so far. */
export async function accountOf(sweepId: string, deps: Deps): Promise<SweepAccount> {
  const { store } = deps;
  const [summary, bySource, troubles, alarms] = await Promise.all([
    store.sweeps.summary(sweepId),
    store.sweeps.bySource(sweepId),
    store.sweeps.troubles(sweepId),
    alarmsOf(sweepId, deps),
  ]);
  return {
    summary,
    bySource,
    troubles: troubles.slice(0, MOST_TROUBLES),
    troubleCount: troubles.length,
    alarms,
  };
}

/** The key that the account of a sweep is kept under. */
export function accountKey({ id, finishedAt }: Pick<Sweep, 'id' | 'finishedAt'>): string {
  return `${finishedAt === null ? 'sweep-so-far' : 'sweep'} 1 ${id}`;
}

/** Keeps what a sweep came to, when it is over. */
export async function keepAccount(sweepId: string, deps: Deps): Promise<void> {
  const { store, now } = deps;
  const begun = now();
  const figures = await accountOf(sweepId, deps);
  const madeAt = now();
  const tookMs = madeAt.getTime() - begun.getTime();
  const sweep = { id: sweepId, finishedAt: madeAt };
  await store.figures.keep(accountKey(sweep), { madeAt, tookMs, figures });
}
