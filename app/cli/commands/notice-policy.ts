import { Command } from 'commander';
import { StageError } from '../../../core/failure.ts';
import type { Notice } from '../../../core/notice.ts';
import { appeal } from '../../../pipeline/appeal.ts';
import { approve, decline } from '../../../pipeline/approve.ts';
import { type Act, withdraw } from '../../../pipeline/withdraw.ts';
import { handOver } from '../../line/hand-over.ts';
import type { Line } from '../../line/open-line.ts';
import { type CommandContext, type DataOption, withLine } from '../context.ts';
import { type ActOptions, actOf, withActOptions } from './act-options.ts';
import { noticeDocument, noticeLine } from './notice-words.ts';

interface Options extends DataOption, ActOptions {
  readonly json?: boolean;
  readonly case?: string;
}

export function approveCommand(context: CommandContext): Command {
  return secondPersonCommand(
    context,
    'approve',
    'stands behind notices that wait for a second person',
    approve,
  );
}

export function refuseCommand(context: CommandContext): Command {
  return secondPersonCommand(
    context,
    'refuse',
    'ends notices that wait for a second person; nothing is sent',
    decline,
  );
}

function secondPersonCommand(
  context: CommandContext,
  name: string,
  description: string,
  work: (noticeId: string, act: Act, deps: Line['deps']) => Promise<Notice>,
): Command {
  return withCommonOptions(new Command(name).description(description))
    .argument('[notice]')
    .option('--case <case>', 'all notices of a case that wait')
    .action(async (id: string | undefined, options: Options) => {
      const act = actOf(options);
      await withLine(context, options, async (line) => {
        const taken: Notice[] = [];
        for (const noticeId of await waitingOf(id, options.case, line)) {
          taken.push(await work(noticeId, act, line.deps));
        }
        await handOver(
          line,
          taken.filter(({ state }) => state === 'due'),
          context.signal,
        );
        await show(taken, line, context, options);
      });
    });
}

async function waitingOf(
  noticeId: string | undefined,
  caseId: string | undefined,
  { deps: { store } }: Line,
): Promise<readonly string[]> {
  if ((noticeId === undefined) === (caseId === undefined)) {
    throw new StageError('INPUT_INVALID', 'name a notice, or a case with --case');
  }
  if (caseId === undefined) {
    return noticeId === undefined ? [] : [noticeId];
  }
  const { id } = await store.cases.get(caseId);
  const waiting = (await store.notices.ofCase(id)).filter(
    ({ state }) => state === 'awaiting-approval',
  );
  if (waiting.length === 0) {
    throw new StageError('STATE_CONFLICT', `no notice of the case ${id} waits for approval`);
  }
  return waiting.map((notice) => notice.id);
}

export function withdrawCommand(context: CommandContext): Command {
  return withCommonOptions(
    new Command('withdraw').description('takes a notice back, and says so where it was sent'),
  )
    .argument('<notice>')
    .action(async (id: string, options: Options) => {
      const act = actOf(options);
      await withLine(context, options, async (line) => {
        const withdrawal = await withdraw(id, act, line.deps);
        const sent = withdrawal === null ? [] : [withdrawal];
        await handOver(line, sent, context.signal);
        await show([await line.deps.store.notices.get(id), ...sent], line, context, options);
      });
    });
}

export function appealCommand(context: CommandContext): Command {
  return withCommonOptions(
    new Command('appeal').description(
      'somebody says that a notice was wrong: its case waits for a decision again',
    ),
  )
    .argument('<notice>')
    .requiredOption('--from <text>', 'who says so: the recipient, the author')
    .action(async (id: string, { from, ...options }: Options & { readonly from: string }) => {
      const act = actOf(options);
      if (from.trim() === '') {
        throw new StageError('INPUT_INVALID', 'an appeal comes from somebody: --from');
      }
      await withLine(context, options, async (line) => {
        const state = await appeal(id, { ...act, from: from.trim() }, line.deps);
        const { caseId } = await line.deps.store.notices.get(id);
        context.terminal.out(
          options.json === true
            ? JSON.stringify({ noticeId: id, caseId, state })
            : `case ${caseId} is ${state}`,
        );
      });
    });
}

function withCommonOptions(command: Command): Command {
  return withActOptions(command)
    .option('--data <dir>', 'the data directory')
    .option('--json', 'JSON');
}

/** Notices as they stand now. */
async function show(
  notices: readonly Notice[],
  { deps: { store } }: Line,
  { terminal }: CommandContext,
  { json }: Options,
): Promise<void> {
  for (const { id } of notices) {
    const notice = await store.notices.get(id);
    terminal.out(json === true ? JSON.stringify(noticeDocument(notice)) : noticeLine(notice));
  }
}
