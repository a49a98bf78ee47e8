import type { Command } from 'commander';
import type { DataOption } from '../context.ts';

/** Options of every command that asks the store and answers. */
export interface CommonOptions extends DataOption {
  readonly json?: boolean;
}

/** Adds them. */
export function withCommonOptions(command: Command): Command {
  return command.option('--data <dir>', 'the data directory').option('--json', 'JSON');
}
