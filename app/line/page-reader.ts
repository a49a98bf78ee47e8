import { failureCodeOf } from '../../core/failure.ts';
import { detectWall } from '../../crawlers/fetch/walls/detect-wall.ts';
import {
  answerOf,
  codesAlone,
  decodeQrCodes,
  detectPlatform,
  extractImage,
  linkAt,
  linksInListings,
  platformById,
  type TextReader,
  textOfLines,
} from '../../crawlers/index.ts';
import type { LineDeps, PageReader } from '../../pipeline/deps.ts';

/** Bytes below which a picture is a mark or a smiley, and no text is looked for. */
const MIN_READ_BYTES = 2_000;

/** Reads the text in a picture's bytes; the empty string where there is none or it cannot be read. */
export type ReadText = (bytes: Uint8Array, signal: AbortSignal) => Promise<string>;

/** The crawlers' adapters as the stages use them, given what reads the text in pictures. */
export function pageReader(readText: ReadText): PageReader {
  return {
    platformById,
    detect: detectPlatform,
    answerOf,
    wallOf: detectWall,
    linksIn: linksInListings,
    linkAt,
    codesAlone,
    async readImage(page, signal) {
      const [answer] = page.answers;
      if (answer === undefined) {
        return extractImage(page, [], '');
      }
      const payloads = await decodeQrCodes(answer.bytes);
      const text =
        answer.bytes.byteLength < MIN_READ_BYTES ? '' : await readText(answer.bytes, signal);
      return extractImage(page, payloads, text);
    },
  };
}

/** The same where pictures are read for their codes alone. */
export const PAGE_READER: PageReader = pageReader(() => Promise.resolve(''));

/** Reads text in pictures. Where one cannot be read, or this machine cannot read at all, that is told and codes remain. */
export function readTextWith(reader: TextReader, log: LineDeps['log']): ReadText {
  return async (bytes, signal) => {
    try {
      return textOfLines(await reader.read(bytes, signal));
    } catch (error) {
      const code = failureCodeOf(error);
      if (code !== 'IMAGE_UNREADABLE' && code !== 'OCR_UNAVAILABLE') {
        throw error;
      }
      log('warn', 'the text of a picture was not read', { code });
      return '';
    }
  };
}
