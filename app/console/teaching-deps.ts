import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { bundledModel, type Model, readModel, readRules } from '../../classifiers/index.ts';
import type { ModelSheet } from '../../console/api/models.ts';
import { agedFigures } from '../../console/server/dashboard/aged.ts';
import type { Hunted, TeachingDeps } from '../../console/server/models/deps.ts';
import { createTasks, type OnProgress, type Tasks } from '../../console/server/models/tasks.ts';
import { runTrial } from '../../pipeline/shadow.ts';
import { HUNTED } from '../line/hunt.ts';
import { heldScorer, modelVersionOf, SHIPPED } from '../line/model-at-work.ts';
import type { Line } from '../line/open-line.ts';
import { promoteModel, rollBackModel } from '../line/put-to-work.ts';
import { tryRules } from '../line/rule-trial.ts';
import { redispatch } from '../line/sweep.ts';

const LOOK_EVERY_MS = 500;

/** What the pages need on which the program is taught. */
export function teachingDeps(line: Line): TeachingDeps & { readonly tasks: Tasks } {
  const { deps, settings, scoring } = line;
  const path = settings.rulesFile;
  return {
    ...deps,
    tasks: createTasks(deps.now),
    aged: agedFigures(deps),
    rulesFile: async () =>
      path === undefined ? null : { path, book: await readFile(path, 'utf8').catch(() => '') },
    readRules: (book) => {
      const { digest, rules } = readRules(book, 'rules');
      return { digest, rules: [...rules] };
    },
    rulesAtWork: scoring.rules?.digest ?? null,
    async tryRules(book, onProgress, signal) {
      const total = await deps.store.texts.count();
      return await tryRules(
        readRules(book, 'rules'),
        line,
        { texts: deps.store.texts, onProgress: told(onProgress, total) },
        signal,
      );
    },
    models: () => sheetsOf(line),
    tryModel: (version, onProgress, signal) => tryModel(version, line, onProgress, signal),
    promote: (version, by, reason) => promoteModel(version, line, { by, reason }),
    rollBack: (by, reason) => rollBackModel(line, { by, reason }),
    hunt: (onProgress, signal) => hunt(line, onProgress, signal),
  };
}

function told(onProgress: OnProgress, total: number): (texts: number) => void {
  return (texts) => onProgress(texts, total);
}

async function tryModel(
  version: string,
  { deps, scoring }: Line,
  onProgress: OnProgress,
  signal: AbortSignal,
): ReturnType<TeachingDeps['tryModel']> {
  const { store, scorer } = deps;
  const candidate = await heldScorer(version, store, scoring);
  const total = await store.texts.count();
  const trial = await runTrial(
    candidate,
    scorer,
    { ...deps, onProgress: told(onProgress, total) },
    signal,
  );
  await store.models.saveTrial(trial);
  return trial;
}

async function sheetsOf(line: Line): Promise<readonly Omit<ModelSheet, 'lastTrial'>[]> {
  const { store, scorer } = line.deps;
  const held = await store.models.list();
  const working = modelVersionOf(scorer.version);
  const atWork = held.find(({ version }) => version === working)?.version ?? SHIPPED;
  const sheets = [sheetOf(SHIPPED, bundledModel(), await scorerVersion(SHIPPED, line), atWork)];
  for (const { version, addedAt, addedBy } of held) {
    const model = readable(await store.models.file(version));
    const sheet = sheetOf(version, model, await scorerVersion(version, line), atWork);
    sheets.push({ ...sheet, addedAt: addedAt.toISOString(), addedBy });
  }
  return sheets;
}

/** The version of the scorer that a model would make here; the model's own where it makes none. */
async function scorerVersion(version: string, { deps, scoring }: Line): Promise<string> {
  try {
    return (await heldScorer(version, deps.store, scoring)).version;
  } catch {
    return version;
  }
}

function readable(file: Uint8Array): Model | null {
  try {
    return readModel(file);
  } catch {
    return null;
  }
}

function sheetOf(
  version: string,
  model: Model | null,
  scorer: string,
  atWork: string,
): Omit<ModelSheet, 'lastTrial'> {
  return {
    version,
    addedAt: null,
    addedBy: null,
    isAtWork: version === atWork,
    scorerVersion: scorer,
    card: model === null ? null : cardOf(model),
  };
}

function cardOf({ card, thresholds }: Model): NonNullable<ModelSheet['card']> {
  const { name, trainedAt, featureVersion, sources, figures } = card;
  return {
    name,
    trainedAt,
    featureVersion,
    sources: sources.map((source) => ({ ...source })),
    figures: { ...figures },
    thresholds: { ...thresholds },
  };
}

/** Has the workers that run, here or elsewhere, score what the scorer at work has not; waits until they have. Cancelled, they go on. */
async function hunt(line: Line, onProgress: OnProgress, signal: AbortSignal): Promise<Hunted> {
  const { store, scorer } = line.deps;
  const before = await casesOf(line);
  const pages = await store.texts.addHunt(scorer.version);
  await redispatch(line);
  let due = await dueOf(line);
  const most = Math.max(pages, due);
  while (due > 0) {
    onProgress(Math.max(0, most - due), most);
    await sleep(LOOK_EVERY_MS, undefined, { signal });
    due = await dueOf(line);
  }
  onProgress(most, most);
  // Cases that turn out to be one are fewer than before.
  const casesOpened = Math.max(0, (await casesOf(line)) - before);
  return { scorerVersion: scorer.version, pages, casesOpened, due };
}

async function dueOf({ deps: { store } }: Line): Promise<number> {
  return (await store.jobs.dueOf(HUNTED)).length;
}

async function casesOf({ deps: { store } }: Line): Promise<number> {
  return (await store.figures.standings()).reduce((sum, { cases }) => sum + cases, 0);
}
