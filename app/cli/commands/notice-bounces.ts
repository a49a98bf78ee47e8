import { Command } from 'commander';
import { answerLine, readAnswer } from '../../line/mail-answers.ts';
import { mailsIn } from '../../line/mailbox.ts';
import { type CommandContext, type DataOption, withLine } from '../context.ts';

interface Options extends DataOption {
  readonly json?: boolean;
}

export function bouncesCommand(context: CommandContext): Command {
  return new Command('bounces')
    .description('reads bounces and answers from mails, mbox files or maildirs; each counts once')
    .argument('<file...>')
    .option('--data <dir>', 'the data directory')
    .option('--json', 'JSON')
    .action(async (files: readonly string[], options: Options) => {
      const mails = (await Promise.all(files.map(mailsIn))).flat();
      await withLine(context, options, async (line) => {
        for (const mail of mails) {
          const read = await readAnswer(mail, line, true);
          if (read.kind === 'told') {
            context.terminal.out(
              options.json === true ? JSON.stringify(read.back) : answerLine(read.back),
            );
          }
        }
      });
    });
}
