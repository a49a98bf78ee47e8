import { sha256 } from '../../core/digest.ts';
import { writeZip, type ZipEntry } from '../bundle/zip-writer.ts';
import { type DerivedPart, type OpenedBundle, partOf } from '../viewer/opened-bundle.ts';
import { rewriteHtml } from '../viewer/rewrite-html.ts';
import { maskPersonal } from './mask-personal.ts';
import { type RedactDeps, type RedactedPicture, redactPicture } from './redact-picture.ts';

/** How a file of the copy came from the sealed original. */
type Treatment = RedactedPicture['kind'] | 'masked';

interface CopiedFile extends ZipEntry {
  /** What it is a copy of, by its address in the bundle. */
  readonly of: string;
  readonly treatment: Treatment;
  /** Why a picture is blurred as a whole. */
  readonly why?: string;
}

/** A package without personal data, made from a sealed bundle. */
export interface RedactedCopy {
  readonly bytes: Buffer;
  /** Files in it by how they were treated. */
  readonly counts: Readonly<Record<Treatment, number>>;
}

const README = `REDACTED COPY / 已脱敏副本

This is not the sealed evidence bundle. Identity cards in pictures are covered, identity numbers, names and addresses in texts are
masked, and the recorded traffic (WARC) is left out. redacted.json names the sealed original by its SHA-256 (redactedFrom); only the
original can be verified. It is kept by whoever made this copy.

本文件包不是封存的证据包。图片中的身份证已覆盖，文本中的身份号码、姓名、住址已遮盖，网络记录（WARC）未收入。redacted.json 中的
redactedFrom 为封存原件的 SHA-256 校验值；可供校验的只有原件，由制作本副本的单位保管。
`;

/**
 * A copy of a bundle for those who may not see personal data: pictures redacted, page and text masked, no traffic. It is no WACZ, has
 * no seal, and says on every page of its own that it is a copy, and of what. The same bundle and reader give the same bytes.
 */
export async function redactedCopy(
  bundle: OpenedBundle,
  deps: RedactDeps,
  signal: AbortSignal,
): Promise<RedactedCopy> {
  const files = [...(await pictures(bundle, deps, signal)), ...texts(bundle)];
  const manifest = Buffer.from(`${JSON.stringify(manifestOf(bundle, files), null, 2)}\n`);
  const entries: ZipEntry[] = [
    { name: 'README.txt', bytes: Buffer.from(README) },
    { name: 'redacted.json', bytes: manifest },
    ...files.map(({ name, bytes }) => ({ name, bytes })),
  ];
  const at = new Date(bundle.account.startedAt);
  return {
    bytes: writeZip(entries, Number.isNaN(at.getTime()) ? new Date(0) : at),
    counts: countsOf(files),
  };
}

async function pictures(
  { parts }: OpenedBundle,
  deps: RedactDeps,
  signal: AbortSignal,
): Promise<readonly CopiedFile[]> {
  const files: CopiedFile[] = [];
  for (const { uri, mime, bytes } of parts) {
    if (mime.startsWith('image/')) {
      // oxlint-disable-next-line no-await-in-loop -- one at a time: each takes the memory of a page
      const redacted = await redactPicture(bytes, deps, signal);
      if (redacted.kind !== 'unreadable') {
        files.push({
          name: `pictures/${files.length + 1}.png`,
          bytes: redacted.png,
          of: maskPersonal(uri),
          treatment: redacted.kind,
          ...(redacted.kind === 'blurred' ? { why: redacted.why } : {}),
        });
      }
    }
  }
  return files;
}

/** The page's text and DOM, and what the capture tells of itself. The DOM is written anew: nothing in it runs or loads. */
function texts(bundle: OpenedBundle): readonly CopiedFile[] {
  const text = partOf(bundle, 'urn:text:');
  const dom = partOf(bundle, 'urn:dom:');
  return [
    ...(text === null ? [] : [masked('text.txt', text, maskPersonal(text.bytes.toString('utf8')))]),
    ...(dom === null ? [] : [masked('page.html', dom, pageOf(dom))]),
    {
      name: 'capture.json',
      bytes: Buffer.from(`${maskPersonal(JSON.stringify(bundle.account, null, 2))}\n`),
      of: 'evidence/capture.json',
      treatment: 'masked',
    },
  ];
}

function masked(name: string, { uri }: DerivedPart, text: string): CopiedFile {
  return { name, bytes: Buffer.from(text, 'utf8'), of: maskPersonal(uri), treatment: 'masked' };
}

function pageOf({ bytes }: DerivedPart): string {
  const page = rewriteHtml(bytes.toString('utf8'), {
    baseUrl: 'about:blank',
    resolve: () => null,
    isMasked: true,
  });
  const policy = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;
  return page.replace('<!DOCTYPE html>\n', `<!DOCTYPE html>\n<!-- redacted copy -->\n${policy}`);
}

function manifestOf(bundle: OpenedBundle, files: readonly CopiedFile[]): object {
  const { account, bundleDigest, seal } = bundle;
  return {
    kind: 'cardsweep redacted copy',
    schemaVersion: 1,
    isSealed: false,
    redactedFrom: `sha256:${bundleDigest}`,
    sealOfOriginal: `sha256:${seal}`,
    evidenceId: account.evidenceId,
    capturedAt: account.startedAt,
    leftOut: [...bundle.files.keys()].filter((name) => name.startsWith('archive/')),
    files: files.map(({ name, bytes, of, treatment, why }) => ({
      path: name,
      of,
      treatment,
      ...(why === undefined ? {} : { why }),
      bytes: bytes.length,
      sha256: sha256(bytes),
    })),
  };
}

function countsOf(files: readonly CopiedFile[]): RedactedCopy['counts'] {
  const counts = { clear: 0, covered: 0, blurred: 0, unreadable: 0, masked: 0 };
  for (const { treatment } of files) {
    counts[treatment] += 1;
  }
  return counts;
}
