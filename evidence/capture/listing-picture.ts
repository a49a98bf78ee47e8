import type { SoughtListing } from '../../core/preserver.ts';
import { Box } from '../schema.ts';
import type { CdpChannel } from './cdp-channel.ts';
import { runIsolated } from './isolated-world.ts';
import { markScript } from './page-scripts.ts';
import { boxPicture } from './picture.ts';

/** Longest text that is looked for; a page may break a long one up. */
const MAX_NEEDLE = 120;

/**
 * Texts to find the listing by, best first: its first three lines, its first, its longest. White space is taken out. Lines
 * with a mask in them stand otherwise on the page, so only their longest unmasked part counts.
 */
export function needlesOf(listingText: string): string[] {
  const lines = listingText
    .split('\n')
    .map((line) => line.replaceAll(/\s+/gu, ''))
    .filter((line) => line !== '');
  const plain = lines.map(
    (line) => line.split(/\*+/u).toSorted((left, right) => right.length - left.length)[0] ?? '',
  );
  const whole = lines.slice(0, 3).join('');
  const longest = plain.toSorted((left, right) => right.length - left.length)[0] ?? '';
  const candidates = [whole.includes('*') ? '' : whole, plain[0] ?? '', longest];
  return [...new Set(candidates.map((text) => text.slice(0, MAX_NEEDLE)))].filter(
    (text) => text.length >= 2,
  );
}

/**
 * Outlines the listing on the page and takes a picture of what one screen shows of it; null where its text is not found. A
 * picture within the screen costs a tenth of one beyond it, for which the whole page is drawn anew.
 */
export async function listingPicture(
  channel: CdpChannel,
  { text, url }: Pick<SoughtListing, 'text' | 'url'>,
  ms: number,
): Promise<Buffer | null> {
  const box = Box.safeParse(await runIsolated(channel, markScript(needlesOf(text), url), ms));
  return box.success ? boxPicture(channel, box.data, false) : null;
}
