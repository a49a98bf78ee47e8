import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { StageError } from '../../../core/failure.ts';
import { printRecord } from '../../../evidence/index.ts';
import type { Line } from '../../line/open-line.ts';
import { launchBrowser } from '../../machine/browser.ts';
import { replaceFile } from '../../machine/replace-file.ts';
import type { ReportTarget } from './target.ts';

/** Where a report goes line by line. */
export interface Output {
  /** Resolves when more may be written. */
  write(line: string): Promise<void>;
  /** Ends it; throws `FILE_UNREADABLE` where its file could not be written. */
  end(): Promise<void>;
}

/** The file that `--out` names, or stdout. */
export async function openOutput({ context, options }: ReportTarget): Promise<Output> {
  if (options.out === undefined) {
    return {
      write(line) {
        context.terminal.out(line);
        return Promise.resolve();
      },
      end: () => Promise.resolve(),
    };
  }
  const path = resolve(options.out);
  await mkdir(dirname(path), { recursive: true });
  const file = createWriteStream(path, { mode: 0o600 });
  const over = finished(file);
  over.catch(() => undefined);
  return {
    async write(line) {
      if (!file.write(`${line}\n`)) {
        await Promise.race([once(file, 'drain'), over]);
      }
    },
    end: () => ended(file, over, path),
  };
}

async function ended(file: WriteStream, over: Promise<void>, path: string): Promise<void> {
  file.end();
  await over.catch((error: unknown) => {
    throw new StageError('FILE_UNREADABLE', `${path} cannot be written`, { cause: error });
  });
}

/** Writes a page as HTML or printed as PDF, and tells where: `--out`, or a file of that name below the data directory. */
export async function writePage(
  html: string,
  name: string,
  line: Line,
  { context, options, period }: ReportTarget,
): Promise<void> {
  const { format, lang } = options;
  const path = resolve(
    options.out ?? join(line.settings.dataDir, 'reports', `${name}.${lang}.${format}`),
  );
  const bytes = format === 'pdf' ? await printed(html, line, period.to, context.signal) : html;
  try {
    await mkdir(dirname(path), { recursive: true });
    await replaceFile(path, bytes, 0o600);
  } catch (error) {
    throw new StageError('FILE_UNREADABLE', `${path} cannot be written`, { cause: error });
  }
  context.terminal.out(options.json === true ? JSON.stringify({ path, format, lang }) : path);
}

async function printed(
  html: string,
  { settings }: Line,
  at: Date,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const browser = await launchBrowser({ env: settings.env });
  try {
    return await printRecord(html, browser, at, signal, { outline: true });
  } finally {
    await browser.close();
  }
}
