import { basename } from 'node:path';
import { Command } from 'commander';
import { StageError } from '../../../core/failure.ts';
import { type JudgedNumber, judgeNumber, type RegistryStatus } from '../../../core/registry.ts';
import type { Line } from '../../line/open-line.ts';
import { entriesOf } from '../../line/registry-file.ts';
import { type CommandContext, type DataOption, withLine } from '../context.ts';
import { readLines } from '../read-lines.ts';

interface Options extends DataOption {
  readonly json?: boolean;
}

export function registryCommand(context: CommandContext): Command {
  return new Command('registry')
    .description('lists of lost, stolen and invalid identity numbers, kept as keyed fingerprints')
    .addCommand(importCommand(context))
    .addCommand(checkCommand(context));
}

function importCommand(context: CommandContext): Command {
  return new Command('import')
    .description(
      'adds a list: a line a number, and lost, stolen or invalid behind a comma (nothing means lost)',
    )
    .argument('<file>', 'CSV; all of it is taken in, or nothing')
    .option('--list <name>', 'what the list is called (the name of the file)')
    .option('--data <dir>', 'the data directory')
    .option('--json', 'JSON')
    .action(async (file: string, options: Options & { readonly list?: string }) => {
      await withLine(context, options, async ({ deps: { store, fingerprint, now } }) => {
        const list = options.list ?? basename(file);
        let read = 0;
        let changed = 0;
        await store.transaction(async (tx) => {
          const reading = { fingerprint, today: now() };
          for await (const entries of entriesOf(file, reading, context.signal)) {
            read += entries.length;
            changed += await tx.registry.put(entries, list);
          }
        });
        context.terminal.out(
          options.json === true
            ? JSON.stringify({ list, read, changed, known: read - changed })
            : `${read} numbers read from ${list}: ${changed} new or changed, ${read - changed} known`,
        );
      });
    });
}

function checkCommand(context: CommandContext): Command {
  return new Command('check')
    .description('asks for identity numbers, a line each on stdin; none is stored, shown or logged')
    .option('--data <dir>', 'the data directory')
    .option('--json', 'JSON lines {fingerprint, checksum, region, status} in the same order')
    .action(async (options: Options) => {
      await withLine(context, options, async (line) => {
        for await (const lines of readLines(process.stdin, 'stdin', context.signal)) {
          const written = lines.filter(({ text }) => text.trim() !== '');
          await answer(
            written.map(({ text, number }) => judged(text, number, line)),
            line,
            options,
          );
        }
      });
    });
}

function judged(written: string, number: number, { deps: { now } }: Line): JudgedNumber {
  const found = judgeNumber(written, now());
  if (found === null) {
    throw new StageError(
      'INPUT_INVALID',
      `stdin:${number}: expected an identity number of 15 or 18 characters`,
    );
  }
  return found;
}

async function answer(
  asked: readonly JudgedNumber[],
  { deps: { store, fingerprint } }: Line,
  { json }: Options,
): Promise<void> {
  const prints = asked.map(({ number }) => fingerprint(number));
  const listed = await store.registry.statuses(prints);
  for (const [index, { checksum, region, isPossible }] of asked.entries()) {
    const print = prints[index] ?? '';
    const status: RegistryStatus = isPossible ? (listed.get(print) ?? 'unknown') : 'invalid';
    const document = { fingerprint: print, checksum, region, status };
    await write(
      json === true
        ? JSON.stringify(document)
        : `${print}  ${region ?? '--'}  check digit ${checksum ? 'holds' : 'fails'}  ${status}`,
    );
  }
}

/** Waits where the reader is slower than the store, so that memory stays bounded. */
async function write(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) {
    await new Promise((resolve) => {
      process.stdout.once('drain', resolve);
    });
  }
}
