import { Command, InvalidArgumentError } from 'commander';
import { alarmsOf } from '../../../pipeline/health.ts';
import { JOB_NAMES, type JobName } from '../../../queue/jobs.ts';
import { alarmWording, summaryLine } from '../../../reports/index.ts';
import { openConsole } from '../../console/open-console.ts';
import { alone } from '../../line/alone.ts';
import { keepAnnouncing } from '../../line/announcer.ts';
import { keepSchedule, registerSources } from '../../line/keep-schedule.ts';
import type { Line } from '../../line/open-line.ts';
import { takeUp } from '../../line/sweep.ts';
import { fileAddress, writeSweepReport } from '../../line/sweep-report.ts';
import { openSources, type SweepSources } from '../../line/sweep-sources.ts';
import { CONCURRENCY, startWorker } from '../../line/worker.ts';
import { type CommandContext, type DataOption, settingsOf, withLine } from '../context.ts';
import { several } from '../parse-option.ts';
import { sayConsole } from '../say-console.ts';
import { whereKept } from '../where-kept.ts';

interface StartOptions extends DataOption {
  readonly source?: readonly string[];
}

export function startCommand(context: CommandContext): Command {
  return new Command('start')
    .description(
      'runs everything on one machine: workers, the scheduler of nightly sweeps and the console',
    )
    .option('--source <file>', 'a source declaration; may be repeated', several)
    .option('--data <dir>', 'the data directory')
    .action(async (options: StartOptions) => {
      await withSources(context, options, async (line, sources) => {
        await registerSources(line, sources.sources);
        await sayStarted(line, sources, context);
        const served = await openConsole(line);
        try {
          await sayConsole(served, line, (text) => context.terminal.err(text));
          await takeUp(line);
          await runServices(line, context, CONCURRENCY);
        } finally {
          await served.close();
        }
      });
    });
}

export function scheduleCommand(context: CommandContext): Command {
  return new Command('schedule')
    .description('runs the scheduler alone, beside workers on other machines')
    .option('--source <file>', 'a source declaration; may be repeated', several)
    .option('--data <dir>', 'the data directory')
    .action(async (options: StartOptions) => {
      await withSources(context, options, async (line, sources) => {
        await registerSources(line, sources.sources);
        await sayStarted(line, sources, context);
        await runServices(line, context, { plan: CONCURRENCY.plan });
      });
    });
}

export function workerCommand(context: CommandContext): Command {
  return new Command('worker')
    .description('works on the queue alone; needs DATABASE_URL where the scheduler runs elsewhere')
    .option('--stages <names>', `only these, of ${JOB_NAMES.join(',')}`, stagesOf)
    .option('--data <dir>', 'the data directory')
    .action(async (options: DataOption & { readonly stages?: readonly JobName[] }) => {
      await withLine(context, options, async (line) => {
        const stages = options.stages ?? JOB_NAMES;
        const concurrency = Object.fromEntries(stages.map((name) => [name, CONCURRENCY[name]]));
        const worker = await startWorker(line, context.signal, concurrency);
        context.terminal.err(`working on ${stages.join(', ')}`);
        try {
          await Promise.race([worker.stopped.then(raise), untilAborted(context.signal)]);
        } finally {
          await worker.close();
        }
      });
    });
}

/** Opens sources and line under the lock of the data directory. */
async function withSources(
  context: CommandContext,
  options: StartOptions,
  work: (line: Line, sources: SweepSources) => Promise<void>,
): Promise<void> {
  const settings = await settingsOf(context, options);
  const sources = await openSources(settings, options.source ?? []);
  try {
    await withLine(context, options, (line) => alone(line, () => work(line, sources)));
  } finally {
    await sources.close();
  }
}

async function runServices(
  line: Line,
  { signal, terminal }: CommandContext,
  concurrency: Partial<Record<JobName, number>>,
): Promise<void> {
  const worker = await startWorker(line, signal, concurrency);
  try {
    const schedule = keepSchedule(
      line,
      async (summary) => {
        terminal.err(summaryLine(summary));
        for (const alarm of await alarmsOf(summary.sweepId, line.deps)) {
          terminal.err(`alarm: ${alarmWording(alarm).en}`);
        }
        terminal.err(`report: ${fileAddress(await writeSweepReport(line, summary))}`);
      },
      signal,
    );
    const announcing = keepAnnouncing(line, signal);
    await Promise.race([worker.stopped.then(raise), schedule]);
    await announcing;
  } finally {
    await worker.close();
  }
  terminal.err('stopped');
}

async function sayStarted(
  { deps, settings }: Line,
  { sources, town }: SweepSources,
  { terminal }: CommandContext,
): Promise<void> {
  const what =
    town === null
      ? `${sources.length} declared ${sources.length === 1 ? 'source' : 'sources'}`
      : `the demonstration town at ${town}`;
  terminal.err(`started with ${what}; ${await whereKept(settings)}`);
  for (const { id, cron, nextAt } of await deps.queue.scheduled()) {
    terminal.err(`  ${id}: ${cron} UTC, next ${nextAt.toISOString()}`);
  }
}

async function untilAborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) {
    await new Promise((resolve) => {
      signal.addEventListener('abort', resolve, { once: true });
    });
  }
}

function raise(error: Error): never {
  throw error;
}

function stagesOf(value: string): readonly JobName[] {
  return value.split(',').map((name) => {
    const known = JOB_NAMES.find((candidate) => candidate === name);
    if (known === undefined) {
      throw new InvalidArgumentError(`expected some of ${JOB_NAMES.join(',')}`);
    }
    return known;
  });
}
