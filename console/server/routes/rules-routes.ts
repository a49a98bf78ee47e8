import { StageError } from '../../../core/failure.ts';
import type { RuleBook as StoredBook } from '../../../core/repositories/teaching.ts';
import {
  CheckedRules,
  CheckRules,
  RuleBook,
  Rules,
  RulesParams,
  SaveRules,
} from '../../api/rules.ts';
import { Task } from '../../api/tasks.ts';
import type { TeachingDeps } from '../models/deps.ts';
import { trialOf } from '../models/trial.ts';
import { type Route, route } from '../route.ts';

const HISTORY = 100;

/** What stands where nobody has written any. */
const EMPTY_BOOK = '{\n  "rules": []\n}\n';

/** The rules of analysts. */
export function rulesRoutes(deps: TeachingDeps): readonly Route[] {
  const { store } = deps;
  return [
    route(
      {
        method: 'get',
        path: '/rules',
        needs: 'read',
        summary: 'the rules of analysts as they were last written down, with their history',
        answer: Rules,
      },
      async () => await rulesOf(deps),
    ),
    route(
      {
        method: 'get',
        path: '/rules/:seq',
        needs: 'read',
        summary: 'the rules as they were written down once',
        params: RulesParams,
        answer: RuleBook,
      },
      async ({ params: { seq } }) => bookOf(await store.ruleBooks.get(seq)),
    ),
    ...teachingRoutes(deps),
  ];
}

function teachingRoutes(deps: TeachingDeps): readonly Route[] {
  const { store, now } = deps;
  return [
    route(
      {
        method: 'post',
        path: '/rules/check',
        needs: 'teach',
        summary: 'reads rules and says what is wrong with them, and where',
        body: CheckRules,
        answer: CheckedRules,
      },
      async ({ body: { book } }) => await Promise.resolve(deps.readRules(book)),
    ),
    route(
      {
        method: 'put',
        path: '/rules',
        needs: 'teach',
        summary: 'writes rules down; they are at work from the next start on',
        body: SaveRules,
        answer: Rules,
      },
      async ({ body: { book, reason, after }, actor: { name: by } }) => {
        if ((await deps.rulesFile()) !== null) {
          throw new StageError(
            'STATE_CONFLICT',
            'the rules stand in the file that RULES_FILE names: edit them there',
          );
        }
        const { digest } = deps.readRules(book);
        await store.transaction((tx) =>
          tx.ruleBooks.add({ book, digest, by, reason, at: now() }, after),
        );
        return await rulesOf(deps);
      },
    ),
    tryRoute(deps),
  ];
}

function tryRoute(deps: TeachingDeps): Route {
  const { store } = deps;
  return route(
    {
      method: 'post',
      path: '/rules/try',
      needs: 'teach',
      summary:
        'scores every stored text as if all of these rules acted, and lists what differs; nothing that is stored changes',
      body: CheckRules,
      answer: Task,
    },
    async ({ body: { book }, actor: { name: by } }) => {
      const { digest } = deps.readRules(book);
      return await Promise.resolve(
        deps.tasks.start({
          kind: 'try-rules',
          subject: digest,
          by,
          async work(onProgress, signal) {
            const { trial, rules } = await deps.tryRules(book, onProgress, signal);
            return { trial: await trialOf(trial, store, [...rules]) };
          },
        }),
      );
    },
  );
}

async function rulesOf(deps: TeachingDeps): Promise<Rules> {
  const { store } = deps;
  const [file, latest, history] = await Promise.all([
    deps.rulesFile(),
    store.ruleBooks.latest(),
    store.ruleBooks.list(HISTORY),
  ]);
  const book = file?.book ?? latest?.book ?? EMPTY_BOOK;
  const checked = readable(book, deps);
  return {
    file: file?.path ?? null,
    seq: latest?.seq ?? 0,
    book,
    digest: checked.digest,
    rules: checked.rules,
    atWork: deps.rulesAtWork,
    history: history.map(({ at, ...version }) => ({ ...version, at: at.toISOString() })),
  };
}

/** What was written for another version of the program may not be read by this one. */
function readable(
  book: string,
  { readRules }: TeachingDeps,
): { readonly digest: string | null; readonly rules: CheckedRules['rules'] } {
  try {
    return readRules(book);
  } catch (error) {
    if (error instanceof StageError) {
      return { digest: null, rules: [] };
    }
    throw error;
  }
}

function bookOf({ at, ...book }: StoredBook): RuleBook {
  return { ...book, at: at.toISOString() };
}
