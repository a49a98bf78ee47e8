import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { StageError } from '../../../core/failure.ts';
import { openBundle, printRecord, renderRecord } from '../../../evidence/index.ts';
import { launchBrowser } from '../../machine/browser.ts';
import type { CommandContext, DataOption } from '../context.ts';
import { oneOf } from '../parse-option.ts';
import { systemUser } from '../system-user.ts';
import { namedBundle } from './named-bundle.ts';

const FORMATS = ['html', 'pdf'] as const;
const LANGUAGES = ['zh', 'en'] as const;

interface RecordOptions extends DataOption {
  readonly to: string;
  readonly format: (typeof FORMATS)[number];
  readonly lang: (typeof LANGUAGES)[number];
  readonly as: string;
  readonly json?: boolean;
}

export function recordCommand(context: CommandContext): Command {
  return new Command('record')
    .description(
      'writes the extraction record of a bundle, to print: lead material, no official record',
    )
    .argument('<evidence>', 'its id, or a .wacz file')
    .requiredOption('--to <file>', 'where to')
    .option('--format <format>', FORMATS.join(' or '), oneOf(FORMATS), 'pdf')
    .option('--lang <language>', LANGUAGES.join(' or '), oneOf(LANGUAGES), 'zh')
    .option('--as <user>', 'who asks, for the custody log', systemUser())
    .option('--data <dir>', 'the data directory')
    .option('--json', 'JSON')
    .action(async (name: string, options: RecordOptions) => {
      await write(context, name, options);
    });
}

async function write(context: CommandContext, name: string, options: RecordOptions): Promise<void> {
  const { bytes, stamps } = await namedBundle(context, name, options, {
    actor: options.as,
    reason: `extraction record (${options.format}, ${options.lang})`,
  });
  const bundle = openBundle(bytes);
  const html = renderRecord(
    bundle,
    options.lang,
    stamps.map(({ authority, stampedAt }, index) => ({
      authority,
      stampedAt,
      fileName: index === 0 ? 'EVIDENCE.wacz.tsr' : `EVIDENCE.wacz.${index + 1}.tsr`,
    })),
  );
  const { account, seal } = bundle;
  const written =
    options.format === 'html'
      ? Buffer.from(html, 'utf8')
      : await pdfOf(html, new Date(account.startedAt), context);
  const path = resolve(options.to);
  await writeFile(path, written).catch((error: unknown) => {
    throw new StageError('FILE_UNREADABLE', `${path} cannot be written`, { cause: error });
  });
  const { format, lang } = options;
  context.terminal.out(
    options.json === true
      ? JSON.stringify({ evidenceId: account.evidenceId, path, format, lang, seal })
      : path,
  );
}

async function pdfOf(html: string, at: Date, { env, signal }: CommandContext): Promise<Buffer> {
  const browser = await launchBrowser({ env });
  try {
    return await printRecord(html, browser, at, signal);
  } finally {
    await browser.close();
  }
}
