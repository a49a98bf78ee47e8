import { Command, InvalidArgumentError } from 'commander';
import type { ActorAct, ActorSummary } from '../../../core/actor.ts';
import type { ActorFilter } from '../../../core/repositories/actors.ts';
import {
  connect,
  mergeActors,
  type PathNode,
  resolveActors,
  splitActor,
  undoActorAct,
} from '../../../pipeline/actors.ts';
import type { Line } from '../../line/open-line.ts';
import { type CommandContext, withLine } from '../context.ts';
import { type ActOptions, withActOptions } from './act-options.ts';
import { type CommonOptions, withCommonOptions } from './common-options.ts';

interface ListOptions extends CommonOptions {
  readonly find?: string;
  readonly kind?: string;
  readonly source?: string;
  readonly region?: string;
  readonly least: number;
  readonly limit: number;
}

type DeedOptions = CommonOptions & ActOptions;

/** Cases and keys that `show` prints. */
const MOST = { cases: 500, keys: 1_000 } as const;

export function actorCommand(context: CommandContext): Command {
  return new Command('actor')
    .description(
      'sellers, resolved from the handles, accounts, texts and pictures that cases share',
    )
    .addCommand(listCommand(context))
    .addCommand(showCommand(context))
    .addCommand(pathCommand(context))
    .addCommand(mergeCommand(context))
    .addCommand(splitCommand(context))
    .addCommand(undoCommand(context));
}

function withActor(command: Command): Command {
  return withActOptions(withCommonOptions(command), 'who does it');
}

/** A line with everything that waits resolved. */
async function withActors(
  context: CommandContext,
  options: CommonOptions,
  work: (line: Line) => Promise<void>,
): Promise<void> {
  await withLine(context, options, async (line) => {
    const { store, now } = line.deps;
    await resolveActors(store, now, context.signal);
    await work(line);
  });
}

function listCommand(context: CommandContext): Command {
  return withCommonOptions(
    new Command('list').description('sellers, those with the most cases first'),
  )
    .option('--find <text>', 'a handle, a case, or part of a name')
    .option('--kind <kind>', 'with a handle of this kind')
    .option('--source <id>', 'seen at this source')
    .option('--region <code>', 'with identity numbers of this province (two digits)')
    .option('--least <count>', 'with so many cases at least', count, 1)
    .option('--limit <count>', 'so many at most', count, 50)
    .action(async (options: ListOptions) => {
      await withActors(context, options, async ({ deps: { store } }) => {
        const { actors, total } = await store.actors.list(filterOf(options), 0, options.limit);
        for (const actor of actors) {
          context.terminal.out(
            options.json === true ? JSON.stringify(documentOf(actor)) : lineOf(actor),
          );
        }
        if (options.json !== true && total > actors.length) {
          context.terminal.out(`and ${total - actors.length} more: --limit ${total}`);
        }
      });
    });
}

function count(value: string): number {
  if (!/^\d{1,6}$/u.test(value) || Number(value) < 1) {
    throw new InvalidArgumentError('expected a whole number from 1');
  }
  return Number(value);
}

function filterOf({ find, kind, source, region, least }: ListOptions): ActorFilter {
  return {
    leastCases: least,
    ...(find === undefined ? {} : { q: find }),
    ...(kind === undefined ? {} : { kind }),
    ...(source === undefined ? {} : { source }),
    ...(region === undefined ? {} : { region }),
  };
}

function showCommand(context: CommandContext): Command {
  return withCommonOptions(
    new Command('show').description('one seller: its cases, what they share, its history'),
  )
    .argument('<actor>', 'an actor’s id')
    .action(async (id: string, options: CommonOptions) => {
      await withActors(context, options, async ({ deps: { store } }) => {
        const { shownCases, shownKeys, keys, acts, barred, ...actor } = await store.actors.get(
          id,
          MOST,
        );
        const document = {
          ...documentOf(actor),
          keys: shownKeys,
          keyCount: keys,
          shownCases,
          barred,
          history: acts.map(actDocument),
        };
        context.terminal.out(JSON.stringify(document, null, options.json === true ? 0 : 2));
      });
    });
}

function pathCommand(context: CommandContext): Command {
  return withCommonOptions(
    new Command('path').description('the shortest way from one case or handle to another'),
  )
    .argument('<from>', 'a case’s id, or kind:value as qq:99990001')
    .argument('<to>', 'the same')
    .action(async (from: string, to: string, options: CommonOptions) => {
      await withActors(context, options, async ({ deps: { store } }) => {
        const path = await connect(store, nodeOf(from), nodeOf(to), context.signal);
        const names = path.nodes?.map(nameOf) ?? null;
        context.terminal.out(
          options.json === true
            ? JSON.stringify({ ...path, nodes: names })
            : (names?.join('\n') ??
                (path.isCut ? 'nothing found as far as was looked' : 'not connected')),
        );
      });
    });
}

function nodeOf(name: string): PathNode {
  const at = name.indexOf(':');
  const kind = at < 0 ? 'case' : name.slice(0, at);
  const value = name.slice(at + 1);
  return kind === 'case' ? { kind: 'case', caseId: value } : { kind: 'key', key: { kind, value } };
}

function nameOf(node: PathNode): string {
  return node.kind === 'case' ? node.caseId : `${node.key.kind}:${node.key.value}`;
}

function mergeCommand(context: CommandContext): Command {
  return withActor(new Command('merge').description('another actor goes into this one'))
    .argument('<actor>', 'the one that goes on')
    .argument('<other>', 'the one that goes into it')
    .action(async (id: string, other: string, options: DeedOptions) => {
      await withActors(context, options, async (line) => {
        print(
          await mergeActors(line.deps.store, id, other, actOf(line, options)),
          context,
          options,
        );
      });
    });
}

function splitCommand(context: CommandContext): Command {
  return withActor(
    new Command('split').description(
      'some cases become an actor of their own, which nothing but a person joins again',
    ),
  )
    .argument('<actor>')
    .argument('<cases...>', 'the cases that go')
    .action(async (id: string, cases: readonly string[], options: DeedOptions) => {
      await withActors(context, options, async (line) => {
        print(await splitActor(line.deps.store, id, cases, actOf(line, options)), context, options);
      });
    });
}

function undoCommand(context: CommandContext): Command {
  return withActor(new Command('undo').description('takes a merge or a split back'))
    .argument('<act>', 'as the history of an actor names it')
    .action(async (id: string, options: DeedOptions) => {
      await withActors(context, options, async (line) => {
        print(await undoActorAct(line.deps.store, id, actOf(line, options)), context, options);
      });
    });
}

function actOf(
  { deps: { now } }: Line,
  { as: by, reason }: DeedOptions,
): { readonly by: string; readonly reason: string; readonly at: Date } {
  return { by, reason, at: now() };
}

function print(act: ActorAct, { terminal }: CommandContext, { json }: DeedOptions): void {
  terminal.out(
    json === true
      ? JSON.stringify(actDocument(act))
      : `${act.kind}: ${act.caseIds.length} cases between ${act.actorId} and ${act.otherId}; take it back with: cardsweep actor undo ${act.id}`,
  );
}

/** An act as `docs/interfaces.md` fixes it. */
function actDocument({ id, ...act }: ActorAct): object {
  return { actId: id, ...act };
}

function documentOf({ id, ...actor }: ActorSummary): object {
  return { actorId: id, ...actor };
}

function lineOf({ id, label, cases, handles, sources }: ActorSummary): string {
  const name = label === null ? '(no handle)' : `${label.kind} ${label.value}`;
  return `${id}  ${String(cases).padStart(5)} cases  ${String(handles).padStart(4)} handles  ${name}  ${sources.slice(0, 3).join(', ')}`;
}
