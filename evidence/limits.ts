/** Bounds of one capture. Reaching any of them gives a `partial` bundle that says which. */
export interface CaptureLimits {
  /** Until the server has answered the page itself. */
  readonly navigationMs: number;
  /** From the answer to the page's load event. */
  readonly loadMs: number;
  /** Longest wait for the network to fall quiet after scrolling. */
  readonly settleMs: number;
  /** How long nothing may be under way before the network counts as quiet. */
  readonly quietMs: number;
  /** For one body to arrive. */
  readonly bodyMs: number;
  /** The same for a film or a sound. */
  readonly mediaMs: number;
  /** For one step on the page: a picture, the DOM, the text. */
  readonly stepMs: number;
  /** For the whole capture, without sealing. */
  readonly totalMs: number;
  readonly maxBodyBytes: number;
  readonly maxTotalBytes: number;
  readonly maxExchanges: number;
  readonly maxPictureHeight: number;
  /** How often the window is made as high as the page, which may grow by that. */
  readonly maxGrowths: number;
  /** Characters of the DOM, and of the text, each. */
  readonly maxTextLength: number;
}

/**
 * Figures by which 40 KB forum pages end well inside, and hostile ones end: Chromium draws pictures of up to 16,384
 * pixels a side, and bodies of more than 1 MB, or 16 MB together, lie on disk. A film of 50 MB is kept whole.
 */
export const DEFAULT_LIMITS: CaptureLimits = {
  navigationMs: 20_000,
  loadMs: 15_000,
  settleMs: 4_000,
  quietMs: 250,
  bodyMs: 10_000,
  mediaMs: 30_000,
  stepMs: 8_000,
  totalMs: 60_000,
  maxBodyBytes: 96 * 1024 * 1024,
  maxTotalBytes: 192 * 1024 * 1024,
  maxExchanges: 1_000,
  maxPictureHeight: 16_384,
  maxGrowths: 6,
  maxTextLength: 8 * 1024 * 1024,
};
