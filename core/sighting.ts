import type { ListingKind } from './listing.ts';
import type { Surface } from './surface.ts';

/** A listing seen at an address in a time window. */
export interface Sighting {
  readonly id: string;
  readonly listingId: string;
  readonly url: string;
  readonly sourceId: string;
  readonly surface: Surface;
  readonly platform: string;
  readonly kind: ListingKind;
  readonly author: string | null;
  readonly authorUrl: string | null;
  readonly postedAt: Date | null;
  readonly position: number | null;
  readonly images: readonly string[];
  readonly links: readonly string[];
  /** The page that was fetched to see it; `url` is the permalink. */
  readonly pageUrl: string;
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
}

/** What became of a text that its page no longer shows: other words stand there, it stands elsewhere, or it is not there. */
export type Fate = 'edited' | 'moved' | 'deleted';

/** When a text was first missed at its address, and what became of it. Seen again, it is not gone. */
export interface Gone {
  readonly at: Date;
  readonly as: Fate;
}
