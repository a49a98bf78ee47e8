import type { FoundLink } from '../core/link.ts';
import type { Extraction } from '../core/page.ts';
import type { ProposedTarget } from '../core/target.ts';
import { MAX_TARGETS } from './limits.ts';
import { uniqueLinks } from './links/find-links.ts';

/** An extraction that holds nothing: what an adapter adds to. */
export const NOTHING: Extraction = {
  listings: [],
  next: [],
  shares: [],
  invitations: [],
  facts: null,
  wall: null,
  needsBrowser: false,
};

/** Found links by surface, each once over the whole page. */
export function bySurface(links: readonly FoundLink[]): Pick<Extraction, 'shares' | 'invitations'> {
  const unique = uniqueLinks(links);
  return {
    shares: unique.filter(({ surface }) => surface === 'cloud-disk'),
    invitations: unique.filter(({ surface }) => surface === 'group-invitation'),
  };
}

/** Targets by address, each once, the first stamp kept; at most `MAX_TARGETS`. */
export function uniqueTargets(targets: readonly ProposedTarget[]): readonly ProposedTarget[] {
  const unique = new Map<string, ProposedTarget>();
  for (const target of targets) {
    if (!unique.has(target.url) && unique.size < MAX_TARGETS) {
      unique.set(target.url, target);
    }
  }
  return [...unique.values()];
}
