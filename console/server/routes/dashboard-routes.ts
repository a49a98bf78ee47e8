import { Dashboard, DashboardQuery } from '../../api/dashboard.ts';
import type { AgedFigures } from '../dashboard/aged.ts';
import { countFigures, type FigureDeps } from '../dashboard/figures.ts';
import { type Route, route } from '../route.ts';

/** Figures are counted anew behind the answer once they are this old. */
const MAX_AGE_MS = 60_000;

export interface DashboardDeps extends FigureDeps {
  readonly aged: AgedFigures;
}

/** The numbers of the whole. */
export function dashboardRoutes(deps: DashboardDeps): readonly Route[] {
  return [
    route(
      {
        method: 'get',
        path: '/dashboard',
        needs: 'read',
        summary:
          'the numbers of the last day, trends, recipients, regions and prices, with the moment they were counted at',
        query: DashboardQuery,
        answer: Dashboard,
      },
      async ({ query: { days, source } }) => {
        const sourceId = await knownSource(deps, source);
        const key = `dashboard 1 ${days} ${sourceId ?? ''}`;
        const { madeAt, isRefreshing, figures } = await deps.aged.get(key, MAX_AGE_MS, () =>
          countFigures(deps, Number(days), sourceId),
        );
        return { ...figures, madeAt: madeAt.toISOString(), isRefreshing };
      },
    ),
  ];
}

/** Figures are kept for sources that are there, and for no other name. */
async function knownSource(
  { store }: DashboardDeps,
  id: string | undefined,
): Promise<string | null> {
  return id === undefined ? null : (await store.sources.get(id)).id;
}
