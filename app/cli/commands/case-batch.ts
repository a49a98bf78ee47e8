import { createReadStream } from 'node:fs';
import type { Command } from 'commander';
import { z } from 'zod';
import { StageError } from '../../../core/failure.ts';
import type { Notice } from '../../../core/notice.ts';
import {
  confirmAll,
  type Failed,
  type PlannedCase,
  planBatch,
  plannedNotices,
  type TakenCase,
} from '../../../pipeline/batch.ts';
import type { Drafted, Verdicted } from '../../../pipeline/review.ts';
import { handOver } from '../../line/hand-over.ts';
import type { Line } from '../../line/open-line.ts';
import { type CommandContext, type DataOption, withLine } from '../context.ts';
import { readLines } from '../read-lines.ts';
import { noticeBrief } from './notice-words.ts';
import { coverageWords, groundWords } from './party-words.ts';

/** Options of a confirmation that takes many cases at once. */
export interface BatchOptions extends DataOption {
  readonly json?: boolean;
  readonly allOf: string;
  readonly dryRun?: boolean;
  readonly testTo?: string;
}

export function withBatchOptions(command: Command): Command {
  return command
    .option('--all-of <file>', 'the cases, one a line: ids, or JSON with caseId; - for stdin')
    .option('--dry-run', 'with --all-of: list the notices that it would make, and confirm nothing')
    .option(
      '--test-to <address>',
      'with --all-of: send its first notice, marked as a test, and confirm nothing',
    );
}

/** Confirms all cases of a file, or shows what that would make. Exit code 1 where any failed. */
export async function confirmBatch(
  verdicted: Verdicted,
  options: BatchOptions,
  context: CommandContext,
): Promise<void> {
  const to = testAddress(options);
  const caseIds = await caseIdsOf(options.allOf, context.signal);
  await withLine(context, options, async (line) => {
    if (options.dryRun !== true && to === null) {
      await confirm(caseIds, verdicted, line, context, options);
      return;
    }
    const planned = await planBatch(caseIds, verdicted, line.deps, context.signal);
    if (options.dryRun === true) {
      list(planned, line, context, options);
    }
    if (to !== null) {
      await test(planned, to, line, context, options);
    }
  });
}

function testAddress({ testTo }: BatchOptions): string | null {
  if (testTo !== undefined && !z.email().safeParse(testTo).success) {
    throw new StageError('INPUT_INVALID', '--test-to takes an e-mail address');
  }
  return testTo ?? null;
}

const CaseLine = z.object({ caseId: z.string() });

async function caseIdsOf(file: string, signal: AbortSignal): Promise<readonly string[]> {
  const stream = file === '-' ? process.stdin : createReadStream(file);
  const ids: string[] = [];
  try {
    for await (const lines of readLines(stream, file, signal)) {
      for (const { number, text } of lines) {
        const id = caseIdOf(text.trim());
        if (id === null) {
          throw new StageError('INPUT_INVALID', `${file}:${number}: expected the id of a case`);
        }
        ids.push(...(id === '' ? [] : [id]));
      }
    }
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) {
      throw new StageError('FILE_UNREADABLE', `${file} cannot be read`, { cause: error });
    }
    throw error;
  }
  if (ids.length === 0) {
    throw new StageError('INPUT_INVALID', `${file} names no case`);
  }
  return ids;
}

/** The id in a line, empty for an empty line; null for anything else. */
function caseIdOf(line: string): string | null {
  if (!line.startsWith('{')) {
    return /^[\w-]{0,80}$/u.test(line) ? line : null;
  }
  try {
    return CaseLine.safeParse(JSON.parse(line)).data?.caseId ?? null;
  } catch {
    return null;
  }
}

async function confirm(
  caseIds: readonly string[],
  verdicted: Verdicted,
  line: Line,
  context: CommandContext,
  options: BatchOptions,
): Promise<void> {
  const notices: Notice[] = [];
  for await (const taken of confirmAll(caseIds, verdicted, line.deps, context.signal)) {
    context.terminal.out(options.json === true ? takenDocument(taken) : takenLine(taken));
    if ('notices' in taken) {
      notices.push(...taken.notices);
    } else {
      process.exitCode = 1;
    }
  }
  const due = notices.filter(({ state }) => state === 'due');
  await handOver(line, due, context.signal);
  const states = await Promise.all(due.map(({ id }) => line.deps.store.notices.get(id)));
  const handedOver = states.filter(({ state }) => state !== 'due').length;
  context.terminal.err(
    `${notices.length} notices: ${handedOver} handed over, ${due.length - handedOver} due, ${notices.length - due.length} waiting for a second person`,
  );
}

function takenDocument(taken: TakenCase): string {
  return JSON.stringify(
    'notices' in taken
      ? { caseId: taken.caseId, state: 'confirmed', notices: taken.notices.map(noticeBrief) }
      : failedDocument(taken),
  );
}

function takenLine(taken: TakenCase): string {
  if (!('notices' in taken)) {
    return failedLine(taken);
  }
  const to = taken.notices.map(({ recipientId, state }) => `${recipientId} (${state})`);
  return `${taken.caseId}  confirmed  ${to.join(', ')}`;
}

function failedDocument({ caseId, code, message }: Failed): object {
  return { caseId, failure: code, message };
}

function failedLine({ caseId, code, message }: Failed): string {
  return `${caseId}  ${code}  ${message}`;
}

function list(
  planned: readonly PlannedCase[],
  line: Line,
  { terminal }: CommandContext,
  { json }: BatchOptions,
): void {
  const made = plannedNotices(planned);
  let waiting = 0;
  for (const one of planned) {
    if (!('drafted' in one)) {
      process.exitCode = 1;
      terminal.out(json === true ? JSON.stringify(failedDocument(one)) : failedLine(one));
      continue;
    }
    for (const drafted of one.drafted) {
      const approvals = line.desk.approvals(drafted.notice.recipientId, made);
      waiting += approvals > 1 ? 1 : 0;
      terminal.out(
        json === true
          ? JSON.stringify(draftedDocument(drafted, approvals))
          : draftedLine(drafted, approvals),
      );
    }
  }
  terminal.err(
    `would make ${made} notices, of which ${waiting} need a second person; confirmed nothing`,
  );
}

function draftedDocument({ notice, grounds }: Drafted, approvals: number): object {
  const { caseId, recipientId, round, cited, covers } = notice;
  const covered = covers === undefined ? {} : { covers };
  return { caseId, recipientId, round, grounds, cited: cited.length, approvals, ...covered };
}

function draftedLine({ notice, grounds }: Drafted, approvals: number): string {
  const { caseId, recipientId, cited, covers } = notice;
  const second = approvals > 1 ? '  needs a second person' : '';
  return `${caseId}  to ${recipientId.padEnd(20)} ${cited.length} cited  ${grounds.map(groundWords).join('; ')}${second}${coverageWords(covers)}`;
}

async function test(
  planned: readonly PlannedCase[],
  to: string,
  line: Line,
  context: CommandContext,
  { json }: BatchOptions,
): Promise<void> {
  const [first] = planned.flatMap((one) => ('drafted' in one ? one.drafted : []));
  if (first === undefined) {
    throw new StageError('STATE_CONFLICT', 'the batch would make no notice to send as a test');
  }
  const { recipientId } = first.notice;
  const outcome = await line.desk.sendTest(first.notice, to, context.signal);
  process.exitCode = outcome.kind === 'accepted' ? (process.exitCode ?? 0) : 1;
  context.terminal.out(
    json === true
      ? JSON.stringify({ testTo: to, recipientId, outcome })
      : `test of the notice to ${recipientId}, sent to ${to}: ${outcome.kind}`,
  );
}
