import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';

/** One file of an archive. `name` is a relative path with forward slashes. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Fields of PKWARE APPNOTE 6.3.10 that every entry of ours carries with one value. */
export const ZIP_CONSTANTS = {
  localSignature: 0x04034b50,
  centralSignature: 0x02014b50,
  endSignature: 0x06054b50,
  /** Made on UNIX, by version 2.0 of the format. */
  madeBy: (3 << 8) | 20,
  versionNeeded: 20,
  /** Bit 11: names are UTF-8. */
  flags: 0x0800,
  stored: 0,
  /** A regular file, mode 0644, as UNIX puts it in the upper half. */
  externalAttributes: 0o100644 * 0x10000,
  localBytes: 30,
  centralBytes: 46,
  endBytes: 22,
} as const;

/** Largest archive without ZIP64, which is neither written nor read here. */
const MAX_BYTES = 0xffff_fffe;

interface Placed {
  readonly name: Buffer;
  readonly length: number;
  readonly crc: number;
  readonly offset: number;
}

/** MS-DOS date and time of a moment in UTC: two-second steps from 1980. */
function dosTime(at: Date): { readonly date: number; readonly time: number } {
  const year = Math.max(0, at.getUTCFullYear() - 1980);
  return {
    date: (year << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
    time: (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1),
  };
}

/** The fields that a local and a central header share, from `versionNeeded` to the extra field's length. */
function writeShared(header: Buffer, from: number, placed: Placed, at: Date): void {
  const { date, time } = dosTime(at);
  header.writeUInt16LE(ZIP_CONSTANTS.versionNeeded, from);
  header.writeUInt16LE(ZIP_CONSTANTS.flags, from + 2);
  header.writeUInt16LE(ZIP_CONSTANTS.stored, from + 4);
  header.writeUInt16LE(time, from + 6);
  header.writeUInt16LE(date, from + 8);
  header.writeUInt32LE(placed.crc, from + 10);
  header.writeUInt32LE(placed.length, from + 14);
  header.writeUInt32LE(placed.length, from + 18);
  header.writeUInt16LE(placed.name.length, from + 22);
}

function localHeader(placed: Placed, at: Date): Buffer {
  const header = Buffer.alloc(ZIP_CONSTANTS.localBytes);
  header.writeUInt32LE(ZIP_CONSTANTS.localSignature, 0);
  writeShared(header, 4, placed, at);
  return header;
}

function centralHeader(placed: Placed, at: Date): Buffer {
  const header = Buffer.alloc(ZIP_CONSTANTS.centralBytes);
  header.writeUInt32LE(ZIP_CONSTANTS.centralSignature, 0);
  header.writeUInt16LE(ZIP_CONSTANTS.madeBy, 4);
  writeShared(header, 6, placed, at);
  header.writeUInt32LE(ZIP_CONSTANTS.externalAttributes, 38);
  header.writeUInt32LE(placed.offset, 42);
  return header;
}

function endRecord(count: number, centralBytes: number, centralOffset: number): Buffer {
  const end = Buffer.alloc(ZIP_CONSTANTS.endBytes);
  end.writeUInt32LE(ZIP_CONSTANTS.endSignature, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(centralBytes, 12);
  end.writeUInt32LE(centralOffset, 16);
  return end;
}

/** The central directory and what ends an archive. Throws a `RangeError` above 4 GB. */
function directoryOf(placed: readonly Placed[], offset: number, at: Date): Buffer {
  const central = Buffer.concat(placed.flatMap((entry) => [centralHeader(entry, at), entry.name]));
  if (offset + central.length + ZIP_CONSTANTS.endBytes > MAX_BYTES) {
    throw new RangeError('an archive above 4 GB would need ZIP64');
  }
  return Buffer.concat([central, endRecord(placed.length, central.length, offset)]);
}

/**
 * A ZIP in which every file is STORED (WACZ 1.1.1 asks this of compressed files, so that a replay reads ranges). The same
 * entries at the same time give the same bytes. Throws a `RangeError` above 4 GB.
 */
export function writeZip(entries: readonly ZipEntry[], at: Date): Buffer {
  const parts: Uint8Array[] = [];
  const placed: Placed[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const file = { name: Buffer.from(name, 'utf8'), length: bytes.length, crc: crc32(bytes) };
    const entry = { ...file, offset };
    parts.push(localHeader(entry, at), entry.name, bytes);
    placed.push(entry);
    offset += ZIP_CONSTANTS.localBytes + entry.name.length + bytes.length;
  }
  return Buffer.concat([...parts, directoryOf(placed, offset, at)]);
}

/** A file of an archive, as its manifest lists it. */
export interface ZippedFile {
  readonly name: string;
  /** Bytes. */
  readonly length: number;
  /** `sha256:<hex>`. */
  readonly digest: string;
}

/** Takes the next bytes of a file. */
export type Put = (bytes: Uint8Array) => Promise<void>;

/** Writes the archive of `writeZip` to a file as its parts come, none of it kept in memory, every byte hashed on its way. */
export class ZipWriter {
  readonly #file: FileHandle;
  readonly #at: Date;
  readonly #placed: Placed[] = [];
  #offset = 0;

  constructor(file: FileHandle, at: Date) {
    this.#file = file;
    this.#at = at;
  }

  async add(name: string, bytes: Uint8Array): Promise<ZippedFile> {
    return this.stream(name, (put) => put(bytes));
  }

  /** A file whose length and digest are known only when it is written: its header is written over at the end. */
  async stream(name: string, write: (put: Put) => Promise<void>): Promise<ZippedFile> {
    const hash = createHash('sha256');
    const entry = { name: Buffer.from(name, 'utf8'), length: 0, crc: 0, offset: this.#offset };
    await this.#write(Buffer.concat([localHeader(entry, this.#at), entry.name]));
    await write(async (bytes) => {
      hash.update(bytes);
      entry.crc = crc32(bytes, entry.crc);
      entry.length += bytes.length;
      await this.#write(bytes);
    });
    await this.#file.write(localHeader(entry, this.#at), 0, undefined, entry.offset);
    this.#placed.push(entry);
    return { name, length: entry.length, digest: `sha256:${hash.digest('hex')}` };
  }

  /** Ends the archive; its length in bytes. */
  async end(): Promise<number> {
    await this.#write(directoryOf(this.#placed, this.#offset, this.#at));
    return this.#offset;
  }

  async #write(bytes: Uint8Array): Promise<void> {
    for (let from = 0; from < bytes.length; ) {
      const rest = bytes.subarray(from);
      const { bytesWritten } = await this.#file.write(rest, 0, rest.length, this.#offset);
      from += bytesWritten;
      this.#offset += bytesWritten;
    }
  }
}
