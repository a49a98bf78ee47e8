import type { ProposedTarget } from '../../../core/target.ts';
import { addressOf, type DiscuzPlace } from './address.ts';

/** A page of the forum as a target, under its one address. */
export function pageTarget(
  place: DiscuzPlace,
  root: string,
  stamp: string | null = null,
): ProposedTarget {
  return {
    url: addressOf(place, root),
    kind: 'page',
    platform: 'discuz',
    accessCode: null,
    stamp,
  };
}
