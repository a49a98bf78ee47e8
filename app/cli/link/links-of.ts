import { readFile } from 'node:fs/promises';
import { StageError } from '../../../core/failure.ts';
import type { FoundLink } from '../../../core/link.ts';
import { decodeQrCodes, findLinks } from '../../../crawlers/index.ts';

/** The path of a picture, which may hold anything that looks like an address. */
const PICTURE = /^(?![a-z]+:\/\/)\S+\.(?:png|jpe?g|webp|gif|bmp|avif|tiff?)$/iu;

/**
 * The links of an argument: a text with any number of them, their codes written beside, or a picture with QR codes. At least
 * one; `INPUT_INVALID`, `FILE_UNREADABLE` or `IMAGE_UNREADABLE` where there is none.
 */
export async function linksOf(written: string): Promise<readonly FoundLink[]> {
  const inText = PICTURE.test(written) ? [] : findLinks(written, 'text');
  if (inText.length > 0) {
    return inText;
  }
  if (/^[a-z]+:\/\//iu.test(written)) {
    throw new StageError('INPUT_INVALID', 'no share link and no invitation');
  }
  const payloads = await decodeQrCodes(await bytesOf(written));
  const links = payloads.flatMap((payload) => findLinks(payload, 'qr'));
  if (links.length === 0) {
    throw new StageError('INPUT_INVALID', 'no QR code with a share link or an invitation');
  }
  return [...new Map(links.map((link) => [link.url, link])).values()];
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
