import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Command } from 'commander';
import { StageError } from '../../../core/failure.ts';
import { openBundle } from '../../../evidence/index.ts';
import { evidenceDocument } from '../../line/evidence-document.ts';
import { answerable, openEvidence } from '../../line/open-evidence.ts';
import { purgeDue } from '../../line/purge.ts';
import { type CommandContext, withLine } from '../context.ts';
import { type CommonOptions, withCommonOptions } from './common-options.ts';

interface ActOptions extends CommonOptions {
  readonly as: string;
  readonly reason: string;
}

function withWho(command: Command): Command {
  return withCommonOptions(command)
    .requiredOption('--as <user>', 'who does it, for the custody log')
    .requiredOption('--reason <text>', 'why, for the custody log');
}

export function showCommand(context: CommandContext): Command {
  return withCommonOptions(
    new Command('show').description('what is known of a bundle: seal, stamps, custody, keeping'),
  )
    .argument('<evidence>')
    .action(async (id: string, options: CommonOptions) => {
      await withLine(context, options, async (line) => {
        const document = await evidenceDocument(line, id);
        context.terminal.out(JSON.stringify(document, null, options.json === true ? 0 : 2));
      });
    });
}

export function openCommand(context: CommandContext): Command {
  return withWho(
    new Command('open').description('unpacks a bundle into a new directory, to look at'),
  )
    .argument('<evidence>')
    .requiredOption('--to <dir>', 'a directory that is not there yet')
    .action(async (id: string, options: ActOptions & { readonly to: string }) => {
      await withLine(context, options, async (line) => {
        const dir = resolve(options.to);
        const who = { actor: options.as, reason: options.reason };
        const { evidence, bytes } = await openEvidence(line, id, 'opened', who, () => makeNew(dir));
        const { files } = openBundle(bytes);
        for (const [name, content] of files) {
          await mkdir(join(dir, dirname(name)), { recursive: true, mode: 0o700 });
          await writeFile(join(dir, name), content, { mode: 0o600 });
        }
        context.terminal.out(
          JSON.stringify({
            evidenceId: id,
            path: dir,
            seal: evidence.seal,
            files: [...files.keys()],
          }),
        );
      });
    });
}

async function makeNew(dir: string): Promise<void> {
  await mkdir(dir, { mode: 0o700 }).catch((error: unknown) => {
    throw new StageError('FILE_UNREADABLE', `${dir} cannot be made, or is there already`, {
      cause: error,
    });
  });
}

export function holdCommand(context: CommandContext): Command {
  return withWho(new Command('hold').description('keeps a bundle whatever its term says'))
    .argument('<evidence>')
    .action(async (id: string, options: ActOptions) => {
      const { actor, reason } = answerable({ actor: options.as, reason: options.reason });
      await withLine(context, options, async (line) => {
        const { store, custody, now } = line.deps;
        await store.transaction(async (tx) => {
          const { purgedAt } = await tx.keeping.of(id);
          if (purgedAt !== null) {
            throw new StageError('STATE_CONFLICT', `the evidence ${id} was purged already`);
          }
          const at = now();
          await tx.keeping.hold(id, { by: actor, reason, at });
          await custody(tx, { evidenceId: id, act: 'held', actor, reason, at });
        });
        context.terminal.out(JSON.stringify({ evidenceId: id, held: true }));
      });
    });
}

export function releaseCommand(context: CommandContext): Command {
  return withWho(new Command('release').description('ends the hold on a bundle'))
    .argument('<evidence>')
    .action(async (id: string, options: ActOptions) => {
      const { actor, reason } = answerable({ actor: options.as, reason: options.reason });
      await withLine(context, options, async (line) => {
        const { store, custody, now } = line.deps;
        await store.transaction(async (tx) => {
          await tx.keeping.of(id);
          if (!(await tx.keeping.release(id))) {
            throw new StageError('STATE_CONFLICT', `the evidence ${id} is not held`);
          }
          await custody(tx, { evidenceId: id, act: 'released', actor, reason, at: now() });
        });
        context.terminal.out(JSON.stringify({ evidenceId: id, held: false }));
      });
    });
}

interface PurgeOptions extends ActOptions {
  readonly dryRun?: boolean;
}

export function purgeCommand(context: CommandContext): Command {
  return withCommonOptions(
    new Command('purge').description(
      'removes the bytes of bundles whose term is over; manifest, digests and custody trail stay',
    ),
  )
    .option('--dry-run', 'says what would be purged, and does nothing')
    .option('--as <user>', 'who does it, for the custody log', '')
    .option('--reason <text>', 'why, for the custody log', 'the term is over')
    .action(async (options: PurgeOptions) => {
      const isDryRun = options.dryRun === true;
      const who = isDryRun
        ? { actor: 'nobody', reason: 'dry run' }
        : answerable({ actor: options.as, reason: options.reason });
      await withLine(context, options, async (line) => {
        const { due, purged, erased } = await purgeDue(line, who, isDryRun, context.signal);
        const document = { due, purged, erased, dryRun: isDryRun };
        if (options.json === true) {
          context.terminal.out(JSON.stringify(document));
          return;
        }
        for (const { evidenceId, retentionClass, since } of due) {
          const word = purged.includes(evidenceId) ? 'purged' : 'due';
          context.terminal.out(
            `${word} ${evidenceId}: ${retentionClass} since ${since.toISOString()}`,
          );
        }
        context.terminal.out(
          `${due.length} due, ${purged.length} purged, ${erased} objects erased`,
        );
      });
    });
}
