import { Command } from 'commander';
import { StageError } from '../../../core/failure.ts';
import {
  NOTICE_STATES,
  type Notice,
  type NoticeState,
  POLICIES,
  type Policy,
} from '../../../core/notice.ts';
import { partiesOfCase } from '../../../pipeline/parties.ts';
import { planRechecks } from '../../../pipeline/recheck.ts';
import {
  formatDsa,
  formatEml,
  formatHtml,
  formatHttpRequest,
  formatPacket,
  formatText,
  formatXarf,
} from '../../../reports/index.ts';
import { handOver } from '../../line/hand-over.ts';
import type { Line } from '../../line/open-line.ts';
import { type CommandContext, withLine } from '../context.ts';
import { oneOf } from '../parse-option.ts';
import { type CommonOptions, withCommonOptions } from './common-options.ts';
import { bouncesCommand } from './notice-bounces.ts';
import { againCommand, chaseCommand, overdueCommand } from './notice-chase.ts';
import { conversationOf } from './notice-conversation.ts';
import { mailboxCommand } from './notice-mailbox.ts';
import { packetCommand } from './notice-packet.ts';
import { appealCommand, approveCommand, refuseCommand, withdrawCommand } from './notice-policy.ts';
import { settleCommand } from './notice-settle.ts';
import { noticeDocument, noticeLine } from './notice-words.ts';
import { partyDocument, partyLine } from './party-words.ts';

/** The formats that a notice can be looked at in. */
const FORMATS = ['text', 'eml', 'html', 'xarf', 'dsa', 'packet', 'http'] as const;

type Format = (typeof FORMATS)[number];

export function noticeCommand(context: CommandContext): Command {
  return new Command('notice')
    .description('takedown requests: what was asked of whom, and what came of it')
    .addCommand(listCommand(context))
    .addCommand(showCommand(context))
    .addCommand(partiesCommand(context))
    .addCommand(previewCommand(context))
    .addCommand(packetCommand(context))
    .addCommand(sendCommand(context))
    .addCommand(withdrawCommand(context))
    .addCommand(approveCommand(context))
    .addCommand(refuseCommand(context))
    .addCommand(appealCommand(context))
    .addCommand(overdueCommand(context))
    .addCommand(againCommand(context))
    .addCommand(chaseCommand(context))
    .addCommand(settleCommand(context))
    .addCommand(bouncesCommand(context))
    .addCommand(mailboxCommand(context))
    .addCommand(secretCommand(context));
}

function listCommand(context: CommandContext): Command {
  return withCommonOptions(new Command('list').description('all notices, the oldest first'))
    .option('--state <state>', NOTICE_STATES.join(', '), oneOf(NOTICE_STATES))
    .action(async (options: CommonOptions & { readonly state?: NoticeState }) => {
      await withLine(context, options, async ({ deps: { store } }) => {
        const { state } = options;
        for (const notice of await store.notices.list(state === undefined ? {} : { state })) {
          context.terminal.out(
            options.json === true ? JSON.stringify(noticeDocument(notice)) : noticeLine(notice),
          );
        }
      });
    });
}

function showCommand(context: CommandContext): Command {
  return withCommonOptions(
    new Command('show').description('one notice with its deliveries and outcomes'),
  )
    .argument('<notice>')
    .action(async (id: string, options: CommonOptions) => {
      await withLine(context, options, async ({ deps: { store } }) => {
        const attempts = await store.notices.attempts(id);
        const document = {
          ...noticeDocument(await store.notices.get(id)),
          approvedBy: await store.notices.approvals(id),
          deliveries: attempts,
          ...conversationOf(attempts),
          outcomes: await store.notices.outcomes(id),
        };
        context.terminal.out(JSON.stringify(document, null, options.json === true ? 0 : 2));
      });
    });
}

function partiesCommand(context: CommandContext): Command {
  return withCommonOptions(
    new Command('parties').description(
      'whom a confirmation of a case would ask, and why; asks nobody',
    ),
  )
    .argument('<case>')
    .option('--policy <policy>', POLICIES.join(', '), oneOf(POLICIES))
    .action(async (id: string, options: CommonOptions & { readonly policy?: Policy }) => {
      await withLine(context, options, async (line) => {
        if (line.settings.rdapUrls.length === 0) {
          context.terminal.err(
            'RDAP_URLS is off: hosting providers and registrars are not looked up',
          );
        }
        const policy = options.policy ?? null;
        for (const party of await partiesOfCase(id, policy, line.deps, context.signal)) {
          const { covers } = line.desk.chaseOf(party.recipientId);
          context.terminal.out(
            options.json === true
              ? JSON.stringify(partyDocument(party, covers))
              : partyLine(party, covers),
          );
        }
      });
    });
}

function previewCommand(context: CommandContext): Command {
  return withCommonOptions(new Command('preview').description('a notice as its recipient gets it'))
    .argument('<notice>')
    .option('--format <format>', FORMATS.join(', '), oneOf(FORMATS), 'text')
    .action(async (id: string, options: CommonOptions & { readonly format: Format }) => {
      await withLine(context, options, async (line) => {
        const notice = await line.deps.store.notices.get(id);
        context.terminal.out((await formatted(line, notice, options.format)).trimEnd());
      });
    });
}

async function formatted({ desk }: Line, notice: Notice, format: Format): Promise<string> {
  const composed = desk.compose(notice);
  switch (format) {
    case 'text':
      return formatText(composed);
    case 'eml':
      return Buffer.from(await formatEml(composed)).toString('utf8');
    case 'html':
      return formatHtml(composed);
    case 'xarf':
      return formatXarf(composed);
    case 'dsa':
      return formatDsa(composed);
    case 'packet':
      return formatPacket(composed);
    case 'http':
      return formatHttpRequest(composed);
  }
}

function sendCommand(context: CommandContext): Command {
  return withCommonOptions(
    new Command('send').description('tries again to hand over a notice that is due'),
  )
    .argument('<notice>')
    .action(async (id: string, options: CommonOptions) => {
      await withLine(context, options, async (line) => {
        const notice = await line.deps.store.notices.get(id);
        if (notice.state !== 'due') {
          throw new StageError('STATE_CONFLICT', `the notice ${id} is ${notice.state}`);
        }
        const slot = line.deps.now().toISOString();
        await planRechecks(slot, new Date(0), null, line.deps);
        await handOver(line, [notice], context.signal);
        const after = await line.deps.store.notices.get(id);
        context.terminal.out(
          options.json === true ? JSON.stringify(noticeDocument(after)) : noticeLine(after),
        );
      });
    });
}

function secretCommand(context: CommandContext): Command {
  return withCommonOptions(
    new Command('secret').description(
      'the secret that a recipient checks our webhooks with: hand it over on a safe way',
    ),
  )
    .argument('<recipient>')
    .action(async (id: string, options: CommonOptions) => {
      await withLine(context, options, ({ desk }) => {
        const secret = desk.webhookSecret(id);
        context.terminal.out(
          options.json === true ? JSON.stringify({ recipientId: id, secret }) : secret,
        );
        return Promise.resolve();
      });
    });
}
