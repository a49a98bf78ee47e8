import { Command } from 'commander';
import { VERSION } from '../settings/version.ts';
import { caseCommand } from './commands/case.ts';
import { classifyCommand } from './commands/classify.ts';
import { doctorCommand } from './commands/doctor.ts';
import { evidenceCommand } from './commands/evidence.ts';
import { extractCommand } from './commands/extract.ts';
import { linkCommand } from './commands/link.ts';
import { noticeCommand } from './commands/notice.ts';
import { sightingsCommand } from './commands/sightings.ts';
import { scheduleCommand, startCommand, workerCommand } from './commands/start.ts';
import { sweepCommand } from './commands/sweep.ts';
import { evaluateCommand, trainCommand } from './commands/train.ts';
import type { CommandContext } from './context.ts';

/** All commands of the program. */
export function createProgram(context: CommandContext): Command {
  const program = new Command('cardsweep')
    .description(
      'Finds advertisements of fake and stolen identity cards, keeps evidence, and has them taken down.',
    )
    .version(VERSION)
    .showSuggestionAfterError();
  const commands = [
    sweepCommand,
    startCommand,
    workerCommand,
    scheduleCommand,
    sightingsCommand,
    caseCommand,
    noticeCommand,
    evidenceCommand,
    extractCommand,
    classifyCommand,
    trainCommand,
    evaluateCommand,
    linkCommand,
    doctorCommand,
  ];
  for (const create of commands) {
    program.addCommand(create(context));
  }
  for (const command of allCommands(program)) {
    command.exitOverride().configureOutput({
      writeOut: (text) => context.terminal.out(text.trimEnd()),
      writeErr: () => undefined,
    });
  }
  return program;
}

function allCommands(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(allCommands)];
}
