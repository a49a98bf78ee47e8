import { detectWall } from '../../crawlers/fetch/walls/detect-wall.ts';
import {
  answerOf,
  codesAlone,
  decodeQrCodes,
  detectPlatform,
  extractImage,
  linksInListings,
  platformById,
} from '../../crawlers/index.ts';
import type { PageReader } from '../../pipeline/deps.ts';

/** The crawlers' adapters as the stages use them. */
export const PAGE_READER: PageReader = {
  platformById,
  detect: detectPlatform,
  answerOf,
  wallOf: detectWall,
  linksIn: linksInListings,
  codesAlone,
  async readImage(page) {
    const [answer] = page.answers;
    const payloads = answer === undefined ? [] : await decodeQrCodes(answer.bytes);
    return extractImage(page, payloads, '');
  },
};
