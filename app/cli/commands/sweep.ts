import { Command } from 'commander';
import type { SweepSummary } from '../../../core/sweep.ts';
import { alarmsOf } from '../../../pipeline/health.ts';
import { alarmWording, renderSummaryTable } from '../../../reports/index.ts';
import { alone } from '../../line/alone.ts';
import type { Line } from '../../line/open-line.ts';
import { runSweep } from '../../line/sweep.ts';
import { fileAddress, writeSweepReport } from '../../line/sweep-report.ts';
import { openSources, type SweepSources } from '../../line/sweep-sources.ts';
import { tendQuietly } from '../../line/tend-evidence.ts';
import { browserLack } from '../../machine/browser.ts';
import { type CommandContext, type DataOption, settingsOf, withLine } from '../context.ts';
import { several } from '../parse-option.ts';
import { createProgress } from '../progress.ts';
import { whereKept } from '../where-kept.ts';
import { turnCounts, turnLines } from './sweep-turns.ts';

interface Options extends DataOption {
  readonly source?: readonly string[];
  readonly full?: boolean;
  readonly json?: boolean;
}

export function sweepCommand(context: CommandContext): Command {
  return new Command('sweep')
    .description(
      'looks at the declared sources once, or at the demonstration town where none is declared',
    )
    .option('--source <file>', 'a source declaration; may be repeated', several)
    .option('--data <dir>', 'the data directory')
    .option('--full', 'fetch everything anew')
    .option('--json', 'the summary as one JSON document')
    .action(async (options: Options) => {
      const settings = await settingsOf(context, options);
      const sources = await openSources(settings, options.source ?? []);
      try {
        await withLine(context, options, (line) =>
          alone(line, () => sweep(line, sources, context, options)),
        );
      } finally {
        await sources.close();
      }
    });
}

async function sweep(
  line: Line,
  { sources, town }: SweepSources,
  context: CommandContext,
  options: Options,
): Promise<void> {
  const { terminal } = context;
  await greet(context, sources.length, town, line);
  const progress = createProgress(terminal, line.deps.now);
  let summary: SweepSummary;
  try {
    summary = await runSweep(line, sources, {
      full: options.full === true,
      signal: context.signal,
      onProgress: (state) => progress.show(state, sources.length),
    });
  } finally {
    progress.end();
  }
  await tendQuietly(line, context.signal);
  const report = await writeSweepReport(line, summary);
  const alarms = await alarmsOf(summary.sweepId, line.deps);
  const turns = await line.deps.store.cases.turned(new Date(summary.startedAt));
  if (options.json === true) {
    terminal.out(JSON.stringify({ ...summary, ...turnCounts(turns), alarms, report }));
  } else {
    terminal.out(
      renderSummaryTable(summary, await line.deps.store.sweeps.bySource(summary.sweepId)),
    );
    for (const told of turnLines(turns)) {
      terminal.out(told);
    }
    for (const alarm of alarms) {
      terminal.out(`alarm: ${alarmWording(alarm).en}`);
    }
    terminal.out(`report: ${fileAddress(report)}`);
  }
  await sayWhatNext(line, context, options);
  await sayWhatFailed(line, summary, context);
  if (await lacksBrowser(line, summary)) {
    const lack =
      (await browserLack(context.env)) ?? 'a browser is there again: run the same command';
    terminal.err(`cardsweep: no evidence could be kept: ${lack}`);
    process.exitCode = 3;
  }
}

async function greet(
  { terminal }: CommandContext,
  count: number,
  town: string | null,
  { settings }: Line,
): Promise<void> {
  const what =
    town === null
      ? `sweeping ${count} declared ${count === 1 ? 'source' : 'sources'}`
      : `no source is declared: sweeping the demonstration town at ${town}`;
  terminal.err(`${what}; ${await whereKept(settings)}`);
}

async function sayWhatNext(
  line: Line,
  { terminal }: CommandContext,
  { data }: Options,
): Promise<void> {
  const [strongest] = await line.deps.store.cases.list({ state: 'open' });
  if (strongest !== undefined) {
    const there = data === undefined ? '' : ` --data ${data}`;
    terminal.err(
      `next: read the report, then decide, for example\n  npx cardsweep case confirm ${strongest.id} --policy sale-of-stolen-id --reason "…" --as YOU${there}`,
    );
  }
}

/** A source that gave nothing at all has failed, and so has the sweep: cron hears of it by the exit code. */
async function sayWhatFailed(
  { deps }: Line,
  { sweepId }: SweepSummary,
  { terminal }: CommandContext,
): Promise<void> {
  const figures = await deps.store.sweeps.bySource(sweepId);
  for (const { id } of figures.filter(({ captures }) => captures === 0)) {
    terminal.err(`cardsweep: the source ${id} gave nothing: the report says why`);
    process.exitCode = 1;
  }
}

/** Whether pictures could not be taken because the machine has no browser. */
async function lacksBrowser({ deps }: Line, { sweepId }: SweepSummary): Promise<boolean> {
  const codes = await deps.store.sweeps.failureCodes(sweepId);
  return codes.includes('BROWSER_MISSING');
}
