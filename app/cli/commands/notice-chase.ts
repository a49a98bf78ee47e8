import { Command } from 'commander';
import type { StandingNotice } from '../../../core/repositories/cases.ts';
import { askAgain } from '../../../pipeline/ask-again.ts';
import { handOver } from '../../line/hand-over.ts';
import type { Line } from '../../line/open-line.ts';
import { type CommandContext, type DataOption, withLine } from '../context.ts';

interface Options extends DataOption {
  readonly json?: boolean;
}

/** Without a term of its own a recipient has three days. */
const TERM_HOURS = 72;

const HOUR_MS = 3_600_000;

/** An accepted notice whose recipient has let its term pass, and who is asked next. */
interface OverdueNotice extends StandingNotice {
  readonly overdueHours: number;
  readonly escalatesTo: readonly string[];
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
        for (const notice of await overdueNotices(line)) {
          context.terminal.out(options.json === true ? JSON.stringify(notice) : lineOf(notice));
        }
      });
    });
}

async function overdueNotices({
  deps: { store, now },
  desk,
}: Line): Promise<readonly OverdueNotice[]> {
  const at = now().getTime();
  return (await store.notices.standing())
    .map((notice) => {
      const { termHours = TERM_HOURS, escalatesTo = [] } = desk.recipient(notice.recipientId);
      const hours = (at - notice.acceptedAt.getTime()) / HOUR_MS - termHours;
      return { ...notice, overdueHours: Math.floor(hours), escalatesTo };
    })
    .filter(({ overdueHours }) => overdueHours >= 0);
}

function lineOf({
  noticeId,
  recipientId,
  round,
  up,
  overdueHours,
  escalatesTo,
}: OverdueNotice): string {
  const next = escalatesTo.length === 0 ? '' : `  next: ${escalatesTo.join(', ')}`;
  const about = `${up.length} ${up.length === 1 ? 'address' : 'addresses'} up`;
  return `${noticeId}  to ${recipientId.padEnd(20)} round ${round}  ${about}  ${overdueHours} h over its term${next}`;
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
