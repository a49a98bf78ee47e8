import type { Readable } from 'node:stream';
import { addAbortSignal } from 'node:stream';
import { StageError } from '../../core/failure.ts';

/** A line longer than this, in UTF-16 units, is refused: memory stays bounded whatever comes in. */
const LONGEST_LINE = 64 * 1024 * 1024;

/** A line of an input and its number, from 1. */
export interface NumberedLine {
  readonly number: number;
  readonly text: string;
}

/**
 * The lines of a stream in groups as they arrive, without their ends. Ends where the stream ends, or throws where `signal`
 * aborts. Throws `INPUT_INVALID` at a line that is too long. A mark of byte order before the first line is passed over.
 */
export async function* readLines(
  stream: Readable,
  name: string,
  signal: AbortSignal,
): AsyncGenerator<readonly NumberedLine[]> {
  stream.setEncoding('utf8');
  addAbortSignal(signal, stream);
  let number = 0;
  const begun: string[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<string>) {
    const pieces = chunk.split('\n');
    const rest = pieces.pop() ?? '';
    const lines = pieces.map((piece, place) => {
      const text = place === 0 ? begun.splice(0).join('') + piece : piece;
      number += 1;
      return { number, text: number === 1 ? text.replace(/^\ufeff/u, '') : text };
    });
    length = (lines.length === 0 ? length : 0) + rest.length;
    begun.push(rest);
    if (length > LONGEST_LINE) {
      throw new StageError('INPUT_INVALID', `${name}:${number + 1}: the line is too long`);
    }
    yield lines;
  }
  const last = begun.join('');
  if (last !== '') {
    yield [{ number: number + 1, text: number === 0 ? last.replace(/^\ufeff/u, '') : last }];
  }
}
