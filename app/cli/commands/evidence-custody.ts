import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { StageError } from '../../../core/failure.ts';
import { headBytes, readCustodyEntry } from '../../../evidence/index.ts';
import { anchorCustody, checkCustody, judgeCustody } from '../../line/anchor-custody.ts';
import { stampsWithTokens, stampWhatLacks, subjectOfAnchor } from '../../line/bundle-stamps.ts';
import type { Line } from '../../line/open-line.ts';
import { type CommandContext, withLine } from '../context.ts';
import { type CommonOptions, withCommonOptions } from './common-options.ts';

export function custodyCommand(context: CommandContext): Command {
  return new Command('custody')
    .description('the custody log: who did what to which bundle, when and why')
    .addCommand(listCommand(context))
    .addCommand(verifyCommand(context))
    .addCommand(anchorCommand(context));
}

function listCommand(context: CommandContext): Command {
  return withCommonOptions(new Command('list').description('the entries, the oldest first'))
    .option('--evidence <id>', 'those of one bundle')
    .action(async (options: CommonOptions & { readonly evidence?: string }) => {
      await withLine(context, options, async ({ deps: { store } }) => {
        const rows = await (options.evidence === undefined
          ? store.custody.all()
          : store.custody.of(options.evidence));
        for (const { entry } of rows) {
          const { seq, at, act, evidenceId, actor, reason } = readCustodyEntry(entry);
          context.terminal.out(
            options.json === true
              ? entry
              : `${seq} ${at} ${act} ${evidenceId} by ${actor}: ${reason}`,
          );
        }
      });
    });
}

interface VerifyOptions extends CommonOptions {
  readonly head?: readonly { readonly seq: number; readonly head: string }[];
}

function verifyCommand(context: CommandContext): Command {
  return withCommonOptions(
    new Command('verify').description(
      'checks the chain, and that every anchored head stands in it',
    ),
  )
    .option('--head <entry:hash>', 'a head that was noted elsewhere; may be repeated', headsOf)
    .action(async (options: VerifyOptions) => {
      await withLine(context, options, async (line) => {
        const verification =
          options.head === undefined
            ? await checkCustody(line)
            : await judgeCustody(line, options.head);
        context.terminal.out(
          options.json === true
            ? JSON.stringify(verification)
            : wordsFor(verification, await line.deps.store.keeping.anchors()),
        );
        if (!verification.valid) {
          process.exitCode = 1;
        }
      });
    });
}

function wordsFor(
  verification: Awaited<ReturnType<typeof judgeCustody>>,
  anchors: readonly object[],
): string {
  return verification.valid
    ? `valid: ${verification.entries} entries, ${anchors.length} anchors, head ${verification.head}`
    : `NOT VALID: entry ${verification.at} ${verification.why}`;
}

function headsOf(
  value: string,
  earlier: readonly { readonly seq: number; readonly head: string }[] = [],
): readonly { readonly seq: number; readonly head: string }[] {
  const [, seq, head] = /^(\d{1,9}):([\da-f]{64})$/u.exec(value) ?? [];
  if (seq === undefined || head === undefined) {
    throw new InvalidArgumentError('expected ENTRY:HASH, as an anchor or a seal document has them');
  }
  return [...earlier, { seq: Number(seq), head }];
}

function anchorCommand(context: CommandContext): Command {
  return withCommonOptions(
    new Command('anchor').description('notes where the log stands now, and has that stamped'),
  )
    .option('--to <file>', 'writes the head there, its time-stamps beside it')
    .action(async (options: CommonOptions & { readonly to?: string }) => {
      await withLine(context, options, async (line) => {
        const anchor = await anchorCustody(line);
        if (anchor === null) {
          throw new StageError('NOT_FOUND', 'the custody log is empty');
        }
        await stampWhatLacks(line, context.signal);
        const tokens = await writeHead(line, anchor, options.to);
        context.terminal.out(JSON.stringify({ ...anchor, ...tokens }));
      });
    });
}

async function writeHead(
  line: Line,
  { seq, head }: { readonly seq: number; readonly head: string },
  to: string | undefined,
): Promise<{
  readonly stamps: number;
  readonly path?: string;
  readonly tokens?: readonly string[];
}> {
  const stamps = await stampsWithTokens(line, subjectOfAnchor(seq));
  if (to === undefined) {
    return { stamps: stamps.length };
  }
  const path = resolve(to);
  const named = stamps.map(({ reply }, index) => ({
    file: index === 0 ? `${path}.tsr` : `${path}.${index + 1}.tsr`,
    bytes: reply,
  }));
  for (const { file, bytes } of [{ file: path, bytes: headBytes(head) }, ...named]) {
    await writeFile(file, bytes).catch((error: unknown) => {
      throw new StageError('FILE_UNREADABLE', `${file} cannot be written`, { cause: error });
    });
  }
  return { stamps: stamps.length, path, tokens: named.map(({ file }) => file) };
}
