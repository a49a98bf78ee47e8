import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { StageError } from '../../../core/failure.ts';
import { idOf } from '../../../core/ids.ts';
import { stampBundle, stampsWithTokens } from '../../line/bundle-stamps.ts';
import { exportBundle } from '../../line/export-bundle.ts';
import { exportRedacted } from '../../line/export-redacted.ts';
import type { Line } from '../../line/open-line.ts';
import { type CommandContext, type DataOption, withLine } from '../context.ts';
import { recordCommand } from '../evidence/record.ts';
import { viewCommand } from '../evidence/view.ts';
import { severalHosts } from '../parse-option.ts';
import { systemUser } from '../system-user.ts';
import { custodyCommand } from './evidence-custody.ts';
import {
  holdCommand,
  openCommand,
  purgeCommand,
  releaseCommand,
  showCommand,
} from './evidence-keeping.ts';
import { keyCommand } from './evidence-key.ts';
import { rekeyCommand, tendCommand } from './evidence-tend.ts';
import { verifyCommand } from './evidence-verify.ts';

interface CaptureOptions extends DataOption {
  readonly allowHost?: readonly string[];
  readonly contact: string;
  readonly json?: boolean;
}

export function evidenceCommand(context: CommandContext): Command {
  return new Command('evidence')
    .description('sealed bundles: make, open, export, verify, keep, purge')
    .addCommand(captureCommand(context))
    .addCommand(showCommand(context))
    .addCommand(openCommand(context))
    .addCommand(exportCommand(context))
    .addCommand(verifyCommand(context))
    .addCommand(custodyCommand(context))
    .addCommand(holdCommand(context))
    .addCommand(releaseCommand(context))
    .addCommand(purgeCommand(context))
    .addCommand(tendCommand(context))
    .addCommand(rekeyCommand(context))
    .addCommand(keyCommand(context))
    .addCommand(viewCommand(context))
    .addCommand(recordCommand(context));
}

function captureCommand(context: CommandContext): Command {
  return new Command('capture')
    .description('seals a page as it stands now')
    .argument('<url>')
    .option('--allow-host <host:port>', 'a private host that may be reached', severalHosts)
    .option('--contact <address>', 'who asks, for the User-Agent', 'operator')
    .option('--data <dir>', 'the data directory')
    .option('--json', 'JSON')
    .action(async (url: string, options: CaptureOptions) => {
      if (!/^https?:/u.test(url) || !URL.canParse(url)) {
        throw new StageError('INPUT_INVALID', `${url} is no http or https address`);
      }
      await withLine(context, options, async (line) => {
        const document = await capture(line, url, options, context.signal);
        context.terminal.out(JSON.stringify(document));
      });
    });
}

async function capture(
  line: Line,
  url: string,
  options: CaptureOptions,
  signal: AbortSignal,
): Promise<object> {
  const { deps, settings } = line;
  const evidenceId = idOf('evidence', url, deps.now().toISOString());
  const bundle = await deps.preserver.preserve(
    {
      evidenceId,
      url,
      policy: { allowHosts: options.allowHost ?? [] },
      contact: options.contact,
      listings: [],
      reason: 'captured from the command line',
      operator: options.contact,
    },
    signal,
  );
  const { state, seal, items, missing, popups } = bundle;
  await store(line, { evidenceId, url, operator: options.contact }, bundle, signal);
  const dir = join(settings.dataDir, 'exports');
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const who = { actor: options.contact, reason: 'command line' };
  const { path, tokens } = await exportBundle(
    line,
    evidenceId,
    join(dir, `${evidenceId}.wacz`),
    who,
  );
  const stamps = (await stampsWithTokens(line, evidenceId)).map(({ authority, stampedAt }) => ({
    authority,
    stampedAt: stampedAt.toISOString(),
  }));
  return { evidenceId, path, state, items, seal, missing, popups, stamps, tokens };
}

type Sealed = Awaited<ReturnType<Line['deps']['preserver']['preserve']>>;

/** Takes a bundle into the vault and the store, and has it stamped. */
async function store(
  line: Line,
  { evidenceId, url, operator }: Readonly<Record<'evidenceId' | 'url' | 'operator', string>>,
  bundle: Sealed,
  signal: AbortSignal,
): Promise<void> {
  const { vault, store: repositories, custody } = line.deps;
  const { screenshot, state, seal, bytes, items, missing, capturedAt } = bundle;
  try {
    const bundleDigest = await vault.putFile(bundle.path, signal);
    const screenshotDigest = screenshot === null ? null : await vault.put(screenshot, signal);
    const digests = { bundleDigest, screenshotDigest };
    await repositories.transaction(async (tx) => {
      await tx.evidence.put(
        { id: evidenceId, url, state, seal, bytes, items, missing, capturedAt, ...digests },
        [],
      );
      await custody(tx, {
        evidenceId,
        act: 'made',
        actor: operator,
        reason: `command line: bundle ${bundleDigest}`,
        at: capturedAt,
      });
    });
    await stampBundle(line, evidenceId, bundleDigest, signal);
  } finally {
    await rm(bundle.path, { force: true });
  }
}

function exportCommand(context: CommandContext): Command {
  return new Command('export')
    .description('writes a bundle to a file, byte for byte, its time-stamps beside it')
    .argument('<evidence>')
    .requiredOption('--to <file>', 'where to')
    .option('--as <user>', 'who asks, for the custody log', systemUser())
    .option('--reason <text>', 'why, for the custody log', 'exported from the command line')
    .option('--redacted', 'a copy without personal data in place of the bundle')
    .option('--data <dir>', 'the data directory')
    .option('--json', 'JSON')
    .action(
      async (
        id: string,
        options: DataOption & {
          readonly to: string;
          readonly as: string;
          readonly reason: string;
          readonly redacted?: boolean;
        },
      ) => {
        await withLine(context, options, async (line) => {
          const who = { actor: options.as, reason: options.reason };
          if (options.redacted === true) {
            const copy = await exportRedacted(line, id, resolve(options.to), who, context.signal);
            context.terminal.out(JSON.stringify(copy));
            return;
          }
          const exported = await exportBundle(line, id, resolve(options.to), who);
          context.terminal.out(JSON.stringify(exported));
        });
      },
    );
}
