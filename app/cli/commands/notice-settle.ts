import { Command } from 'commander';
import { StageError } from '../../../core/failure.ts';
import { settle } from '../../../pipeline/settle.ts';
import { type CommandContext, type DataOption, withLine } from '../context.ts';

interface Options extends DataOption {
  readonly as: string;
  readonly reason: string;
  readonly sent?: boolean;
  readonly again?: boolean;
  readonly json?: boolean;
}

export function settleCommand(context: CommandContext): Command {
  return new Command('settle')
    .description('ends the doubt about a notice that may or may not have been taken')
    .argument('<notice>')
    .requiredOption('--reason <text>', 'how you know')
    .requiredOption('--as <user>', 'who decides')
    .option('--sent', 'it was taken')
    .option('--again', 'it was not, and is due once more')
    .option('--data <dir>', 'the data directory')
    .option('--json', 'JSON')
    .action(async (id: string, options: Options) => {
      if (options.sent === options.again) {
        throw new StageError('INPUT_INVALID', 'one of --sent and --again is wanted');
      }
      const { as: by, reason } = options;
      const word = options.sent === true ? 'sent' : 'again';
      await withLine(context, options, async ({ deps }) => {
        const { state, round, recipientId } = await settle(id, { as: word, by, reason }, deps);
        context.terminal.out(
          options.json === true
            ? JSON.stringify({ noticeId: id, recipientId, round, state })
            : `${id}  ${state}  round ${round}  to ${recipientId}`,
        );
      });
    });
}
