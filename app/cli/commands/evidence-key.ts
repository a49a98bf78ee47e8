import { createHash } from 'node:crypto';
import { Command } from 'commander';
import { signingKey } from '../../line/secrets.ts';
import { type CommandContext, type DataOption, settingsOf } from '../context.ts';

/** The key that seals, to be handed out before any bundle is: whoever verifies compares with it. */
export function keyCommand(context: CommandContext): Command {
  return new Command('key')
    .description(
      'the fingerprint of the public key that seals bundles, to hand out; with --json the key too',
    )
    .option('--data <dir>', 'the data directory')
    .option('--json', 'JSON')
    .action(async (options: DataOption & { readonly json?: boolean }) => {
      const { publicKey } = await signingKey(await settingsOf(context, options));
      const bytes = Buffer.from(publicKey, 'base64');
      const fingerprint = createHash('sha256').update(bytes).digest('hex');
      context.terminal.out(
        options.json === true ? JSON.stringify({ fingerprint, publicKey }) : fingerprint,
      );
    });
}
