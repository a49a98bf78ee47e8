import { Transform } from 'node:stream';
import { StageError } from '../../../core/failure.ts';

/** Bytes that one connection of the browser may bring in: far above any page, far below a disk. */
export const CONNECTION_BYTES = 256 * 1024 * 1024;

/** Passes bytes on until there are more than `most`, then fails with `BODY_TOO_LARGE`. */
export function metered(most: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > most) {
        done(new StageError('BODY_TOO_LARGE', `more than ${most} bytes on one connection`));
        return;
      }
      done(null, chunk);
    },
  });
}
