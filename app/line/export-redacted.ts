import { writeFile } from 'node:fs/promises';
import { StageError } from '../../core/failure.ts';
import { openBundle, redactedCopy } from '../../evidence/index.ts';
import { openEvidence, type Who } from './open-evidence.ts';
import type { Line } from './open-line.ts';

/** What an export of a redacted copy left. */
export interface ExportedCopy {
  readonly evidenceId: string;
  readonly path: string;
  /** Digest of the sealed bundle that it is a copy of. */
  readonly redactedFrom: string;
  /** Files of the copy by how they were treated. */
  readonly files: Readonly<Record<string, number>>;
}

/** Names under which a copy would pass for the bundle. */
const SEALED_NAME = /\.wacz$/iu;

/**
 * Writes a copy of a bundle without personal data. Throws `INPUT_INVALID` for a file named as bundles are, and what
 * `openEvidence` throws.
 */
export async function exportRedacted(
  line: Line,
  evidenceId: string,
  path: string,
  { actor, reason }: Who,
  signal: AbortSignal,
): Promise<ExportedCopy> {
  if (SEALED_NAME.test(path)) {
    throw new StageError(
      'INPUT_INVALID',
      `${path}: a redacted copy is no sealed bundle: name it .redacted.zip`,
    );
  }
  const who = { actor, reason: `redacted copy: ${reason}` };
  const { evidence, bytes } = await openEvidence(line, evidenceId, 'exported', who);
  const copy = await redactedCopy(openBundle(bytes), { read: line.readLines }, signal);
  await writeFile(path, copy.bytes, { mode: 0o600 }).catch((error: unknown) => {
    throw new StageError('FILE_UNREADABLE', `${path} cannot be written`, { cause: error });
  });
  return {
    evidenceId,
    path,
    redactedFrom: `sha256:${evidence.bundleDigest}`,
    files: copy.counts,
  };
}
