import type { ProposedTarget } from '../../../core/target.ts';
import { addressOf, type DiscuzPlace } from './address.ts';

/** A page of the forum as a target, under its one address. */
export function pageTarget(
  place: DiscuzPlace,
  root: string,
  stamp: string | null = null,
): ProposedTarget {
  return targetAt(addressOf(place, root), stamp);
}

/** The page at a place's one address as a target. */
export function targetAt(url: string, stamp: string | null): ProposedTarget {
  return { url, kind: 'page', platform: 'discuz', accessCode: null, stamp };
}
