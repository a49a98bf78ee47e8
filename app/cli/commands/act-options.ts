import type { Command } from 'commander';
import { StageError } from '../../../core/failure.ts';
import type { Act } from '../../../pipeline/withdraw.ts';

/** Who acts, and why, as commands take it. */
export interface ActOptions {
  readonly as: string;
  readonly reason: string;
}

/** Adds them; `who` says what the name stands for. */
export function withActOptions(command: Command, who = 'who decides'): Command {
  return command
    .requiredOption('--reason <text>', 'why, in your words')
    .requiredOption('--as <user>', who);
}

/** The act, or `INPUT_INVALID` where the reason or the name is blank. */
export function actOf({ as, reason }: ActOptions): Act {
  if (reason.trim() === '' || as.trim() === '') {
    throw new StageError('INPUT_INVALID', 'a decision has a reason and a name');
  }
  return { by: as.trim(), reason: reason.trim() };
}
