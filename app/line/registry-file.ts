import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { StageError } from '../../core/failure.ts';
import { judgeNumber, type ListedStatus, type RegistryEntry } from '../../core/registry.ts';

/** What lists call a status, in the second column; nothing there means lost. */
const STATUS_WORDS: Readonly<Record<string, ListedStatus>> = {
  '': 'lost',
  lost: 'lost',
  stolen: 'lost',
  挂失: 'lost',
  丢失: 'lost',
  遗失: 'lost',
  被盗: 'lost',
  invalid: 'invalid',
  void: 'invalid',
  cancelled: 'invalid',
  作废: 'invalid',
  失效: 'invalid',
  注销: 'invalid',
};

/** What every line is turned into entries with. */
interface Reading {
  readonly fingerprint: (number: string) => string;
  readonly today: Date;
}

const BATCH = 1_000;

/**
 * The entries of a CSV file (`number[,status]`, a heading line allowed), so many at a time: memory does not grow with the file.
 * Numbers become fingerprints line by line. Throws `INPUT_INVALID` with file and line, never with what stands there, and
 * `FILE_UNREADABLE`.
 */
export async function* entriesOf(
  path: string,
  reading: Reading,
  signal: AbortSignal,
): AsyncGenerator<readonly RegistryEntry[]> {
  let batch: RegistryEntry[] = [];
  let line = 0;
  try {
    const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity });
    for await (const written of lines) {
      signal.throwIfAborted();
      line += 1;
      const entry = entryOf(written, `${path}:${line}`, line === 1, reading);
      if (entry !== null) {
        batch.push(entry);
      }
      if (batch.length === BATCH) {
        yield batch;
        batch = [];
      }
    }
  } catch (error) {
    throw isMissing(error)
      ? new StageError('FILE_UNREADABLE', `${path}: cannot be read`, { cause: error })
      : error;
  }
  if (batch.length > 0) {
    yield batch;
  }
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    ['ENOENT', 'EACCES', 'EISDIR'].includes(String(error.code))
  );
}

/** Null for a blank line and for a heading: a first line whose first cell holds no digit. */
function entryOf(
  written: string,
  where: string,
  isFirst: boolean,
  { fingerprint, today }: Reading,
): RegistryEntry | null {
  const [number = '', word = ''] = written
    .replace(/^\ufeff/u, '')
    .split(/[,;\t]/u)
    .map((cell) => cell.trim().replaceAll(/^["']|["']$/gu, ''));
  if (number === '' || (isFirst && !/\d/u.test(number))) {
    return null;
  }
  const judged = judgeNumber(number, today);
  const status = STATUS_WORDS[word.toLowerCase()];
  if (judged === null) {
    throw new StageError(
      'INPUT_INVALID',
      `${where}: expected an identity number of 15 or 18 characters`,
    );
  }
  if (status === undefined) {
    throw new StageError('INPUT_INVALID', `${where}: expected a status: lost, stolen or invalid`);
  }
  return { fingerprint: fingerprint(judged.number), status };
}
