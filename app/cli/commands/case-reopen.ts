import { Command } from 'commander';
import { reopen } from '../../../pipeline/withdraw.ts';
import { handOver } from '../../line/hand-over.ts';
import { type CommandContext, type DataOption, withLine } from '../context.ts';
import { type ActOptions, actOf, withActOptions } from './act-options.ts';
import { noticeBrief, noticeLine } from './notice-words.ts';

interface Options extends DataOption, ActOptions {
  readonly json?: boolean;
}

export function reopenCommand(context: CommandContext): Command {
  return withActOptions(
    new Command('reopen').description(
      'undoes a confirmation: takes all its notices back, and says so to whom they were sent',
    ),
  )
    .argument('<case>')
    .option('--data <dir>', 'the data directory')
    .option('--json', 'JSON')
    .action(async (id: string, options: Options) => {
      const act = actOf(options);
      await withLine(context, options, async (line) => {
        await handOver(line, await reopen(id, act, line.deps), context.signal);
        const { state } = await line.deps.store.cases.get(id);
        const notices = await line.deps.store.notices.ofCase(id);
        if (options.json === true) {
          const document = { caseId: id, state, notices: notices.map(noticeBrief) };
          context.terminal.out(JSON.stringify(document));
          return;
        }
        context.terminal.out(`case ${id} is ${state}`);
        for (const notice of notices) {
          context.terminal.out(noticeLine(notice));
        }
      });
    });
}
