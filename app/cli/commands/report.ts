import { Command } from 'commander';
import { StageError } from '../../../core/failure.ts';
import type { Scorecard, SightingClocks } from '../../../core/repositories/clocks.ts';
import { clocksAsCsv } from '../../../reports/index.ts';
import { type CommandContext, type DataOption, withLine } from '../context.ts';
import { momentOf, oneOf } from '../parse-option.ts';

const FORMATS = ['json', 'csv'] as const;

interface Options extends DataOption {
  readonly from: string;
  readonly to: string;
  readonly format: (typeof FORMATS)[number];
}

/** What became, in a span, of what was confirmed and asked for. */
interface PeriodicReport {
  readonly from: Date;
  readonly to: Date;
  readonly sightings: readonly SightingClocks[];
  readonly recipients: readonly Scorecard[];
}

export function reportCommand(context: CommandContext): Command {
  return new Command('report')
    .description(
      'what became of what was confirmed: the clocks of every sighting, and how recipients deal with notices',
    )
    .requiredOption('--from <time>', 'first moment (ISO 8601)')
    .requiredOption('--to <time>', 'moment behind the last (ISO 8601)')
    .option('--format <format>', FORMATS.join(', '), oneOf(FORMATS), 'json')
    .option('--data <dir>', 'the data directory')
    .option('--json', 'JSON')
    .action(async ({ format, ...options }: Options) => {
      const from = momentOf(options.from, '--from');
      const to = momentOf(options.to, '--to');
      if (from >= to) {
        throw new StageError('INPUT_INVALID', 'report: --from must be before --to');
      }
      await withLine(context, options, async ({ deps: { store } }) => {
        const report: PeriodicReport = {
          from,
          to,
          sightings: await store.clocks.ofSightings(from, to),
          recipients: await store.clocks.scorecards(from, to),
        };
        context.terminal.out(
          format === 'csv'
            ? clocksAsCsv(report.sightings).trimEnd()
            : JSON.stringify(report, null, 2),
        );
      });
    });
}
