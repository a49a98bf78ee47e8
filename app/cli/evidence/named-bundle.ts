import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { StageError } from '../../../core/failure.ts';
import type { StampWithToken } from '../../line/bundle-stamps.ts';
import type { Who } from '../../line/open-evidence.ts';
import type { Line } from '../../line/open-line.ts';
import { type CommandContext, type DataOption, withLine } from '../context.ts';

/** One entry of the custody log about a bundle. */
interface CustodyLine {
  readonly at: string;
  readonly act: string;
  readonly actor: string;
  readonly reason: string;
}

/** A bundle's bytes, and its custody log where the store knows it. */
export interface NamedBundle {
  readonly bytes: Buffer;
  readonly custody: readonly CustodyLine[];
  /** Time-stamps over the bundle itself, the oldest first. */
  readonly stamps: readonly StampWithToken[];
  /** Whether it came out of the store, which then noted it. */
  readonly isStored: boolean;
}

/**
 * A bundle by its id, or in a file. One of the store is opened with an entry in the custody log; a file has none. Throws
 * `NOT_FOUND` and `FILE_UNREADABLE`.
 */
export async function namedBundle(
  context: CommandContext,
  name: string,
  options: DataOption,
  who: Who,
): Promise<NamedBundle> {
  if (existsSync(resolve(name))) {
    const bytes = await readBundleFile(resolve(name));
    return { bytes, custody: [], stamps: [], isStored: false };
  }
  return await withLine(context, options, async (line) => storedBundle(line, name, who));
}

async function storedBundle(line: Line, id: string, who: Who): Promise<NamedBundle> {
  const { openEvidence } = await import('../../line/open-evidence.ts');
  const { stampsWithTokens } = await import('../../line/bundle-stamps.ts');
  const { bytes } = await openEvidence(line, id, 'opened', who);
  const stamps = (await stampsWithTokens(line, id)).filter(({ renews }) => renews === null);
  return { bytes, custody: await custodyOf(line, id), stamps, isStored: true };
}

async function readBundleFile(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new StageError('FILE_UNREADABLE', `${path} cannot be read`, { cause: error });
  }
}

async function custodyOf({ deps }: Line, id: string): Promise<readonly CustodyLine[]> {
  const { readCustodyEntry } = await import('../../../evidence/index.ts');
  const rows = await deps.store.custody.of(id);
  return rows
    .map(({ entry }) => readCustodyEntry(entry))
    .map(({ at, act, actor, reason }) => ({ at, act, actor, reason }));
}
