import type { Box } from '../schema.ts';
import type { CdpChannel } from './cdp-channel.ts';
import type { Stretch } from './stretch.ts';

/** A picture and how much of the page it shows. */
export interface PagePicture {
  readonly png: Buffer;
  /** Height of the page in CSS pixels where the picture is shorter, else null. */
  readonly cutFrom: number | null;
}

/** Chromium now and then answers "Unable to capture screenshot" for a page that it draws the next time. */
const TRIES = 5;

/** A picture of a box, through the protocol: half the CPU of Playwright's `screenshot`. */
export async function boxPicture(
  channel: CdpChannel,
  box: Box,
  beyondScreen: boolean,
): Promise<Buffer> {
  for (let tries = 1; ; tries += 1) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- a try follows only where the one before failed
      const { data } = await channel.send('Page.captureScreenshot', {
        format: 'png',
        optimizeForSpeed: true,
        captureBeyondViewport: beyondScreen,
        clip: { ...box, scale: 1 },
      });
      return Buffer.from(data, 'base64');
    } catch (error) {
      if (tries === TRIES) {
        throw error;
      }
    }
  }
}

/** A picture of the whole page down to `maxHeight` pixels, or of a window that is as high as the page already. */
export async function pagePicture(
  channel: CdpChannel,
  maxHeight: number,
  whole: Stretch | null,
): Promise<PagePicture> {
  const { cssContentSize, cssLayoutViewport } = await channel.send('Page.getLayoutMetrics');
  const width = Math.max(1, Math.min(cssContentSize.width, cssLayoutViewport.clientWidth * 4));
  if (whole !== null) {
    const { height, cutFrom } = whole;
    const isWider = width > cssLayoutViewport.clientWidth;
    return { png: await boxPicture(channel, { x: 0, y: 0, width, height }, isWider), cutFrom };
  }
  const full = Math.max(1, Math.ceil(cssContentSize.height));
  const height = Math.min(full, maxHeight);
  const png = await boxPicture(channel, { x: 0, y: 0, width, height }, true);
  return { png, cutFrom: height < full ? full : null };
}
