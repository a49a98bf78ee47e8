import { isAscii, isUtf8, transcode } from 'node:buffer';
import { declaredCharset } from './declared-charset.ts';
import { guessCharset } from './guess-charset.ts';

/** A body as text, and the charset that it was read in (a WHATWG label). */
export interface DecodedBody {
  readonly text: string;
  readonly charset: string;
}

/** Bytes of a body that are decoded; what follows is left. */
const MAX_DECODED_BYTES = 32 * 1024 * 1024;

/**
 * Decodes a body: byte order mark, then the header's charset, then the page's own `meta`, then the looks of the bytes. A
 * declaration that the bytes contradict is not believed. Never throws.
 */
export function decodeBody(bytes: Uint8Array, contentType: string | null): DecodedBody {
  const body = bytes.subarray(0, MAX_DECODED_BYTES);
  const marked = markedCharset(body);
  if (marked !== null) {
    return { text: decodeAs(body, marked), charset: marked };
  }
  const declared = declaredCharset(body, contentType);
  if (declared !== null) {
    const text = decodeAs(body, declared);
    if (isPlausible(text)) {
      return { text, charset: declared };
    }
  }
  const guessed = guessCharset(body);
  return { text: decodeAs(body, guessed), charset: guessed };
}

/** The charset of a byte order mark, by the WHATWG Encoding Standard's "BOM sniff". */
function markedCharset(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return 'utf-8';
  }
  if (first === 0xfe && second === 0xff) {
    return 'utf-16be';
  }
  return first === 0xff && second === 0xfe ? 'utf-16le' : null;
}

function decodeAs(bytes: Uint8Array, charset: string): string {
  return charset === 'utf-8' && isUtf8(bytes)
    ? decodeUtf8(bytes)
    : new TextDecoder(charset).decode(bytes);
}

/** What the decoder makes of bytes that are UTF-8, at a third of its cost: by way of UTF-16, in which strings are kept. */
function decodeUtf8(bytes: Uint8Array): string {
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = isMarked ? body.subarray(3) : body;
  return isAscii(text)
    ? text.toString('latin1')
    : transcode(text, 'utf8', 'ucs2').toString('utf16le');
}

/** Of a text in its right charset at most one character in a hundred is broken: cut posts, stray bytes. */
function isPlausible(text: string): boolean {
  let broken = 0;
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', at + 1)) {
    broken += 1;
  }
  return broken * 100 <= text.length;
}
