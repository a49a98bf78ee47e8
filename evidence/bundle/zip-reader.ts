import { crc32 } from 'node:zlib';
import { ZIP_CONSTANTS } from './zip-writer.ts';

/** What a strict reading of an archive gives: its files, or what is wrong with it. */
export type ZipReading =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Buffer> }
  | { readonly ok: false; readonly why: string };

/** Several times what any bundle holds. */
const MAX_FILES = 200;

/** A departure from the one layout that is accepted. It never leaves this file. */
class Departure extends Error {}

function demand(holds: boolean, why: string): void {
  if (!holds) {
    throw new Departure(why);
  }
}

/** Names that could leave the folder they are unpacked into, or mean two things to two readers. */
function isSafeName(name: string): boolean {
  const parts = name.split('/');
  return (
    /^[\w.\-/]{1,200}$/u.test(name) &&
    parts.every((part) => part !== '' && part !== '.' && part !== '..')
  );
}

interface End {
  readonly count: number;
  readonly centralOffset: number;
}

/** The end record must be the last 22 bytes: a comment, or anything behind it, is refused. */
function readEnd(archive: Buffer): End {
  demand(archive.length >= ZIP_CONSTANTS.endBytes, 'too short to be an archive');
  const end = archive.subarray(archive.length - ZIP_CONSTANTS.endBytes);
  demand(
    end.readUInt32LE(0) === ZIP_CONSTANTS.endSignature,
    'no end record in the last 22 bytes: truncated, or something is appended',
  );
  demand(end.readUInt32LE(4) === 0, 'spans several disks');
  demand(end.readUInt16LE(8) === end.readUInt16LE(10), 'the two file counts differ');
  demand(end.readUInt16LE(20) === 0, 'carries a comment');
  const centralOffset = end.readUInt32LE(16);
  demand(
    centralOffset + end.readUInt32LE(12) === archive.length - ZIP_CONSTANTS.endBytes,
    'bytes between the central directory and the end record',
  );
  return { count: end.readUInt16LE(10), centralOffset };
}

interface Central {
  readonly name: string;
  readonly nameBytes: Buffer;
  /** Bytes from `versionNeeded` to the extra field's length, which the local header repeats. */
  readonly shared: Buffer;
  readonly offset: number;
  readonly next: number;
}

/** Fields that hold one value in every entry of ours: a change in any of them is a change to the archive. */
function demandConstants(header: Buffer): void {
  demand(header.readUInt16LE(4) === ZIP_CONSTANTS.madeBy, 'made by another version');
  demand(header.readUInt16LE(6) === ZIP_CONSTANTS.versionNeeded, 'needs another version');
  demand(header.readUInt16LE(8) === ZIP_CONSTANTS.flags, 'has other flags');
  demand(header.readUInt16LE(10) === ZIP_CONSTANTS.stored, 'is compressed, not stored');
  demand(header.readUInt32LE(20) === header.readUInt32LE(24), 'has two sizes');
  demand(header.readUInt32LE(30) === 0, 'has an extra field or a comment');
  demand(header.readUInt32LE(34) === 0, 'starts on another disk or has internal attributes');
  demand(header.readUInt32LE(38) === ZIP_CONSTANTS.externalAttributes, 'has other attributes');
}

function readCentral(archive: Buffer, at: number): Central {
  const limit = archive.length - ZIP_CONSTANTS.endBytes;
  demand(at + ZIP_CONSTANTS.centralBytes <= limit, 'the central directory is cut short');
  const header = archive.subarray(at, at + ZIP_CONSTANTS.centralBytes);
  demand(
    header.readUInt32LE(0) === ZIP_CONSTANTS.centralSignature,
    'the central directory is broken',
  );
  demandConstants(header);
  const next = at + ZIP_CONSTANTS.centralBytes + header.readUInt16LE(28);
  demand(next <= limit, 'a name runs past the central directory');
  const nameBytes = archive.subarray(at + ZIP_CONSTANTS.centralBytes, next);
  const name = nameBytes.toString('latin1');
  demand(isSafeName(name), 'a name is not a plain relative path');
  return { name, nameBytes, shared: header.subarray(6, 32), offset: header.readUInt32LE(42), next };
}

/** The file's bytes; its local header must repeat the central one and begin where the file before it ended. */
function readFile(archive: Buffer, central: Central, expectedOffset: number, end: End): Buffer {
  demand(central.offset === expectedOffset, `${central.name}: bytes that belong to no file`);
  const from = central.offset + ZIP_CONSTANTS.localBytes + central.nameBytes.length;
  const size = central.shared.readUInt32LE(14);
  demand(from + size <= end.centralOffset, `${central.name}: runs into the central directory`);
  const local = archive.subarray(central.offset, from);
  const agrees =
    local.readUInt32LE(0) === ZIP_CONSTANTS.localSignature &&
    local.subarray(4, ZIP_CONSTANTS.localBytes).equals(central.shared) &&
    local.subarray(ZIP_CONSTANTS.localBytes).equals(central.nameBytes);
  demand(agrees, `${central.name}: local and central header differ`);
  const bytes = archive.subarray(from, from + size);
  demand(crc32(bytes) === central.shared.readUInt32LE(10), `${central.name}: CRC-32 differs`);
  return bytes;
}

function readFiles(archive: Buffer): Map<string, Buffer> {
  const end = readEnd(archive);
  demand(end.count <= MAX_FILES, `holds ${end.count} files: more than a bundle has`);
  const files = new Map<string, Buffer>();
  let central = end.centralOffset;
  let offset = 0;
  for (let index = 0; index < end.count; index += 1) {
    const entry = readCentral(archive, central);
    demand(!files.has(entry.name), `${entry.name}: twice in the archive`);
    const bytes = readFile(archive, entry, offset, end);
    files.set(entry.name, bytes);
    central = entry.next;
    offset = entry.offset + ZIP_CONSTANTS.localBytes + entry.nameBytes.length + bytes.length;
  }
  demand(offset === end.centralOffset, 'bytes that belong to no file');
  demand(
    central === archive.length - ZIP_CONSTANTS.endBytes,
    'the central directory has more files',
  );
  return files;
}

/**
 * Reads an archive of the layout `writeZip` gives and of no other: stored files one behind the other, then the central
 * directory, then the end record, every byte accounted for. Never throws.
 */
export function readZip(archive: Buffer): ZipReading {
  try {
    return { ok: true, files: readFiles(archive) };
  } catch (error) {
    return { ok: false, why: error instanceof Departure ? error.message : 'unreadable' };
  }
}
