import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { createScorer, readModel } from '../../../classifiers/index.ts';
import { StageError } from '../../../core/failure.ts';
import type { Promotion } from '../../../core/repositories/models.ts';
import { runTrial } from '../../../pipeline/shadow.ts';
import { alone } from '../../line/alone.ts';
import { hunt } from '../../line/hunt.ts';
import { heldScorer, modelVersionOf, SHIPPED } from '../../line/model-at-work.ts';
import { type PutBy, promoteModel, rollBackModel } from '../../line/put-to-work.ts';
import { type CommandContext, withLine } from '../context.ts';
import { type ActOptions, withActOptions } from './act-options.ts';
import { type CommonOptions, withCommonOptions } from './common-options.ts';
import { differenceLines, heldLine, shiftLines, trialDocument } from './model-words.ts';

type DeedOptions = CommonOptions & ActOptions;

export function modelCommand(context: CommandContext): Command {
  return new Command('model')
    .description('text models: tried in the shadow of the one at work before they are put to work')
    .addCommand(listCommand(context))
    .addCommand(addCommand(context))
    .addCommand(tryCommand(context))
    .addCommand(promoteCommand(context))
    .addCommand(rollbackCommand(context))
    .addCommand(huntCommand(context));
}

function withActor(command: Command): Command {
  return withActOptions(withCommonOptions(command), 'who does it');
}

function listCommand(context: CommandContext): Command {
  return withCommonOptions(
    new Command('list').description('the models that are held, and the one at work'),
  ).action(async (options: CommonOptions) => {
    await withLine(context, options, async ({ deps: { store, scorer } }) => {
      const [last] = await store.models.promotions();
      const held = await store.models.list();
      const working = modelVersionOf(scorer.version);
      const atWork = held.find(({ version }) => version === working)?.version ?? SHIPPED;
      for (const model of [{ version: SHIPPED, addedAt: null, addedBy: null }, ...held]) {
        const isAtWork = model.version === atWork;
        const promotion = isAtWork && last?.version === model.version ? last : null;
        context.terminal.out(
          options.json === true
            ? JSON.stringify({
                ...model,
                atWork: isAtWork,
                scorerVersion: isAtWork ? scorer.version : model.version,
                promotion,
              })
            : heldLine(model, isAtWork, scorer.version),
        );
      }
    });
  });
}

function addCommand(context: CommandContext): Command {
  return withCommonOptions(
    new Command('add').description(
      'takes in a model file, as `cardsweep train` writes it; nothing is put to work',
    ),
  )
    .argument('<file>')
    .requiredOption('--as <user>', 'who does it')
    .action(async (path: string, options: CommonOptions & { readonly as: string }) => {
      const file = await readFile(path).catch((error: unknown) => {
        throw new StageError('FILE_UNREADABLE', `${path}: cannot be read`, { cause: error });
      });
      const model = readModel(file);
      await withLine(context, options, async ({ deps: { store, fingerprint, now } }) => {
        const { version } = createScorer({ model, fingerprint });
        await store.models.add({ version, addedAt: now(), addedBy: options.as }, file);
        context.terminal.out(
          options.json === true
            ? JSON.stringify({ version, card: model.card })
            : `${version} is held; see what it changes with: cardsweep model try ${version}`,
        );
      });
    });
}

function tryCommand(context: CommandContext): Command {
  return withCommonOptions(
    new Command('try').description(
      'scores every stored text with a model in the shadow of the one at work, and lists where they differ',
    ),
  )
    .argument('<version>', `as \`model list\` names it, or ${SHIPPED}`)
    .option('--show <count>', 'differences to print', '20')
    .action(async (version: string, options: CommonOptions & { readonly show: string }) => {
      await withLine(context, options, async ({ deps, scoring }) => {
        const candidate = await heldScorer(version, deps.store, scoring);
        const total = await deps.store.texts.count();
        const trial = await runTrial(
          candidate,
          deps.scorer,
          {
            ...deps,
            onProgress: (texts) => context.terminal.err(`tried on ${texts} of ${total} texts`),
          },
          context.signal,
        );
        await deps.store.models.saveTrial(trial);
        if (options.json === true) {
          context.terminal.out(JSON.stringify(await trialDocument(trial, deps.store)));
          return;
        }
        const lines = [
          ...shiftLines(trial),
          ...(await differenceLines(trial, Number(options.show), deps.store)),
        ];
        lines.forEach((line) => context.terminal.out(line));
      });
    });
}

function promoteCommand(context: CommandContext): Command {
  return withActor(
    new Command('promote').description(
      'puts a model to work that has been tried in the shadow of the one at work',
    ),
  )
    .argument('<version>', `as \`model list\` names it, or ${SHIPPED}`)
    .action(async (version: string, options: DeedOptions) => {
      await withLine(context, options, async (line) => {
        print(await promoteModel(version, line, byOf(options)), context, options);
      });
    });
}

function rollbackCommand(context: CommandContext): Command {
  return withActor(
    new Command('rollback').description('puts the model to work again that was at work before'),
  ).action(async (options: DeedOptions) => {
    await withLine(context, options, async (line) => {
      print(await rollBackModel(line, byOf(options)), context, options);
    });
  });
}

function byOf({ as: by, reason }: DeedOptions): PutBy {
  return { by, reason };
}

function print(promotion: Promotion, { terminal }: CommandContext, { json }: DeedOptions): void {
  terminal.out(
    json === true
      ? JSON.stringify(promotion)
      : `${promotion.version ?? SHIPPED} is at work from the next start on; what is stored is scored by: cardsweep model hunt`,
  );
}

function huntCommand(context: CommandContext): Command {
  return withCommonOptions(
    new Command('hunt').description(
      'scores all stored texts that the model and the lexicon at work have not seen; what turns out suspect becomes evidence and cases',
    ),
  ).action(async (options: CommonOptions) => {
    await withLine(context, options, async (line) => {
      const outcome = await alone(line, () =>
        hunt(line, context.signal, (due) => context.terminal.err(`${due} jobs due`)),
      );
      context.terminal.out(
        options.json === true
          ? JSON.stringify(outcome)
          : `${outcome.pages} pages scored anew by ${outcome.scorerVersion}; ${outcome.cases - outcome.casesBefore} cases opened`,
      );
    });
  });
}
