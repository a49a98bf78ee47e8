import { resolve } from 'node:path';
import { Command } from 'commander';
import type { CommandContext, DataOption } from '../context.ts';
import { withLine } from '../context.ts';
import { type ActOptions, actOf, withActOptions } from './act-options.ts';

interface PacketOptions extends DataOption, ActOptions {
  readonly to: string;
  readonly pictures: boolean;
  readonly json?: boolean;
}

export function packetCommand(context: CommandContext): Command {
  return withActOptions(
    new Command('packet').description(
      'writes what a person hands in to a public body: letter, addresses, reasons, evidence list, extraction records, redacted pictures, fields to copy; entered in the custody log',
    ),
  )
    .argument('<notice>')
    .requiredOption('--to <place>', 'a .zip file, or a new directory')
    .option('--no-pictures', 'without the redacted pictures, which take seconds each')
    .option('--data <dir>', 'the data directory')
    .option('--json', 'JSON')
    .action(async (noticeId: string, options: PacketOptions) => {
      const { by, reason } = actOf(options);
      const path = resolve(options.to);
      const { makePacket } = await import('../../line/packet.ts');
      const { assertPlace, writePacket } = await import('../../line/write-packet.ts');
      await assertPlace(path);
      await withLine(context, options, async (line) => {
        const who = { actor: by, reason };
        const packet = await makePacket(line, noticeId, who, options, context.signal);
        const digest = await writePacket(line, packet, path, who);
        const { notice } = packet.composed;
        const document = {
          noticeId,
          round: notice.round,
          recipientId: notice.recipientId,
          path,
          sha256: digest,
          evidence: packet.evidenceIds,
          files: [...packet.files.keys()],
        };
        context.terminal.out(
          options.json === true
            ? JSON.stringify(document)
            : [path, ...document.files.map((name) => `  ${name}`)].join('\n'),
        );
      });
    });
}
