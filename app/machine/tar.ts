/** A regular file of a tar archive. */
export interface TarEntry {
  readonly path: string;
  readonly executable: boolean;
  readonly bytes: Uint8Array;
}

const BLOCK = 512;

/**
 * The regular files of a plain POSIX (ustar) archive, as `@sparticuz/chromium` packs its libraries. Not for archives from
 * strangers: paths are as written. Throws a RangeError on what is no such archive.
 */
export function readTar(archive: Uint8Array): TarEntry[] {
  const entries: TarEntry[] = [];
  let offset = 0;
  while (offset + BLOCK <= archive.length && archive[offset] !== 0) {
    const header = archive.subarray(offset, offset + BLOCK);
    const size = octal(header, 124, 12);
    const type = header[156];
    const start = offset + BLOCK;
    if (type === 0 || type === 0x30) {
      if (start + size > archive.length) {
        throw new RangeError('tar archive is cut off');
      }
      const prefix = text(header, 345, 155);
      entries.push({
        path: (prefix === '' ? '' : `${prefix}/`) + text(header, 0, 100),
        executable: (octal(header, 100, 8) & 0o111) !== 0,
        bytes: archive.subarray(start, start + size),
      });
    }
    offset = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return entries;
}

function text(header: Uint8Array, at: number, length: number): string {
  const field = Buffer.from(header.subarray(at, at + length));
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end === -1 ? length : end);
}

function octal(header: Uint8Array, at: number, length: number): number {
  const value = Number.parseInt(text(header, at, length).trim() || '0', 8);
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError('no tar archive');
  }
  return value;
}
