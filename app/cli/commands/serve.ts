import { once } from 'node:events';
import { Command } from 'commander';
import { openConsole } from '../../console/open-console.ts';
import { type CommandContext, type DataOption, withLine } from '../context.ts';
import { sayConsole } from '../say-console.ts';

export function serveCommand(context: CommandContext): Command {
  return new Command('serve')
    .description('serves the console alone, beside workers that run elsewhere')
    .option('--data <dir>', 'the data directory')
    .option('--json', 'JSON')
    .action(async (options: DataOption & { readonly json?: boolean }) => {
      await withLine(context, options, async (line) => {
        const served = await openConsole(line);
        try {
          if (options.json === true) {
            context.terminal.out(JSON.stringify({ address: served.address }));
          } else {
            await sayConsole(served, line, (text) => context.terminal.out(text));
          }
          if (!context.signal.aborted) {
            await once(context.signal, 'abort');
          }
        } finally {
          await served.close();
        }
      });
    });
}
