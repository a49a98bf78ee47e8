import { Command } from 'commander';
import { askAgain } from '../../../pipeline/ask-again.ts';
import { chase, type OverdueNotice, overdueNotices } from '../../../pipeline/chase.ts';
import { handOver } from '../../line/hand-over.ts';
import { type CommandContext, type DataOption, withLine } from '../context.ts';
import { noticeBrief, noticeLine } from './notice-words.ts';

interface Options extends DataOption {
  readonly json?: boolean;
}

export function overdueCommand(context: CommandContext): Command {
  return new Command('overdue')
    .description(
      'accepted notices whose recipients let their term pass while the advertisement is up',
    )
    .option('--data <dir>', 'the data directory')
    .option('--json', 'JSON')
    .action(async (options: Options) => {
      await withLine(context, options, async (line) => {
        for (const notice of await overdueNotices(line.deps)) {
          context.terminal.out(options.json === true ? JSON.stringify(notice) : lineOf(notice));
        }
      });
    });
}

function lineOf({
  noticeId,
  recipientId,
  round,
  up,
  overdueHours,
  escalatesTo,
  chases,
}: OverdueNotice): string {
  const next =
    chases === null ? nextOf(escalatesTo) : `  asks ${chases} by itself after the next look`;
  const about = `${up.length} ${up.length === 1 ? 'address' : 'addresses'} up`;
  return `${noticeId}  to ${recipientId.padEnd(20)} round ${round}  ${about}  ${overdueHours} h over its term${next}`;
}

/** For a person to decide. */
function nextOf(escalatesTo: readonly string[]): string {
  return escalatesTo.length === 0 ? '' : `  next: ${escalatesTo.join(', ')}`;
}

export function chaseCommand(context: CommandContext): Command {
  return new Command('chase')
    .description('asks again, and then above, as far as decisions that were recorded cover it')
    .option('--data <dir>', 'the data directory')
    .option('--json', 'JSON')
    .action(async (options: Options) => {
      await withLine(context, options, async (line) => {
        const written = await chase(line.deps);
        const due = written.filter(({ state }) => state === 'due');
        await handOver(line, due, context.signal);
        for (const { id } of written) {
          const notice = await line.deps.store.notices.get(id);
          context.terminal.out(
            options.json === true ? JSON.stringify(noticeBrief(notice)) : noticeLine(notice),
          );
        }
      });
    });
}

interface AgainOptions extends Options {
  readonly as: string;
  readonly reason: string;
  readonly to?: string;
}

export function againCommand(context: CommandContext): Command {
  return new Command('again')
    .description('asks once more for what is still up: the same recipient, or one above it')
    .argument('<notice>')
    .requiredOption('--reason <text>', 'why, in your words')
    .requiredOption('--as <user>', 'who decides')
    .option('--to <recipient>', 'who is asked; the same as before unless told')
    .option('--data <dir>', 'the data directory')
    .option('--json', 'JSON')
    .action(async (id: string, { as: by, reason, to, ...options }: AgainOptions) => {
      await withLine(context, options, async (line) => {
        const asked = await askAgain(id, { by, reason, recipientId: to ?? null }, line.deps);
        await handOver(line, [asked], context.signal);
        const { state, round, recipientId } = await line.deps.store.notices.get(asked.id);
        context.terminal.out(
          options.json === true
            ? JSON.stringify({ noticeId: asked.id, recipientId, round, state })
            : `${asked.id}  ${state}  round ${round}  to ${recipientId}  ${asked.cited.length} cited`,
        );
      });
    });
}
