import { randomBytes } from 'node:crypto';
import type { ClueDeps } from '../../console/server/routes/clues.ts';
import type { Line } from '../line/open-line.ts';
import { redactedThumbnails } from '../line/redacted-thumbnails.ts';

/** How long a picture is read for the places that must be covered; after that it is blurred as a whole. */
const COVERING_MS = 20_000;

/** What the routes of clues stand on, with pictures in which cards are covered. */
export function clueDeps(line: Line): ClueDeps {
  return {
    line: line.deps,
    random: randomBytes,
    async covered(digest) {
      return await (await redactedThumbnails(line, COVERING_MS)).of(digest);
    },
  };
}
