import { Command } from 'commander';
import { answerLine } from '../../line/mail-answers.ts';
import { readMailbox } from '../../line/mailbox-reading.ts';
import { type CommandContext, type DataOption, withLine } from '../context.ts';

interface Options extends DataOption {
  readonly json?: boolean;
}

export function mailboxCommand(context: CommandContext): Command {
  return new Command('mailbox')
    .description('reads bounces, answers and ticket numbers from the mailbox of IMAP_URL, once')
    .option('--data <dir>', 'the data directory')
    .option('--json', 'JSON')
    .action(async (options: Options) => {
      const { terminal, signal } = context;
      await withLine(context, options, async (line) => {
        const { mails, told, untied, isPartial } = await readMailbox(line, signal, (back) =>
          terminal.out(options.json === true ? JSON.stringify(back) : answerLine(back)),
        );
        terminal.err(`${mails} mails looked at, ${told} about notices`);
        if (untied > 0) {
          terminal.err(
            `${untied} name a notice without its token and are tied to nothing: look at them, and hand in with "notice bounces" what you trust`,
          );
        }
        if (isPartial) {
          terminal.err('more mails are there: read again');
        }
      });
    });
}
