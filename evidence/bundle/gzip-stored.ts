import { crc32 } from 'node:zlib';

/** Longest stored block of deflate (RFC 1951, 3.2.4). */
const BLOCK_BYTES = 0xffff;

/** Deflate, no flags, no time, fastest, unknown system (RFC 1952, 2.3). */
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 4, 255]);

function blockHeader(bytes: number, isLast: boolean): Buffer {
  const header = Buffer.alloc(5);
  header.writeUInt8(isLast ? 1 : 0, 0);
  header.writeUInt16LE(bytes, 1);
  header.writeUInt16LE(bytes ^ BLOCK_BYTES, 3);
  return header;
}

/** The same for bytes that come piece by piece: each piece in blocks of its own, and an empty last one. */
export async function* gzipStoredChunks(
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let length = 0;
  let crc = 0;
  yield HEADER;
  for await (const piece of pieces) {
    crc = crc32(piece, crc);
    length += piece.length;
    for (let from = 0; from < piece.length; from += BLOCK_BYTES) {
      const block = piece.subarray(from, from + BLOCK_BYTES);
      yield Buffer.concat([blockHeader(block.length, false), block]);
    }
  }
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc, 0);
  trailer.writeUInt32LE(length % 2 ** 32, 4);
  yield Buffer.concat([blockHeader(0, true), trailer]);
}

/** A gzip member that holds the bytes as they are: for what is compressed already, at the cost of a copy. */
export function gzipStored(parts: readonly Uint8Array[]): Buffer {
  const bytes = Buffer.concat(parts);
  const blocks: Uint8Array[] = [HEADER];
  let from = 0;
  do {
    const to = Math.min(bytes.length, from + BLOCK_BYTES);
    blocks.push(blockHeader(to - from, to === bytes.length), bytes.subarray(from, to));
    from = to;
  } while (from < bytes.length);
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(bytes), 0);
  trailer.writeUInt32LE(bytes.length, 4);
  return Buffer.concat([...blocks, trailer]);
}
