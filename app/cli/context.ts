import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { failureCodeOf, StageError } from '../../core/failure.ts';
import type { Line, Log } from '../line/open-line.ts';
import { isDiskFull } from '../machine/disk.ts';
import { readSettings, type Settings } from '../settings/settings.ts';
import { type AsOption, assertMayAct, type Given, recordAct } from './acting.ts';
import type { Terminal } from './terminal.ts';

/** What every command is given. */
export interface CommandContext {
  readonly terminal: Terminal;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborts at Ctrl-C. */
  readonly signal: AbortSignal;
  /** The command that runs; absent where none was parsed. */
  readonly given?: () => Given;
}

/** Options that every command that uses the store takes. */
export interface DataOption {
  readonly data?: string;
}

const RANKS = { error: 0, warn: 1, info: 2 } as const;

/** The settings in force, the data directory made. */
export async function settingsOf(context: CommandContext, options: DataOption): Promise<Settings> {
  const settings = readSettings(context.env, { dataDir: options.data });
  try {
    await mkdir(settings.dataDir, { recursive: true });
    await access(settings.dataDir, constants.W_OK);
  } catch (error) {
    throw new StageError(
      'FILE_UNREADABLE',
      `the data directory ${settings.dataDir} cannot be written: name another with DATA_DIR or --data`,
      { cause: error },
    );
  }
  return settings;
}

/** Log lines on stderr: level, message, then fields as `name=value`. */
function logTo(terminal: Terminal, { logLevel }: Settings): Log {
  return (level, message, fields) => {
    if (RANKS[level] <= RANKS[logLevel]) {
      const pairs = Object.entries(fields).map(([name, value]) => `${name}=${value}`);
      terminal.err([`${level}:`, message, ...pairs].join(' '));
    }
  };
}

/** Opens the line for one command and closes it whatever happens. Whom `--as` names must be one who may, and is written down. */
export async function withLine<T>(
  context: CommandContext,
  options: DataOption & AsOption,
  work: (line: Line) => Promise<T>,
): Promise<T> {
  const settings = await settingsOf(context, options);
  try {
    const { openLine } = await import('../line/open-line.ts');
    const line = await openLine(settings, logTo(context.terminal, settings));
    try {
      const given = context.given?.() ?? { name: '', args: [] };
      await assertMayAct(line, given, options);
      const outcome = await work(line);
      await recordAct(line, given, options);
      return outcome;
    } finally {
      await line.close();
    }
  } catch (error) {
    throw await namingFullDisk(error, settings);
  }
}

/** A database that goes away on a full disk went away because of it. */
async function namingFullDisk(error: unknown, { dataDir }: Settings): Promise<unknown> {
  const isService = error instanceof StageError && error.class === 'unavailable';
  const isFull = failureCodeOf(error) === 'DISK_FULL' || (isService && (await isDiskFull(dataDir)));
  return isFull
    ? new StageError(
        'DISK_FULL',
        `the disk of ${dataDir} is full: free some space, then run the same command`,
        { cause: error },
      )
    : error;
}
