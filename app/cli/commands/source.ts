import { Command, InvalidArgumentError } from 'commander';
import { StageError } from '../../../core/failure.ts';
import { alarmWording } from '../../../reports/index.ts';
import { healthOf, type SourceHealth } from '../../line/source-health.ts';
import { type CommandContext, withLine } from '../context.ts';
import { type CommonOptions, withCommonOptions } from './common-options.ts';

export function sourceCommand(context: CommandContext): Command {
  return new Command('source')
    .description('how the declared sources are doing, and which hosts they leave alone')
    .addCommand(listCommand(context))
    .addCommand(showCommand(context))
    .addCommand(pauseCommand(context))
    .addCommand(resumeCommand(context));
}

function listCommand(context: CommandContext): Command {
  return withCommonOptions(
    new Command('list').description('every source that was ever swept, and how it is doing'),
  ).action(async (options: CommonOptions) => {
    await withLine(context, options, async (line) => {
      for (const source of await line.deps.store.sources.all()) {
        const health = await healthOf(line, source);
        context.terminal.out(
          options.json === true ? JSON.stringify(documentOf(health)) : lineOf(health),
        );
      }
    });
  });
}

function showCommand(context: CommandContext): Command {
  return withCommonOptions(new Command('show').description('one source in full'))
    .argument('<source>')
    .action(async (id: string, options: CommonOptions) => {
      await withLine(context, options, async (line) => {
        const health = await healthOf(line, await line.deps.store.sources.get(id));
        const document = { ...documentOf(health), declaration: health.source };
        context.terminal.out(JSON.stringify(document, null, options.json === true ? 0 : 2));
      });
    });
}

/** A source's health as `docs/interfaces.md` fixes it. */
function documentOf({ source, sweep, figures, yields, pauses, alarms }: SourceHealth): object {
  const { id: _id, name: _name, ...counts } = figures ?? NOTHING;
  return {
    sourceId: source.id,
    name: source.name,
    lastSweep:
      sweep === null
        ? null
        : { sweepId: sweep.id, startedAt: sweep.startedAt, finishedAt: sweep.finishedAt },
    ...counts,
    yields: yields.map(({ sourceId: _sourceId, ...rest }) => rest),
    pauses: pauses.map(({ host, wall, since, until, times }) => ({
      host,
      wall,
      since,
      until,
      times,
    })),
    alarms,
  };
}

const NOTHING = {
  id: '',
  name: '',
  captures: 0,
  sightings: 0,
  newSightings: 0,
  suspect: 0,
  strong: 0,
  walls: 0,
  failures: 0,
};

function lineOf({ source, sweep, figures, alarms }: SourceHealth): string {
  const { captures, sightings, newSightings, walls, failures } = figures ?? NOTHING;
  const swept = sweep?.startedAt.toISOString().slice(0, 16) ?? 'never swept     ';
  const counts = `${captures} pages, ${sightings} sightings, ${newSightings} new, ${walls} walls, ${failures} failed`;
  const lines = alarms.map((alarm) => `\n  alarm: ${alarmWording(alarm).en}`);
  return `${source.id.padEnd(24)} ${swept}  ${counts}${lines.join('')}`;
}

interface PauseOptions extends CommonOptions {
  readonly as: string;
  readonly reason: string;
  readonly until?: Date;
}

function pauseCommand(context: CommandContext): Command {
  return withCommonOptions(
    new Command('pause').description(
      'leaves a source alone: it is neither swept nor looked at again for notices',
    ),
  )
    .argument('<source>')
    .option('--until <moment>', 'until then; else until somebody resumes it', moment)
    .requiredOption('--as <user>', 'who does it')
    .requiredOption('--reason <text>', 'why, in your words')
    .action(async (sourceId: string, options: PauseOptions) => {
      const { as: by, reason, until, json } = options;
      await withLine(context, options, async ({ deps: { store, now } }) => {
        await store.sources.get(sourceId);
        const pause = {
          sourceId,
          act: 'paused',
          until: until ?? null,
          by,
          reason,
          at: now(),
        } as const;
        await store.sourceBooks.note(pause);
        context.terminal.out(
          json === true
            ? JSON.stringify({ sourceId, until: pause.until, by, reason })
            : `${sourceId} is left alone ${until === undefined ? 'until somebody resumes it' : `until ${until.toISOString()}`}`,
        );
      });
    });
}

function moment(value: string): Date {
  const at = new Date(value);
  if (Number.isNaN(at.getTime())) {
    throw new InvalidArgumentError('expected a moment, as 2026-12-01 or 2026-12-01T08:00:00Z');
  }
  return at;
}

interface ResumeOptions extends CommonOptions {
  readonly host?: string;
  readonly as: string;
  readonly reason: string;
}

function resumeCommand(context: CommandContext): Command {
  return withCommonOptions(
    new Command('resume').description(
      'ends the pauses of a source, by a person or of its hosts: the next sweep asks again',
    ),
  )
    .argument('<source>')
    .option('--host <host>', 'only this host')
    .option('--as <user>', 'who does it', 'the command line')
    .option('--reason <text>', 'why, in your words', 'resumed')
    .action(async (id: string, options: ResumeOptions) => {
      await withLine(context, options, async ({ deps: { store, now } }) => {
        await store.sources.get(id);
        const pause =
          options.host === undefined ? await store.sourceBooks.pauseOf(id, now()) : null;
        if (pause !== null) {
          const note = {
            sourceId: id,
            act: 'resumed',
            until: null,
            by: options.as,
            at: now(),
          } as const;
          await store.sourceBooks.note({ ...note, reason: options.reason });
        }
        const hosts = await store.standings.forget(id, options.host ?? null);
        if (options.json === true) {
          context.terminal.out(JSON.stringify({ sourceId: id, hosts }));
        } else if (hosts.length === 0 && pause === null) {
          throw new StageError('NOT_FOUND', `the source ${id} leaves no such host alone`);
        } else {
          context.terminal.out(`${id}: ${hosts.join(', ') || 'it'} will be asked again`);
        }
      });
    });
}
