import type { SessionCookie } from '../../../core/access.ts';
import type { GuardedProxy } from '../../../core/guard.ts';
import type { FeedJob } from '../lanes/request-feed.ts';
import type { Play } from './play.ts';

/** One page to open in the browser. */
export interface PageJob extends FeedJob {
  readonly userAgent: string;
  /** What all of the page's traffic goes through. */
  readonly proxy: GuardedProxy;
  /** Of the operator's own session; none for most. */
  readonly cookies: readonly SessionCookie[];
  /** Whether the page may take its main frame to a further address; rejects where it may not. */
  readonly admit: (url: URL) => Promise<void>;
  /** What answers in place of the hosts that the page asks; null where they answer themselves. */
  readonly play: Play | null;
}

/** What a page became. */
export interface RenderedPage {
  readonly status: number;
  /** Of the answer that the main frame shows; `content-type` is that of `body`. */
  readonly headers: Readonly<Record<string, string>>;
  /** The rendered document as UTF-8. */
  readonly body: Uint8Array;
  readonly finalUrl: string;
  /** The addresses that led on, by redirect or by script, in order. */
  readonly redirects: readonly string[];
}
