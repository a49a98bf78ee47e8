import { Command } from 'commander';
import { VERSION } from '../settings/version.ts';
import type { Given } from './acting.ts';
import type { CommandContext } from './context.ts';

type CreateCommand = (context: CommandContext) => Command;

/** Every command and where it stands. Each is loaded when it is asked for: most need a part of the program only. */
const COMMANDS: Readonly<Record<string, () => Promise<CreateCommand>>> = {
  sweep: async () => (await import('./commands/sweep.ts')).sweepCommand,
  start: async () => (await import('./commands/start.ts')).startCommand,
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
  user: async () => (await import('./commands/user.ts')).userCommand,
  worker: async () => (await import('./commands/start.ts')).workerCommand,
  schedule: async () => (await import('./commands/start.ts')).scheduleCommand,
  source: async () => (await import('./commands/source.ts')).sourceCommand,
  sightings: async () => (await import('./commands/sightings.ts')).sightingsCommand,
  actor: async () => (await import('./commands/actor.ts')).actorCommand,
  case: async () => (await import('./commands/case.ts')).caseCommand,
  clue: async () => (await import('./commands/clue.ts')).clueCommand,
  notice: async () => (await import('./commands/notice.ts')).noticeCommand,
  evidence: async () => (await import('./commands/evidence.ts')).evidenceCommand,
  extract: async () => (await import('./commands/extract.ts')).extractCommand,
  classify: async () => (await import('./commands/classify.ts')).classifyCommand,
  registry: async () => (await import('./commands/registry.ts')).registryCommand,
  rules: async () => (await import('./commands/rules.ts')).rulesCommand,
  train: async () => (await import('./commands/train.ts')).trainCommand,
  evaluate: async () => (await import('./commands/train.ts')).evaluateCommand,
  model: async () => (await import('./commands/model.ts')).modelCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  report: async () => (await import('./commands/report.ts')).reportCommand,
  link: async () => (await import('./commands/link.ts')).linkCommand,
  doctor: async () => (await import('./commands/doctor.ts')).doctorCommand,
};

/** The program with the command that `argv` names, or with all of them where it names none. */
export async function createProgram(
  context: CommandContext,
  argv: readonly string[],
): Promise<Command> {
  const program = new Command('cardsweep')
    .description(
      'Finds advertisements of fake and stolen identity cards, keeps evidence, and has them taken down.',
    )
    .version(VERSION)
    .showSuggestionAfterError();
  let given: Given = { name: '', args: [] };
  program.hook('preAction', (_, command) => {
    given = { name: nameOf(command), args: command.args };
  });
  for (const load of wanted(argv[0] ?? '')) {
    const create = await load();
    program.addCommand(create({ ...context, given: () => given }));
  }
  for (const command of allCommands(program)) {
    command.exitOverride().configureOutput({
      writeOut: (text) => context.terminal.out(text.trimEnd()),
      writeErr: () => undefined,
    });
  }
  return program;
}

/** The command of that name; all, to be listed or to be mistaken for; none where only the version is asked for. */
function wanted(name: string): readonly (() => Promise<CreateCommand>)[] {
  if (name === '-V' || name === '--version') {
    return [];
  }
  const named = COMMANDS[name];
  return named === undefined ? Object.values(COMMANDS) : [named];
}

/** Its name with those of the commands above it, as `case confirm`. */
function nameOf(command: Command): string {
  const above = command.parent === null ? '' : nameOf(command.parent);
  return command.parent === null ? '' : `${above} ${command.name()}`.trim();
}

function allCommands(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(allCommands)];
}
