import { Command } from 'commander';
import { StageError } from '../../../core/failure.ts';
import { type CommandContext, type DataOption, withLine } from '../context.ts';

interface Options extends DataOption {
  readonly json?: boolean;
}

export function sourceCommand(context: CommandContext): Command {
  return new Command('source')
    .description('how the declared sources are doing, and which hosts they leave alone')
    .addCommand(resumeCommand(context));
}

function withCommonOptions(command: Command): Command {
  return command.option('--data <dir>', 'the data directory').option('--json', 'JSON');
}

function resumeCommand(context: CommandContext): Command {
  return withCommonOptions(
    new Command('resume').description(
      'ends the pauses of a source: its hosts are asked again by the next sweep',
    ),
  )
    .argument('<source>')
    .option('--host <host>', 'only this host')
    .action(async (id: string, options: Options & { readonly host?: string }) => {
      await withLine(context, options, async ({ deps: { store } }) => {
        await store.sources.get(id);
        const hosts = await store.standings.forget(id, options.host ?? null);
        if (options.json === true) {
          context.terminal.out(JSON.stringify({ sourceId: id, hosts }));
        } else if (hosts.length === 0) {
          throw new StageError('NOT_FOUND', `the source ${id} leaves no such host alone`);
        } else {
          context.terminal.out(`${id}: ${hosts.join(', ')} will be asked again`);
        }
      });
    });
}
