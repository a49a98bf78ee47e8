import { Command } from 'commander';
import type { Trial } from '../../../core/repositories/models.ts';
import type { Line } from '../../line/open-line.ts';
import { type RuleTally, tryRules } from '../../line/rule-trial.ts';
import { readRulesFile } from '../../line/rules-file.ts';
import { textsOfSweep } from '../../line/sweep-texts.ts';
import { type CommandContext, type DataOption, withLine } from '../context.ts';
import { differenceLines, shiftLines, trialDocument } from './model-words.ts';

interface Options extends DataOption {
  readonly json?: boolean;
}

interface TryOptions extends Options {
  readonly sweep?: string;
  readonly show: string;
}

export function rulesCommand(context: CommandContext): Command {
  return new Command('rules')
    .description(
      'rules of analysts: words and patterns with a weight, in the file that RULES_FILE names',
    )
    .addCommand(checkCommand(context))
    .addCommand(tryCommand(context));
}

function checkCommand({ terminal }: CommandContext): Command {
  return new Command('check')
    .description('reads a file of rules and says what is wrong with it, and where')
    .argument('<file>', 'JSON, comments allowed')
    .option('--json', 'JSON')
    .action(async (file: string, options: Options) => {
      const rules = await readRulesFile(file);
      if (options.json === true) {
        terminal.out(JSON.stringify({ file, digest: rules.digest, rules: rules.rules }));
        return;
      }
      rules.rules.forEach(({ id, state, weight }) =>
        terminal.out(`${id.padEnd(32)} ${state.padEnd(7)} ${signed(weight)}`),
      );
      terminal.out(`${rules.rules.length} rules, all of them can run`);
    });
}

function signed(weight: number): string {
  return weight > 0 ? `+${weight}` : String(weight);
}

function tryCommand(context: CommandContext): Command {
  return new Command('try')
    .description(
      'scores stored texts as if every rule of a file acted, and lists where that differs; nothing that is stored changes',
    )
    .argument('<file>', 'JSON, comments allowed')
    .option('--sweep <id>', 'only texts that this sweep saw last')
    .option('--show <count>', 'differences to print', '20')
    .option('--data <dir>', 'the data directory')
    .option('--json', 'JSON')
    .action(async (file: string, options: TryOptions) => {
      const written = await readRulesFile(file);
      await withLine(context, options, async (line) => {
        const { store } = line.deps;
        const { sweep } = options;
        const { trial, rules: tallies } = await tryRules(
          written,
          line,
          {
            texts: sweep === undefined ? store.texts : textsOfSweep(store, sweep),
            onProgress: (count) => context.terminal.err(`tried on ${count} texts`),
          },
          context.signal,
        );
        await print(tallies, trial, line, options, context);
      });
    });
}

async function print(
  tallies: readonly RuleTally[],
  trial: Trial,
  { deps: { store } }: Line,
  { json, show }: TryOptions,
  { terminal }: CommandContext,
): Promise<void> {
  if (json === true) {
    terminal.out(JSON.stringify({ ...(await trialDocument(trial, store)), rules: tallies }));
    return;
  }
  const lines = [
    ...tallies.map(tallyLine),
    ...shiftLines(trial),
    ...(await differenceLines(trial, Number(show), store)),
  ];
  lines.forEach((one) => terminal.out(one));
}

function tallyLine({ id, state, weight, texts, overruns }: RuleTally): string {
  const slow = overruns === 0 ? '' : `  too slow ${overruns} times, switched off there`;
  return `${id.padEnd(32)} ${state.padEnd(7)} ${signed(weight).padStart(5)}  in ${texts} texts${slow}`;
}
