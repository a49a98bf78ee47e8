import type { Body } from './file-body.ts';
import type { HeaderField } from './header-field.ts';

/** One request and what was answered. Bodies are decoded: content and transfer codings are taken off. */
export interface Exchange {
  /** Address without fragment. */
  readonly url: string;
  readonly method: string;
  readonly requestHeaders: readonly HeaderField[];
  readonly requestBody: Uint8Array;
  readonly status: number;
  readonly statusText: string;
  readonly responseHeaders: readonly HeaderField[];
  readonly body: Body;
  /** Why the body ends early: a limit on its length or on time; null where it is whole. */
  readonly truncated: 'length' | 'time' | null;
  /** As Chromium names it: Document, Image, Script, XHR … */
  readonly resourceType: string;
  /** Address connected to, or null where it is not known. */
  readonly serverAddress: string | null;
  /** When it was fetched, where that is not the visit's own time. */
  readonly at?: Date;
}
