import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CustodyEvent } from '../../../core/evidence.ts';
import { StageError } from '../../../core/failure.ts';
import type { Line } from '../../line/open-line.ts';
import { type CommandContext, type DataOption, withLine } from '../context.ts';

/** One entry of the custody log about a bundle. */
export interface CustodyLine {
  readonly at: string;
  readonly act: string;
  readonly actor: string;
  readonly reason: string;
}

/** A bundle's bytes, and its custody log where the store knows it. */
export interface NamedBundle {
  readonly bytes: Buffer;
  readonly custody: readonly CustodyLine[];
  /** Whether it came out of the store, which then noted it. */
  readonly isStored: boolean;
}

type Access = Pick<CustodyEvent, 'act' | 'actor' | 'reason'>;

/**
 * A bundle by its id, or in a file. One of the store is opened with an entry in the custody log; a file has none. Throws
 * `NOT_FOUND` and `FILE_UNREADABLE`.
 */
export async function namedBundle(
  context: CommandContext,
  name: string,
  options: DataOption,
  access: Access,
): Promise<NamedBundle> {
  if (existsSync(resolve(name))) {
    return { bytes: await readBundleFile(resolve(name)), custody: [], isStored: false };
  }
  return await withLine(context, options, async (line) => {
    const bytes = await openStored(line, name, access, context.signal);
    return { bytes, custody: await custodyOf(line, name), isStored: true };
  });
}

async function readBundleFile(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new StageError('FILE_UNREADABLE', `${path} cannot be read`, { cause: error });
  }
}

/** The bytes of a stored bundle; the entry is written before they are handed out. */
export async function openStored(
  { deps }: Line,
  id: string,
  access: Access,
  signal: AbortSignal,
): Promise<Buffer> {
  const { bundleDigest } = await deps.store.evidence.get(id);
  await deps.store.transaction((tx) =>
    deps.custody(tx, { evidenceId: id, ...access, at: deps.now() }),
  );
  return Buffer.from(await deps.blobs.get(bundleDigest, signal));
}

async function custodyOf({ deps }: Line, id: string): Promise<readonly CustodyLine[]> {
  const { readCustodyEntry } = await import('../../../evidence/index.ts');
  const rows = await deps.store.custody.all();
  return rows
    .map(({ entry }) => readCustodyEntry(entry))
    .filter(({ evidenceId }) => evidenceId === id)
    .map(({ at, act, actor, reason }) => ({ at, act, actor, reason }));
}
