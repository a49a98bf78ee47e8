import { sha256 } from '../core/digest.ts';
import type { Handle, HandleKind } from '../core/handle.ts';
import type { CaseKeys, CasePlace } from '../core/repositories/cases.ts';
import type { SightingView } from '../core/repositories/sightings.ts';
import type { Span } from '../core/signal.ts';
import type { Sketch, Sketcher } from '../core/sketch.ts';

/** What makes two sightings one matter. Whichever of them is met first, they are tied or they are not. */
export interface Ties {
  /** The letters of the text, the account that posted it, and ways to reach the seller. */
  readonly keys: CaseKeys;
  /** Where it stands, if what the same account says there belongs to it. */
  readonly place: CasePlace | null;
  /** The wording; null where it tells nothing. */
  readonly sketch: Sketch | null;
}

export function tiesOf(view: SightingView, sketcher: Sketcher): Ties {
  const { sighting, listing, score } = view;
  const { authorUrl } = sighting;
  const reached = (score?.handles ?? []).filter(({ kind }) => !SHARED_KINDS.has(kind)).map(named);
  const account = authorUrl === null ? [] : [{ kind: 'account', value: authorUrl }];
  const isHeading =
    sighting.kind === 'thread-title' && reached.length === 0 && (score?.prices ?? []).length === 0;
  return {
    keys: {
      campaign: isHeading ? headingOf(view) : listing.campaign,
      handles: [...reached, ...account],
    },
    place: placeOf(view),
    sketch: isHeading ? null : sketcher.sketch(listing.text, namedIn(view)),
  };
}

/** Handles that say nothing of who sells: many sellers link to the same address. */
const SHARED_KINDS: ReadonlySet<HandleKind> = new Set(['url']);

function named({ kind, value }: Handle): { readonly kind: string; readonly value: string } {
  return { kind, value };
}

/** A title without price and handle is a heading: whoever opens a thread may write the same, whatever he puts below. */
function headingOf({ sighting: { authorUrl }, listing: { campaign } }: SightingView): string {
  return sha256(`${authorUrl ?? ''} ${campaign}`);
}

/** What an account posts in one thread is one offer, and its title belongs to it. A signature is met on any page. */
function placeOf({ sighting: { kind, pageUrl, authorUrl } }: SightingView): CasePlace | null {
  return authorUrl === null || (kind !== 'post' && kind !== 'thread-title')
    ? null
    : { pageUrl, authorUrl };
}

/** Where handles and prices stand in the text: copies of an advertisement have others. */
function namedIn({ score }: SightingView): readonly Span[] {
  return [...(score?.handles ?? []), ...(score?.prices ?? [])].map(({ span }) => span);
}
