import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Evidence } from '../../core/evidence.ts';
import { StageError } from '../../core/failure.ts';
import { certificatesOfReply, sealFacts } from '../../evidence/index.ts';
import { type StampWithToken, stampsWithTokens } from './bundle-stamps.ts';
import { openEvidence, type Who } from './open-evidence.ts';
import type { Line } from './open-line.ts';

/** What an export left beside the bundle. */
export interface ExportedBundle {
  readonly evidenceId: string;
  readonly path: string;
  readonly seal: string;
  /** Files of the time-stamps, the oldest first; none where no authority has stamped it. */
  readonly tokens: readonly string[];
  /** File that says how the bundle is sealed and what stands beside it. */
  readonly sealDocument: string;
}

interface NamedStamp extends StampWithToken {
  readonly file: string;
}

/** The first token is `FILE.tsr`, the others `FILE.2.tsr` and so on. */
function named(stamps: readonly StampWithToken[], path: string): readonly NamedStamp[] {
  return stamps.map((stamp, index) => ({
    ...stamp,
    file: index === 0 ? `${path}.tsr` : `${path}.${index + 1}.tsr`,
  }));
}

async function writeTo(path: string, bytes: Uint8Array | string): Promise<void> {
  const file = await openFor(path);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function openFor(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'w', 0o600);
  } catch (error) {
    throw new StageError('FILE_UNREADABLE', `${path} cannot be written`, { cause: error });
  }
}

const NO_STAMP =
  'none: no time-stamping authority has stamped this bundle, so that nothing outside the installation proves when it was made';

function wordsFor(stamps: readonly NamedStamp[]): object | string {
  if (stamps.length === 0) {
    return NO_STAMP;
  }
  return stamps.map(({ file, authority, stampedAt, expiresAt, imprint, renews }) => ({
    file: basename(file),
    authority,
    stampedAt: stampedAt.toISOString(),
    certificateEndsAt: expiresAt.toISOString(),
    over:
      renews === null
        ? 'the bundle'
        : `the bundle and ${basename(stamps.find((one) => one.tokenDigest === renews)?.file ?? 'an older token')}`,
    sha256: imprint,
  }));
}

/** What stands beside the bundle, for whoever is given it: its digest, its seal, its stamps, the head of the custody log. */
async function sealDocument(
  { deps: { store, now } }: Line,
  { evidence, bytes }: { readonly evidence: Evidence; readonly bytes: Buffer },
  path: string,
  stamps: readonly NamedStamp[],
): Promise<string> {
  const last = (await store.custody.all()).at(-1);
  const document = {
    evidenceId: evidence.id,
    exportedAt: now().toISOString(),
    bundle: { file: basename(path), sha256: evidence.bundleDigest, bytes: bytes.length },
    seal: evidence.seal,
    signature: sealFacts(bytes),
    timeStamps: wordsFor(stamps),
    custody: last === undefined ? null : { entry: last.seq, head: last.hash },
    howToVerify: 'docs/verifying-evidence.md',
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The certificates of all tokens in one PEM file, each once: what is wanted when the authorities are gone. */
function chainOf(stamps: readonly NamedStamp[]): string {
  const pems = stamps.flatMap(({ reply }) => certificatesOfReply(reply));
  return [...new Set(pems)].join('');
}

/** Writes a bundle byte for byte, its tokens with their certificates, and a document that says what these are. */
export async function exportBundle(
  line: Line,
  evidenceId: string,
  path: string,
  who: Who,
): Promise<ExportedBundle> {
  const opened = await openEvidence(line, evidenceId, 'exported', who, async () => {
    const file = await openFor(path);
    await file.close();
  });
  const stamps = named(await stampsWithTokens(line, evidenceId), path);
  const document = `${path}.seal.json`;
  await writeTo(path, opened.bytes);
  for (const { file, reply } of stamps) {
    await writeTo(file, reply);
  }
  if (stamps.length > 0) {
    await writeTo(`${path}.chain.pem`, chainOf(stamps));
  }
  await writeTo(document, await sealDocument(line, opened, path, stamps));
  return {
    evidenceId,
    path,
    seal: opened.evidence.seal,
    tokens: stamps.map(({ file }) => file),
    sealDocument: document,
  };
}
