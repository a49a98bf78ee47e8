import { Command } from 'commander';
import {
  blocklist,
  type ConfirmedCase,
  casesAsCsv,
  mispEvents,
  stixBundle,
} from '../../../reports/index.ts';
import { confirmedCases } from '../../line/confirmed-cases.ts';
import { type CommandContext, type DataOption, withLine } from '../context.ts';
import { momentOf, oneOf } from '../parse-option.ts';

/** The formats in which confirmed cases are exchanged. */
const FORMATS = ['stix', 'misp', 'csv', 'blocklist'] as const;

type Format = (typeof FORMATS)[number];

interface Options extends DataOption {
  readonly format: Format;
  readonly since?: string;
}

export function exportCommand(context: CommandContext): Command {
  return new Command('export')
    .description(
      'confirmed cases for others: STIX 2.1, MISP, CSV, or a list of addresses for a filter',
    )
    .requiredOption('--format <format>', FORMATS.join(', '), oneOf(FORMATS))
    .option('--since <time>', 'only what changed at or after a moment (ISO 8601)')
    .option('--data <dir>', 'the data directory')
    .option('--json', 'JSON (stix and misp always are)')
    .action(async ({ format, since, ...options }: Options) => {
      const from = since === undefined ? new Date(0) : momentOf(since, '--since');
      await withLine(context, options, async (line) => {
        const cases = await confirmedCases(line, from);
        context.terminal.out(written(format, cases, line.settings.sender).replace(/\n$/u, ''));
      });
    });
}

function written(
  format: Format,
  cases: readonly ConfirmedCase[],
  frame: Parameters<typeof stixBundle>[1],
): string {
  switch (format) {
    case 'stix':
      return stixBundle(cases, frame);
    case 'misp':
      return mispEvents(cases, frame);
    case 'csv':
      return casesAsCsv(cases);
    case 'blocklist':
      return blocklist(cases);
  }
}
