import type { Surface } from './surface.ts';

/** A link that leads to a listing of another surface, as found in a text, an address or a QR code. */
export interface FoundLink {
  /** Canonical address, with http or https. */
  readonly url: string;
  readonly surface: Surface;
  /** The service, such as `kodbox`, `baidu`, `discord`, `telegram`. */
  readonly service: string;
  /** The service's own id of the share or group. */
  readonly id: string;
  /** The extraction code that the seller published with it, else null. */
  readonly accessCode: string | null;
  readonly foundIn: 'text' | 'href' | 'qr';
}

/** State of a share or an invitation; never guessed: whatever proves none of these is `unknown`. */
export const LINK_STATES = [
  'alive',
  'removed',
  'expired',
  'private',
  'needs-code',
  'wall',
  'unreachable',
  'unknown',
] as const;

export type LinkState = (typeof LINK_STATES)[number];

export interface SharedFile {
  readonly name: string;
  /** Bytes, or null where the service does not say. */
  readonly size: number | null;
  readonly isDirectory: boolean;
  /** Address of its public preview picture; absent where none is shown. */
  readonly thumbnail?: string;
}

/** What the public page of a share or an invitation shows, and the proof of its state. */
export interface LinkFacts {
  readonly state: LinkState;
  /** The answer that gave the state, in a few words, such as `code 30101`. */
  readonly proof: string;
  readonly title: string | null;
  readonly description: string | null;
  readonly owner: string | null;
  readonly members: number | null;
  /** Address of the picture that the page shows of it; absent where it shows none. */
  readonly picture?: string;
  readonly files: readonly SharedFile[];
}
