import { Command } from 'commander';
import { alone } from '../../line/alone.ts';
import { answerable } from '../../line/open-evidence.ts';
import { rekeyVault } from '../../line/rekey.ts';
import { reverify } from '../../line/reverify.ts';
import { tendEvidence } from '../../line/tend-evidence.ts';
import { type CommandContext, type DataOption, withLine } from '../context.ts';

interface Options extends DataOption {
  readonly json?: boolean;
}

interface TendOptions extends Options {
  readonly all?: boolean;
}

export function tendCommand(context: CommandContext): Command {
  return new Command('tend')
    .description(
      'does the night’s work on stored evidence now: stamps what lacks, renews, verifies a sample, anchors the custody log',
    )
    .option('--all', 'verifies every bundle, not a sample')
    .option('--data <dir>', 'the data directory')
    .option('--json', 'JSON')
    .action(async (options: TendOptions) => {
      await withLine(context, options, async (line) => {
        const tending = await tendEvidence(line, context.signal, { isDaily: true });
        const { store, now } = line.deps;
        const every =
          options.all === true
            ? await reverify(
                line,
                await store.keeping.leastVerified(await store.keeping.count(), now()),
                { actor: 'cardsweep', reason: 'all, from the command line' },
                context.signal,
              )
            : { verified: 0, damaged: [] };
        const damaged = [
          ...new Set([...tending.damaged, ...every.damaged.map(({ evidenceId }) => evidenceId)]),
        ];
        const document = { ...tending, verified: tending.verified + every.verified, damaged };
        context.terminal.out(options.json === true ? JSON.stringify(document) : wordsFor(document));
        if (damaged.length > 0 || tending.custody !== null) {
          process.exitCode = 1;
        }
      });
    });
}

function wordsFor(tending: Awaited<ReturnType<typeof tendEvidence>>): string {
  const { stamped, renewed, verified, damaged, custody } = tending;
  return [
    `${stamped} stamps, ${renewed} of them renewed, ${verified} bundles verified`,
    damaged.length === 0 ? 'all whole' : `DAMAGED: ${damaged.join(', ')}`,
    custody === null ? 'the custody log holds' : `the custody log does NOT hold: ${custody}`,
  ].join('; ');
}

interface RekeyOptions extends Options {
  readonly newKey?: boolean;
  readonly forgetOld?: boolean;
  readonly as: string;
  readonly reason: string;
}

export function rekeyCommand(context: CommandContext): Command {
  return new Command('rekey')
    .description(
      'puts everything in the vault under the current key, what an older version left in clear too; run again, it goes on',
    )
    .option('--new-key', 'makes a new key first, in front of those in the data directory')
    .option('--forget-old', 'afterwards takes the keys away that nothing is under any more')
    .requiredOption('--as <user>', 'who does it, for the custody log')
    .requiredOption('--reason <text>', 'why, for the custody log')
    .option('--data <dir>', 'the data directory')
    .option('--json', 'JSON')
    .action(async (options: RekeyOptions) => {
      const who = answerable({ actor: options.as, reason: options.reason });
      await withLine(context, options, async (line) => {
        const outcome = await alone(line, () =>
          rekeyVault(
            line,
            who,
            { isNewKey: options.newKey === true, isForgetting: options.forgetOld === true },
            context.signal,
          ),
        );
        context.terminal.out(
          options.json === true
            ? JSON.stringify(outcome)
            : `${outcome.rekeyed} objects put under key ${outcome.keyId}; ${outcome.forgotten.length} keys forgotten`,
        );
      });
    });
}
