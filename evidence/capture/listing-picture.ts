import { Box } from '../schema.ts';
import type { CdpChannel } from './cdp-channel.ts';
import { runIsolated } from './isolated-world.ts';
import { markScript } from './page-scripts.ts';
import { boxPicture } from './picture.ts';

/** Margin around the marked listing, and the largest picture of it, in CSS pixels. */
const MARGIN = 24;
const MAX_SIDE = 4_096;

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

function framed(box: Box): Box {
  const x = Math.max(0, box.x - MARGIN);
  const y = Math.max(0, box.y - MARGIN);
  return {
    x,
    y,
    width: Math.min(MAX_SIDE, box.width + box.x - x + MARGIN),
    height: Math.min(MAX_SIDE, box.height + box.y - y + MARGIN),
  };
}

/** Outlines the listing on the page and takes a picture of it; null where its text is not found. */
export async function listingPicture(
  channel: CdpChannel,
  listingText: string,
  ms: number,
): Promise<Buffer | null> {
  const box = Box.safeParse(await runIsolated(channel, markScript(needlesOf(listingText)), ms));
  return box.success ? boxPicture(channel, framed(box.data)) : null;
}
