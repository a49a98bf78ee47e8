import { z } from 'zod';
import type { SoughtListing } from '../../core/preserver.ts';
import type { CapturedListing, CapturedPage } from '../bundle/captured-page.ts';
import type { CaptureLimits } from '../limits.ts';
import { DocumentText } from '../schema.ts';
import { BANNER_SCRIPT } from './banner.ts';
import type { ExchangeLog } from './exchange-log.ts';
import { runIsolated } from './isolated-world.ts';
import type { Journal } from './journal.ts';
import { listingPicture } from './listing-picture.ts';
import { documentScript, NOTICE_SCRIPT } from './page-scripts.ts';
import { pagePicture } from './picture.ts';
import { untilQuiet } from './quiet.ts';
import { type Stretch, stretch } from './stretch.ts';
import type { Visit } from './visit.ts';
import { within } from './within.ts';

/** What is derived from the page as it stands. */
export type PageParts = Pick<
  CapturedPage,
  'title' | 'dom' | 'text' | 'frames' | 'screenshot' | 'reading' | 'listings'
>;

export const NO_PARTS: PageParts = {
  title: '',
  dom: null,
  text: null,
  frames: [],
  screenshot: null,
  reading: null,
  listings: [],
};

/** A listing of a page that did not come. */
export function notLookedFor(sought: SoughtListing): CapturedListing {
  return { sought, isFound: null, picture: null };
}

/** Frames whose own DOM is kept; the rest is in the responses all the same. */
const MAX_FRAMES = 10;
const FRAME_MS = 2_000;

/** Bytes of a page's answers above which it is not kept as one file too. */
const MOST_FOR_READING = 4 * 1024 * 1024;

/** Takes the parts of a page one after the other; each may fail alone. */
export class PageReader {
  readonly #visit: Visit;
  readonly #journal: Journal;
  readonly #limits: CaptureLimits;
  #whole: Stretch | null = null;
  #bodyBytes = 0;

  constructor(visit: Visit, journal: Journal, limits: CaptureLimits) {
    this.#visit = visit;
    this.#journal = journal;
    this.#limits = limits;
  }

  /** Waits for the load event and a quiet network. */
  async settle(log: ExchangeLog, ends: AbortSignal): Promise<void> {
    const { loadMs, settleMs, quietMs } = this.#limits;
    await this.#journal.attempt('load event', loadMs, async () => {
      await this.#visit.page.waitForLoadState('load', { timeout: 0 });
      return true;
    });
    await this.#closeBanner();
    const isQuiet = await untilQuiet(log, { quietMs, maxMs: settleMs }, ends);
    this.#journal.note('network', isQuiet ? 'quiet' : 'still busy');
  }

  /** Refuses or closes a consent banner; consent is never given. */
  async #closeBanner(): Promise<void> {
    const pressed = await this.#inPage('consent banner', BANNER_SCRIPT, z.string());
    if (pressed !== null && pressed !== '') {
      this.#journal.note('consent banner', `pressed the button "${pressed}"`);
    }
  }

  /** Makes the window as high as the page, so that lazy pictures load; where that fails, the picture shows what the page has without. */
  async stretch(log: ExchangeLog, ends: AbortSignal): Promise<void> {
    const { stepMs, settleMs, maxGrowths } = this.#limits;
    const { channel, facts } = this.#visit;
    async function notice(): Promise<void> {
      await within(stepMs, runIsolated(channel, NOTICE_SCRIPT, stepMs));
    }
    const parts = { channel, log, limits: this.#limits, ends, notice };
    const ms = stepMs + maxGrowths * settleMs;
    this.#whole = await this.#journal.attempt('window as high as the page', ms, async () => {
      // A page whose script never returns lays out nothing: the time for its picture must not go to waiting for that.
      if ((await within(stepMs, channel.send('Page.getLayoutMetrics'))) === null) {
        await this.#stopScripts();
      }
      return stretch(facts.viewport, parts);
    });
    if (this.#whole !== null) {
      this.#journal.note(
        'window',
        `made higher ${this.#whole.growths} times: ${this.#whole.height} px`,
      );
    }
    this.#bodyBytes = log.bodyBytes;
  }

  async read(sought: readonly SoughtListing[]): Promise<PageParts> {
    const texts = await this.#documentText();
    const frames = await this.#frames();
    const screenshot = await this.#screenshot();
    return {
      title: texts?.title ?? '',
      dom: texts?.dom ?? null,
      text: texts?.text ?? null,
      frames,
      screenshot,
      reading: await this.#reading(),
      listings: await this.#listings(sought),
    };
  }

  /**
   * Runs a program of ours on the page. Where a script of the page's own never returns, it is ended and scripts are switched
   * off, and the program is tried once more.
   */
  async #inPage<T>(step: string, script: string, shape: z.ZodType<T>): Promise<T | null> {
    const { channel } = this.#visit;
    const ms = this.#limits.stepMs;
    return this.#journal.attempt(step, ms * 2, async () => {
      const first = await within(ms, runIsolated(channel, script, ms));
      if (first !== null) {
        return shape.parse(first);
      }
      await this.#stopScripts();
      return shape.parse(await runIsolated(channel, script, ms));
    });
  }

  async #stopScripts(): Promise<void> {
    const { channel } = this.#visit;
    await Promise.allSettled([
      channel.send('Emulation.setScriptExecutionDisabled', { value: true }),
      channel.send('Runtime.terminateExecution'),
    ]);
    this.#journal.gap('scripts of the page were stopped: they did not return');
  }

  async #documentText(): Promise<DocumentText | null> {
    const script = documentScript(this.#limits.maxTextLength);
    const texts = await this.#inPage('document and text', script, DocumentText);
    if (texts?.cut === true) {
      this.#journal.gap(`document and text: cut at ${this.#limits.maxTextLength} characters`);
    }
    return texts;
  }

  async #frames(): Promise<{ url: string; dom: string }[]> {
    const kept: { url: string; dom: string }[] = [];
    for (const frame of this.#visit.page.frames().slice(1, MAX_FRAMES + 1)) {
      const dom = await this.#journal.attempt('frame document', FRAME_MS, async () =>
        frame.content(),
      );
      if (dom !== null) {
        kept.push({ url: frame.url(), dom: dom.slice(0, this.#limits.maxTextLength) });
      }
    }
    return kept;
  }

  async #screenshot(): Promise<Buffer | null> {
    const { stepMs, maxPictureHeight } = this.#limits;
    const picture = await this.#journal.attempt('picture of the page', stepMs, async () =>
      pagePicture(this.#visit.channel, maxPictureHeight, this.#whole),
    );
    if (picture !== null && picture.cutFrom !== null) {
      this.#journal.gap(
        `picture of the page: shows ${maxPictureHeight} of ${picture.cutFrom} pixels`,
      );
    }
    return picture?.png ?? null;
  }

  /** The page as one file. It holds nothing that the records lack: of a page with much in it, it is left out. */
  async #reading(): Promise<string | null> {
    if (this.#bodyBytes > MOST_FOR_READING) {
      this.#journal.note('page as one file', `left out above ${MOST_FOR_READING} bytes`);
      return null;
    }
    const snapshot = await this.#journal.attempt(
      'page as one file',
      this.#limits.stepMs,
      async () => this.#visit.channel.send('Page.captureSnapshot', { format: 'mhtml' }),
    );
    return snapshot?.data ?? null;
  }

  /** One after the other, because each is outlined for its own picture alone. */
  async #listings(sought: readonly SoughtListing[]): Promise<CapturedListing[]> {
    const captured: CapturedListing[] = [];
    for (const one of sought) {
      captured.push(one.isText ? await this.#listing(one) : notLookedFor(one));
    }
    return captured;
  }

  /** What is not found on the page is a gap: the bundle is evidence that the page came without it. */
  async #listing(sought: SoughtListing): Promise<CapturedListing> {
    const { stepMs } = this.#limits;
    const step = `picture of the listing ${sought.sightingId}`;
    const taken = await this.#journal.attempt(step, stepMs, async () => ({
      png: await listingPicture(this.#visit.channel, sought, stepMs),
    }));
    if (taken === null) {
      return notLookedFor(sought);
    }
    if (taken.png === null) {
      this.#journal.gap(`${step}: its text is not on the page`);
    }
    return { sought, isFound: taken.png !== null, picture: taken.png };
  }
}
