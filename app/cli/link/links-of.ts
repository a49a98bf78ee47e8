import { readFile } from 'node:fs/promises';
import { StageError } from '../../../core/failure.ts';
import type { FoundLink } from '../../../core/link.ts';
import { decodeQrCodes, linksInPicture, linksInText } from '../../../crawlers/index.ts';
import type { ReadText } from '../../line/page-reader.ts';

/** The path of a picture, which may hold anything that looks like an address. */
const PICTURE = /^(?![a-z]+:\/\/)\S+\.(?:png|jpe?g|webp|gif|bmp|avif|tiff?)$/iu;

/** What an argument names. */
export interface WrittenLinks {
  /** At least one. */
  readonly links: readonly FoundLink[];
  /** The text that a picture shows beside its codes; null where the argument is no picture. */
  readonly pictureText: string | null;
}

/**
 * The links of an argument: a text with any number of them, their codes written beside, or a picture with QR codes or
 * written links. `INPUT_INVALID`, `FILE_UNREADABLE` or `IMAGE_UNREADABLE` where there is none.
 */
export async function linksOf(
  written: string,
  readText: ReadText,
  signal: AbortSignal,
): Promise<WrittenLinks> {
  const inText = PICTURE.test(written) ? [] : linksInText(written);
  if (inText.length > 0) {
    return { links: inText, pictureText: null };
  }
  if (/^[a-z]+:\/\//iu.test(written)) {
    throw new StageError('INPUT_INVALID', 'no share link and no invitation');
  }
  const bytes = await bytesOf(written);
  const payloads = await decodeQrCodes(bytes);
  const pictureText = await readText(bytes, signal);
  const links = linksInPicture(payloads, pictureText);
  if (links.length === 0) {
    throw new StageError('INPUT_INVALID', 'no share link and no invitation in the picture');
  }
  return { links, pictureText };
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new StageError('FILE_UNREADABLE', 'no link, and no file that can be read', {
      cause: error,
    });
  }
}
