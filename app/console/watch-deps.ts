import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AgedFigures, agedFigures } from '../../console/server/dashboard/aged.ts';
import type { DashboardDeps } from '../../console/server/routes/dashboard-routes.ts';
import type { SweepsDeps } from '../../console/server/routes/sweeps-routes.ts';
import type { SourcesDeps } from '../../console/server/sources/deps.ts';
import { StageError } from '../../core/failure.ts';
import type { Terms } from '../../core/repositories/periods.ts';
import type { Source } from '../../core/source.ts';
import { platforms } from '../../crawlers/index.ts';
import { recipientsKnown } from '../line/desk.ts';
import type { Line } from '../line/open-line.ts';
import { declarationsDir, knownNames } from '../line/sweep-sources.ts';
import { replaceFile } from '../machine/replace-file.ts';
import { knownDeclaration } from '../settings/declaration.ts';

/** What the pages need that show how things go. */
export interface WatchDeps {
  readonly dashboard: DashboardDeps;
  readonly sources: SourcesDeps;
  readonly sweeps: SweepsDeps;
}

/** Hours that a recipient has unless its file says otherwise. */
const USUAL_HOURS = 72;

export function watchDeps(line: Line): WatchDeps {
  const { deps, settings } = line;
  const aged: AgedFigures = agedFigures(deps);
  return {
    dashboard: { ...deps, aged, terms: () => termsOf(line) },
    sweeps: { ...deps, aged, reportOf: (sweepId) => reportIn(settings.dataDir, sweepId) },
    sources: {
      ...deps,
      aged,
      check: async (declaration) =>
        knownDeclaration(declaration, 'the declaration', await knownNames(settings)),
      save: (source) => saveDeclaration(source, line),
      choices: async () => ({
        platforms: ['auto', ...platforms.map(({ id }) => id)],
        recipients: [...(await recipientsKnown(settings)).keys()],
      }),
    },
  };
}

async function termsOf({ desk, settings }: Line): Promise<Terms> {
  const directory = await recipientsKnown(settings);
  const hours = [...directory.keys()].map((id) => [id, desk.chaseOf(id).termHours] as const);
  return { hours: Object.fromEntries(hours), usualHours: USUAL_HOURS };
}

async function reportIn(dataDir: string, sweepId: string): Promise<string | null> {
  return await readFile(join(dataDir, 'reports', sweepId, 'index.html'), 'utf8').catch(() => null);
}

/** The id of the demonstration town, which the program declares itself. */
const TOWN_ID = 'demo-town';

/** As a file where sweeps look for declarations; in the store and in the queue, so that it counts at once. */
async function saveDeclaration(source: Source, { deps, settings }: Line): Promise<void> {
  if (source.id === TOWN_ID) {
    throw new StageError(
      'STATE_CONFLICT',
      'the demonstration town is declared by the program: add a source of your own',
    );
  }
  const dir = declarationsDir(settings);
  await mkdir(dir, { recursive: true });
  await replaceFile(join(dir, `${source.id}.json`), `${JSON.stringify(source, null, 2)}\n`, 0o644);
  await deps.store.sources.put(source);
  if (source.schedule === null) {
    await deps.queue.unschedule(source.id);
  } else {
    await deps.queue.schedule(source.id, source.schedule, source.id);
  }
}
