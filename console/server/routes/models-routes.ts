import { StageError } from '../../../core/failure.ts';
import type { Promotion, Trial as StoredTrial } from '../../../core/repositories/models.ts';
import { Because, ModelParams, type ModelSheet, Models } from '../../api/models.ts';
import { Task, TaskParams, Tasks, Trial } from '../../api/tasks.ts';
import type { TeachingDeps } from '../models/deps.ts';
import { trialOf } from '../models/trial.ts';
import { type Route, route } from '../route.ts';

/** How often persons agree is counted anew behind the answer once it is this old. */
const MAX_AGE_MS = 60_000;

/** Models of texts, and long work. */
export function modelsRoutes(deps: TeachingDeps): readonly Route[] {
  return [
    ...readingRoutes(deps),
    ...workingRoutes(deps),
    ...scorerRoutes(deps),
    ...taskRoutes(deps),
  ];
}

function readingRoutes(deps: TeachingDeps): readonly Route[] {
  const { store } = deps;
  return [
    route(
      {
        method: 'get',
        path: '/models',
        needs: 'read',
        summary:
          'the models that are held, their cards, and how often persons confirm what the one at work says',
        answer: Models,
      },
      async () => await modelsOf(deps),
    ),
    route(
      {
        method: 'get',
        path: '/models/:version/trial',
        needs: 'read',
        summary: 'the last trial of a model in the shadow of the one at work',
        params: ModelParams,
        answer: Trial,
      },
      async ({ params: { version } }) => {
        const trial = await lastTrial(await sheetOf(version, deps), deps);
        if (trial === null) {
          throw new StageError('NOT_FOUND', `${version} was not tried against the model at work`);
        }
        return await trialOf(trial, store);
      },
    ),
  ];
}

async function sheetOf(
  version: string,
  deps: TeachingDeps,
): Promise<Omit<ModelSheet, 'lastTrial'>> {
  const sheet = (await deps.models()).find((one) => one.version === version);
  if (sheet === undefined) {
    throw new StageError('NOT_FOUND', `the model ${version} is not held`);
  }
  return sheet;
}

async function lastTrial(
  { scorerVersion }: Pick<ModelSheet, 'scorerVersion'>,
  { store, scorer }: TeachingDeps,
): Promise<StoredTrial | null> {
  return await store.models.lastTrial(scorerVersion, scorer.version);
}

async function modelsOf(deps: TeachingDeps): Promise<Models> {
  const { store, scorer } = deps;
  const [sheets, promotions, calibration] = await Promise.all([
    deps.models(),
    store.models.promotions(),
    deps.aged.get(`calibration 1 ${scorer.version}`, MAX_AGE_MS, () =>
      store.figures.calibration(scorer.version),
    ),
  ]);
  const models = await Promise.all(
    sheets.map(async (sheet) => {
      const trial = await lastTrial(sheet, deps);
      const { differences: _differences, ...told } = trial ?? { differences: [] };
      const last =
        'version' in told ? { ...told, shifts: [...told.shifts], at: told.at.toISOString() } : null;
      return { ...sheet, lastTrial: last };
    }),
  );
  const bins = calibration.figures;
  const wanted = promotions[0]?.version ?? 'shipped';
  return {
    models,
    promotions: promotions.map(promotionOf),
    awaitsStart: models.some(({ version, isAtWork }) => version === wanted && !isAtWork),
    calibration: {
      scorerVersion: scorer.version,
      texts: bins.reduce((sum, { texts }) => sum + texts, 0),
      madeAt: calibration.madeAt.toISOString(),
      bins: [...bins],
    },
  };
}

function promotionOf({ at, ...promotion }: Promotion): Models['promotions'][number] {
  return { ...promotion, at: at.toISOString() };
}

function workingRoutes(deps: TeachingDeps): readonly Route[] {
  const { store, tasks } = deps;
  return [
    route(
      {
        method: 'post',
        path: '/models/:version/try',
        needs: 'teach',
        summary: 'scores every stored text with a model in the shadow of the one at work',
        params: ModelParams,
        answer: Task,
      },
      async ({ params: { version }, actor: { name: by } }) => {
        await sheetOf(version, deps);
        return tasks.start({
          kind: 'try-model',
          subject: version,
          by,
          work: async (onProgress, signal) => ({
            trial: await trialOf(await deps.tryModel(version, onProgress, signal), store),
          }),
        });
      },
    ),
    route(
      {
        method: 'post',
        path: '/models/:version/promote',
        needs: 'teach',
        summary:
          'puts a model to work from the next start on; it must have been tried against the one at work',
        params: ModelParams,
        body: Because,
        answer: Models,
      },
      async ({ params: { version }, body: { reason }, actor: { name: by } }) => {
        await deps.promote(version, by, reason);
        return await modelsOf(deps);
      },
    ),
  ];
}

/** Of the one at work. */
function scorerRoutes(deps: TeachingDeps): readonly Route[] {
  const { tasks } = deps;
  return [
    route(
      {
        method: 'post',
        path: '/model-rollback',
        needs: 'teach',
        summary: 'puts the model to work again that was at work before',
        body: Because,
        answer: Models,
      },
      async ({ body: { reason }, actor: { name: by } }) => {
        await deps.rollBack(by, reason);
        return await modelsOf(deps);
      },
    ),
    route(
      {
        method: 'post',
        path: '/model-hunt',
        needs: 'teach',
        summary:
          'has the scorer at work score all stored texts that it has not seen; what turns out suspect becomes evidence and cases',
        answer: Task,
      },
      async ({ actor: { name: by } }) =>
        await Promise.resolve(
          tasks.start({
            kind: 'hunt',
            subject: deps.scorer.version,
            by,
            work: async (onProgress, signal) => ({ hunt: await deps.hunt(onProgress, signal) }),
          }),
        ),
    ),
  ];
}

function taskRoutes({ tasks }: TeachingDeps): readonly Route[] {
  return [
    route(
      {
        method: 'get',
        path: '/tasks',
        needs: 'read',
        summary: 'long work in the console’s process, latest first',
        answer: Tasks,
      },
      async () => await Promise.resolve({ tasks: tasks.list().map(brief) }),
    ),
    route(
      {
        method: 'get',
        path: '/tasks/:id',
        needs: 'read',
        summary: 'how far long work is, and what came of it',
        params: TaskParams,
        answer: Task,
      },
      async ({ params: { id } }) => await Promise.resolve(tasks.get(id)),
    ),
    route(
      {
        method: 'delete',
        path: '/tasks/:id',
        needs: 'teach',
        summary: 'ends long work',
        params: TaskParams,
        answer: Task,
      },
      async ({ params: { id } }) => await Promise.resolve(tasks.cancel(id)),
    ),
  ];
}

/** Without the differences of a trial, which its own address has. */
function brief(task: Task): Task {
  return task.trial === null ? task : { ...task, trial: { ...task.trial, differences: [] } };
}
