import { createReadStream } from 'node:fs';

/** A body too large for memory, in a file of the capture's own that ends with it. */
export interface FileBody {
  readonly path: string;
  /** Bytes. */
  readonly length: number;
}

/** A body in memory, or in a file. */
export type Body = Uint8Array | FileBody;

/** How much of a file is in memory at a time. */
const CHUNK_BYTES = 256 * 1024;

export function isFileBody(body: Body): body is FileBody {
  return 'path' in body;
}

/** The bytes of a file, piece by piece. */
export function chunksOf({ path }: FileBody): AsyncIterable<Buffer> {
  return createReadStream(path, { highWaterMark: CHUNK_BYTES });
}
