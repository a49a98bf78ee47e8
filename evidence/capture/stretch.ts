import type { CaptureLimits } from '../limits.ts';
import type { CdpChannel } from './cdp-channel.ts';
import type { ExchangeLog } from './exchange-log.ts';
import { untilQuiet } from './quiet.ts';

/** How the window came to show the whole page. */
export interface Stretch {
  /** Height of the picture to take, in CSS pixels. */
  readonly height: number;
  /** Height of the page where it is more than that, else null. */
  readonly cutFrom: number | null;
  /** How often the window was made higher. */
  readonly growths: number;
}

/** What a stretch works with. */
export interface StretchParts {
  readonly channel: CdpChannel;
  readonly log: ExchangeLog;
  readonly limits: CaptureLimits;
  readonly ends: AbortSignal;
  /** Lets the page notice its window, and gives it time for a frame. */
  readonly notice: () => Promise<unknown>;
}

/** Rounding of heights. */
const SLACK_PX = 2;

async function heightOf(channel: CdpChannel): Promise<number> {
  const { cssContentSize } = await channel.send('Page.getLayoutMetrics');
  return Math.max(1, Math.ceil(cssContentSize.height));
}

async function setHeight(channel: CdpChannel, width: number, height: number): Promise<void> {
  await channel.send('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    deviceScaleFactor: 1,
    mobile: false,
  });
}

/**
 * Makes the window as high as the page, so that all that waits to be scrolled into view loads, and again while that makes the page
 * longer. One layout and one drawing of the page serve every picture then, at a third of the cost of scrolling through it.
 * A page that grows by as much as its window did is laid out by the window's height: its first height is the picture's.
 */
export async function stretch(
  viewport: { readonly width: number; readonly height: number },
  { channel, log, limits, ends, notice }: StretchParts,
): Promise<Stretch> {
  const { maxPictureHeight, maxGrowths, quietMs, settleMs } = limits;
  let shown = viewport.height;
  let full = await heightOf(channel);
  for (let growths = 0; ; growths += 1) {
    const target = Math.min(full, maxPictureHeight);
    if (target <= shown || growths === maxGrowths) {
      return { height: target, cutFrom: full > target ? full : null, growths };
    }
    await setHeight(channel, viewport.width, target);
    await notice();
    await untilQuiet(log, { quietMs, maxMs: settleMs }, ends);
    const grown = await heightOf(channel);
    if (Math.abs(grown - full - (target - shown)) <= SLACK_PX) {
      return { height: target, cutFrom: full > target ? full : null, growths: growths + 1 };
    }
    shown = target;
    full = grown;
  }
}
