import { Command } from 'commander';
import { StageError } from '../../../core/failure.ts';
import type { Period } from '../../../core/repositories/periods.ts';
import { type CommandContext, withLine } from '../context.ts';
import { momentOf, oneOf } from '../parse-option.ts';
import type { ReportOptions } from '../report/target.ts';

const FORMATS = ['json', 'csv', 'html', 'pdf', 'text'] as const;
const LANGUAGES = ['zh', 'en'] as const;

export function reportCommand(context: CommandContext): Command {
  return new Command('report')
    .description(
      'what was found in a span, what became of it, how long that took, and how recipients and sources fared',
    )
    .option('--from <time>', 'first moment (ISO 8601); with --digest a day ago unless told')
    .option('--to <time>', 'moment behind the last; with --digest now unless told')
    .option('--format <format>', FORMATS.join(', '), oneOf(FORMATS), 'json')
    .option(
      '--lang <language>',
      `${LANGUAGES.join(' or ')}, of html and pdf`,
      oneOf(LANGUAGES),
      'zh',
    )
    .option('--out <file>', 'where to; html and pdf go below the data directory unless told')
    .option(
      '--figure <name>',
      'the sightings of one figure, such as gone or surface=forum: JSON lines or csv',
    )
    .option('--figures', 'with --format csv: the figures themselves, a row each')
    .option(
      '--transparency',
      'what may be published: counts alone, small ones left out (json, html, pdf)',
    )
    .option(
      '--digest',
      'what is new, gone, overdue and back, and which sources need a look (text, html, json)',
    )
    .option('--data <dir>', 'the data directory')
    .option('--json', 'JSON')
    .action(async (options: ReportOptions) => {
      const period = periodOf(options, new Date());
      const write = await import('../report/print.ts');
      await withLine(context, options, async (line) => {
        const target = { context, options, period };
        if (options.figure !== undefined) {
          await write.followFigure(line, target, options.figure);
        } else if (options.digest === true) {
          await write.printDigest(line, target);
        } else if (options.transparency === true) {
          await write.printTransparency(line, target);
        } else {
          await write.printPeriod(line, target);
        }
      });
    });
}

const DAY_MS = 86_400_000;

/** The span that is asked about; the last day for a digest that names none. */
function periodOf({ from, to, digest }: ReportOptions, at: Date): Period {
  if (digest !== true && (from === undefined || to === undefined)) {
    throw new StageError('INPUT_INVALID', 'report: name the span with --from and --to');
  }
  const end = to === undefined ? at : momentOf(to, '--to');
  const start = from === undefined ? new Date(end.getTime() - DAY_MS) : momentOf(from, '--from');
  if (start >= end) {
    throw new StageError('INPUT_INVALID', 'report: --from must be before --to');
  }
  return { from: start, to: end };
}
