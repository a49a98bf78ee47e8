import type { Now } from '../../../core/clock.ts';
import type { PriceFigures, Standings } from '../../../core/repositories/figures.ts';
import type { Repositories, Store } from '../../../core/repositories/index.ts';
import type {
  Period,
  PeriodTotals,
  SourceFortune,
  Terms,
} from '../../../core/repositories/periods.ts';
import type { Dashboard } from '../../api/dashboard.ts';

const DAY_MS = 24 * 3_600_000;

/** Sources that fail are listed, the worst first. */
const MOST_FAILING = 20;

/** What the dashboard's figures are counted from. */
export interface FigureDeps {
  readonly store: Store;
  readonly now: Now;
  /** Hours that recipients have. */
  readonly terms: () => Promise<Terms>;
}

/** What is counted; when, its keeper says. */
export type Counted = Omit<Dashboard, 'madeAt' | 'isRefreshing'>;

/** Counts everything that the dashboard shows of so many days, of one source or of all. */
export async function countFigures(
  { store, now, terms }: FigureDeps,
  days: number,
  sourceId: string | null,
): Promise<Counted> {
  const to = now();
  const from = new Date(to.getTime() - days * DAY_MS);
  const lastDay = { from: new Date(to.getTime() - DAY_MS), to };
  const dayBefore = { from: new Date(to.getTime() - 2 * DAY_MS), to: lastDay.from };
  const [series, regions, prices, sources, standings] = await Promise.all([
    store.figures.days(from, to, sourceId),
    store.figures.regions(from),
    store.figures.prices(from),
    store.sources.all(),
    store.figures.standings(),
  ]);
  const given = await terms();
  const { failing, recipients, ...turns } = await store.transaction(async (tx) => ({
    ...(await lately(tx, lastDay, dayBefore, given)),
    recipients: await tx.periods.recipients({ from, to }),
  }));
  return {
    from: from.toISOString(),
    digest: { ...turns, waiting: waitingOf(standings) },
    failing,
    days: [...series],
    regions: [...regions],
    recipients: [...recipients],
    prices: seriesOf(prices),
    sources: sources.map(({ id, name }) => ({ id, name })),
  };
}

function waitingOf(standings: readonly Standings[]): number {
  return standings
    .filter(({ state }) => state === 'open' || state === 'returned' || state === 'deferred')
    .reduce((sum, { cases }) => sum + cases, 0);
}

/** What the nightly digest tells, of the last day and the one before. */
async function lately(
  { periods }: Pick<Repositories, 'periods'>,
  lastDay: Period,
  dayBefore: Period,
  terms: Terms,
): Promise<Omit<Counted['digest'], 'waiting'> & Pick<Counted, 'failing'>> {
  const totals = await periods.totals(lastDay);
  const before = await periods.totals(dayBefore);
  const overdue = await periods.overdue(lastDay.to, terms);
  const fortunes = await periods.sources(lastDay);
  function turn(of: keyof PeriodTotals): { now: number; before: number } {
    return { now: totals[of] ?? 0, before: before[of] ?? 0 };
  }
  return {
    seen: turn('seen'),
    opened: turn('casesOpened'),
    confirmed: turn('casesConfirmed'),
    gone: turn('gone'),
    returned: turn('returned'),
    overdueNotices: overdue.notices,
    overdueAddresses: overdue.addresses,
    failing: fortunes.filter(isFailing).slice(0, MOST_FAILING).map(failingOf),
  };
}

/** A source that gave nothing, that its hosts leave outside, or that fails more often than not. */
function isFailing({ captures, walls, failures, paused }: SourceFortune): boolean {
  return paused.length > 0 || walls + failures > captures;
}

function failingOf({
  sourceId,
  name,
  captures,
  walls,
  failures,
  paused,
}: SourceFortune): Counted['failing'][number] {
  return { sourceId, name, captures, walls, failures, pausedHosts: paused.length };
}

/** Weeks by what was asked for. */
function seriesOf(rows: readonly PriceFigures[]): Counted['prices'] {
  const series = new Map<string, Counted['prices'][number]>();
  for (const { goods, currency, per, week, median, prices } of rows) {
    const name = `${goods} ${currency} ${per}`;
    const known = series.get(name) ?? { goods, currency, per, points: [] };
    known.points.push({ week, median, prices });
    series.set(name, known);
  }
  return [...series.values()];
}
