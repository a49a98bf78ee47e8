import { Command } from 'commander';
import { CASE_STATES, type CaseState } from '../../../core/case.ts';
import { StageError } from '../../../core/failure.ts';
import { type Decision, type Notice, POLICIES, type Policy } from '../../../core/notice.ts';
import type { CaseView } from '../../../core/repositories/cases.ts';
import { review } from '../../../pipeline/review.ts';
import { handOver } from '../../line/hand-over.ts';
import type { Line } from '../../line/open-line.ts';
import { type CommandContext, withLine } from '../context.ts';
import { oneOf } from '../parse-option.ts';
import { type ActOptions, actOf, withActOptions } from './act-options.ts';
import { type BatchOptions, confirmBatch, withBatchOptions } from './case-batch.ts';
import { reopenCommand } from './case-reopen.ts';
import { returnsOf } from './case-returns.ts';
import { type CommonOptions, withCommonOptions } from './common-options.ts';
import { sightingDocument } from './sightings.ts';

interface DecisionOptions
  extends CommonOptions,
    ActOptions,
    Partial<Omit<BatchOptions, keyof CommonOptions>> {
  readonly policy?: Policy;
}

export function caseCommand(context: CommandContext): Command {
  return new Command('case')
    .description('the cases that sightings were joined to, and what is decided about them')
    .addCommand(listCommand(context))
    .addCommand(showCommand(context))
    .addCommand(
      decisionCommand(
        context,
        'confirm',
        'the advertisement is what it seems: ask for its removal',
      ),
    )
    .addCommand(decisionCommand(context, 'dismiss', 'it is no such advertisement'))
    .addCommand(decisionCommand(context, 'defer', 'decide later'))
    .addCommand(reopenCommand(context))
    .addCommand(assignCommand(context));
}

function listCommand(context: CommandContext): Command {
  return withCommonOptions(new Command('list').description('all cases, the surest first'))
    .option('--state <state>', CASE_STATES.join(', '), oneOf(CASE_STATES))
    .action(async (options: CommonOptions & { readonly state?: CaseState }) => {
      await withLine(context, options, async ({ deps: { store } }) => {
        const { state } = options;
        for (const view of await store.cases.list(state === undefined ? {} : { state })) {
          context.terminal.out(
            options.json === true ? JSON.stringify(caseDocument(view)) : lineOf(view),
          );
        }
      });
    });
}

function showCommand(context: CommandContext): Command {
  return withCommonOptions(
    new Command('show').description('one case with its sightings and history'),
  )
    .argument('<case>')
    .action(async (id: string, options: CommonOptions) => {
      await withLine(context, options, async (line) => {
        const document = await fullDocument(line, await line.deps.store.cases.get(id));
        context.terminal.out(JSON.stringify(document, null, options.json === true ? 0 : 2));
      });
    });
}

function decisionCommand(
  context: CommandContext,
  act: Decision['act'],
  description: string,
): Command {
  const command = withActOptions(withCommonOptions(new Command(act).description(description)));
  command.argument(act === 'confirm' ? '[case]' : '<case>');
  if (act === 'confirm') {
    withBatchOptions(command).requiredOption(
      '--policy <policy>',
      POLICIES.join(', '),
      oneOf(POLICIES),
    );
  }
  return command.action(async (id: string | undefined, options: DecisionOptions) => {
    if (id === undefined) {
      await confirmBatch(verdictedOf(act, options), batchOf(options), context);
      return;
    }
    if (options.allOf !== undefined) {
      throw new StageError('INPUT_INVALID', 'name one case, or a file of cases with --all-of');
    }
    await withLine(context, options, async (line) => {
      const notices = await review(id, verdictedOf(act, options), line.deps);
      const due = notices.filter(({ state }) => state === 'due');
      await handOver(line, due, context.signal);
      const view = await line.deps.store.cases.get(id);
      const states = await Promise.all(
        notices.map((notice) => line.deps.store.notices.get(notice.id)),
      );
      report(view, states, context, options);
      await sayWhatNext(line, states, context, options);
    });
  });
}

/** What was handed over how, and what tells whether it is heeded; for people. */
async function sayWhatNext(
  { deps: { store } }: Line,
  notices: readonly Notice[],
  { terminal }: CommandContext,
  { json, data }: CommonOptions,
): Promise<void> {
  if (json === true || notices.length === 0) {
    return;
  }
  for (const { id, recipientId } of notices) {
    const last = (await store.notices.attempts(id)).at(-1);
    const outcome = last?.outcome ?? null;
    if (last !== undefined && outcome !== null) {
      const words = 'receipt' in outcome ? outcome.receipt : outcome.reply;
      terminal.err(`${recipientId}: ${last.channel}, ${words}`);
    }
  }
  const there = data === undefined ? '' : ` --data ${data}`;
  terminal.err(
    `next: \`npx cardsweep sweep${there}\` looks whether it is gone, \`npx cardsweep start${there}\` does so on a clock`,
  );
}

function verdictedOf(
  act: Decision['act'],
  { policy, ...options }: DecisionOptions,
): Parameters<typeof review>[1] {
  return { act, policy: policy ?? null, ...actOf(options) };
}

function batchOf({ allOf, ...options }: DecisionOptions): BatchOptions {
  if (allOf === undefined) {
    throw new StageError('INPUT_INVALID', 'name a case, or a file of cases with --all-of');
  }
  return { ...options, allOf };
}

function report(
  view: CaseView,
  notices: readonly Notice[],
  { terminal }: CommandContext,
  options: CommonOptions,
): void {
  const briefs = notices.map(({ id, recipientId, round, state }) => ({
    noticeId: id,
    recipientId,
    round,
    state,
  }));
  if (options.json === true) {
    terminal.out(JSON.stringify({ ...caseDocument(view), notices: briefs }));
    return;
  }
  terminal.out(`case ${view.id} is ${view.state}`);
  for (const { noticeId, recipientId, state } of briefs) {
    terminal.out(`notice ${noticeId} to ${recipientId}: ${state}`);
  }
}

function assignCommand(context: CommandContext): Command {
  return withCommonOptions(new Command('assign').description('gives the case to a person'))
    .argument('<case>')
    .requiredOption('--as <user>', 'whom')
    .action(async (id: string, options: CommonOptions & { readonly as: string }) => {
      await withLine(context, options, async ({ deps: { store, now } }) => {
        await store.transaction(async (tx) => {
          const { version } = await tx.cases.current(id);
          await tx.cases.append({
            caseId: id,
            version: version + 1,
            kind: 'assigned',
            actor: options.as,
            at: now(),
            reason: null,
            policy: null,
            reference: null,
          });
          await tx.cases.assign(id, options.as);
        });
        report(await store.cases.get(id), [], context, options);
      });
    });
}

function caseDocument(view: CaseView): object {
  const { id, events, ...rest } = view;
  return { caseId: id, ...rest, events: events.length };
}

async function fullDocument({ deps: { store } }: Line, view: CaseView): Promise<object> {
  const sightings = await store.sightings.list({ caseId: view.id }, null, 1_000);
  const notices = await store.notices.ofCase(view.id);
  const numbers = sightings.flatMap(({ listing }) => listing.identityNumbers);
  const listed = await store.registry.statuses(numbers.map(({ fingerprint }) => fingerprint));
  return {
    ...caseDocument(view),
    events: view.events,
    returns: await returnsOf(view.events, store),
    sightings: sightings.map(sightingDocument),
    /** Identity numbers of the texts that the registry lists, by fingerprint. */
    registry: Object.fromEntries(listed),
    notices: await Promise.all(
      notices.map(async ({ cited, ...notice }) => ({
        ...notice,
        urls: cited.map(({ url }) => url),
        deliveries: await store.notices.attempts(notice.id),
        outcomes: await store.notices.outcomes(notice.id),
      })),
    ),
  };
}

function lineOf(view: CaseView): string {
  const probability = view.probability.toFixed(2);
  const count = view.sightingIds.length;
  return `${view.id}  ${view.state.padEnd(9)} ${view.verdict.padEnd(7)} ${probability}  ${count} ${count === 1 ? 'sighting' : 'sightings'}  ${view.sourceId}`;
}
