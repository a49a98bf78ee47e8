import { copyFile, mkdir, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { StageError } from '../../../core/failure.ts';
import { idOf } from '../../../core/ids.ts';
import { verifyBundle } from '../../../evidence/index.ts';
import type { Line } from '../../line/open-line.ts';
import { type CommandContext, type DataOption, withLine } from '../context.ts';
import { recordCommand } from '../evidence/record.ts';
import { viewCommand } from '../evidence/view.ts';
import { severalHosts } from '../parse-option.ts';

interface CaptureOptions extends DataOption {
  readonly allowHost?: readonly string[];
  readonly contact: string;
  readonly json?: boolean;
}

export function evidenceCommand(context: CommandContext): Command {
  return new Command('evidence')
    .description('sealed bundles: make, export, verify')
    .addCommand(captureCommand(context))
    .addCommand(exportCommand(context))
    .addCommand(verifyCommand(context))
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
  { deps, settings }: Line,
  url: string,
  options: CaptureOptions,
  signal: AbortSignal,
): Promise<object> {
  const at = deps.now();
  const evidenceId = idOf('evidence', url, at.toISOString());
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
  const { screenshot, path: sealed, state, seal, bytes, items, missing, capturedAt } = bundle;
  const bundleDigest = await deps.blobs.putFile(sealed, signal);
  const screenshotDigest = screenshot === null ? null : await deps.blobs.put(screenshot, signal);
  await deps.store.transaction(async (tx) => {
    await tx.evidence.put(
      {
        id: evidenceId,
        url,
        state,
        seal,
        bundleDigest,
        bytes,
        items,
        missing,
        screenshotDigest,
        capturedAt,
      },
      [],
    );
    for (const act of ['made', 'exported'] as const) {
      await deps.custody(tx, {
        evidenceId,
        act,
        actor: options.contact,
        reason: 'command line',
        at,
      });
    }
  });
  const dir = join(settings.dataDir, 'exports');
  await mkdir(dir, { recursive: true });
  const path = join(dir, `${evidenceId}.wacz`);
  await rename(sealed, path).catch(() => copyFile(sealed, path));
  return { evidenceId, path, state, items, seal, missing };
}

function exportCommand(context: CommandContext): Command {
  return new Command('export')
    .description('writes a bundle to a file, byte for byte')
    .argument('<evidence>')
    .requiredOption('--to <file>', 'where to')
    .option('--as <user>', 'who asks', 'operator')
    .option('--data <dir>', 'the data directory')
    .option('--json', 'JSON')
    .action(
      async (id: string, options: DataOption & { readonly to: string; readonly as: string }) => {
        await withLine(context, options, async ({ deps }) => {
          const evidence = await deps.store.evidence.get(id);
          const bytes = await deps.blobs.get(evidence.bundleDigest);
          const path = resolve(options.to);
          await writeFile(path, bytes).catch((error: unknown) => {
            throw new StageError('FILE_UNREADABLE', `${path} cannot be written`, { cause: error });
          });
          await deps.store.transaction((tx) =>
            deps.custody(tx, {
              evidenceId: id,
              act: 'exported',
              actor: options.as,
              reason: 'command line',
              at: deps.now(),
            }),
          );
          context.terminal.out(JSON.stringify({ evidenceId: id, path, seal: evidence.seal }));
        });
      },
    );
}

function verifyCommand(context: CommandContext): Command {
  return new Command('verify')
    .description('checks a bundle; needs no store')
    .argument('<file>')
    .option('--json', 'JSON')
    .action(async (file: string, options: { readonly json?: boolean }) => {
      const verification = await verifyBundle(resolve(file));
      if (options.json === true) {
        context.terminal.out(JSON.stringify(verification));
      } else {
        for (const { id, ok, detail } of verification.checks) {
          context.terminal.out(
            `${ok ? 'ok  ' : 'FAIL'} ${id}${detail === '' ? '' : `: ${detail}`}`,
          );
        }
        context.terminal.out(verification.valid ? 'valid' : 'NOT VALID');
      }
      if (!verification.valid) {
        process.exitCode = 1;
      }
    });
}
