import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Body } from '../bundle/file-body.ts';

/** A body above this length goes to disk, and so does what comes when a capture holds this much in memory. */
const MOST_OF_ONE = 1024 * 1024;
const MOST_OF_ALL = 16 * 1024 * 1024;

/** Takes in one body piece by piece. */
export interface BodySink {
  readonly length: number;
  put(chunk: Buffer): Promise<void>;
  /** The body as far as it came, cut at `maxBytes`. */
  end(maxBytes: number): Promise<Body>;
}

/** Where the bodies of one capture lie until they are sealed: the small ones in memory, the others in files of a directory. */
export class BodyStore {
  readonly #dir: string;
  #inMemory = 0;
  #files = 0;

  constructor(dir: string) {
    this.#dir = dir;
  }

  /** A new body. */
  open(): BodySink {
    const chunks: Buffer[] = [];
    let file: FileHandle | null = null;
    let path = '';
    let length = 0;
    const spill = async (): Promise<FileHandle> => {
      this.#files += 1;
      path = join(this.#dir, `body-${this.#files}`);
      const opened = await open(path, 'wx', 0o600);
      for (const chunk of chunks.splice(0)) {
        this.#inMemory -= chunk.length;
        await opened.write(chunk);
      }
      return opened;
    };
    return {
      get length() {
        return length;
      },
      put: async (chunk) => {
        length += chunk.length;
        if (
          file === null &&
          length <= MOST_OF_ONE &&
          this.#inMemory + chunk.length <= MOST_OF_ALL
        ) {
          chunks.push(chunk);
          this.#inMemory += chunk.length;
          return;
        }
        file ??= await spill();
        await file.write(chunk);
      },
      end: async (maxBytes) => {
        if (file === null) {
          const [only] = chunks;
          const whole = chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks);
          return whole.subarray(0, maxBytes);
        }
        await file.truncate(Math.min(length, maxBytes));
        await file.close();
        return { path, length: Math.min(length, maxBytes) };
      },
    };
  }
}
