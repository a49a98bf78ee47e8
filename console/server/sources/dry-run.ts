import type { SourceTrial } from '../../../pipeline/dry-run.ts';
import type { DryRun } from '../../api/sources.ts';

/** As many listings, links and characters of a text as an answer holds. */
const MOST_LISTINGS = 50;
const MOST_LINKS = 200;
const TEXT = 1_000;

/** What an adapter read, as much of it as a page shows. */
export function dryRunOf(trial: SourceTrial, tookMs: number): DryRun {
  const { listings, next, shares, invitations, url, failure, status, finalUrl } = trial;
  return {
    url,
    failure,
    status,
    finalUrl,
    bytes: trial.bytes,
    platform: trial.platform,
    needsBrowser: trial.needsBrowser,
    listings: listings.slice(0, MOST_LISTINGS).map(({ listing, score }) => ({
      url: listing.url,
      kind: listing.kind,
      author: listing.author,
      postedAt: listing.postedAt?.toISOString() ?? null,
      text: Array.from(listing.text).slice(0, TEXT).join(''),
      probability: score.probability,
      verdict: score.verdict,
      handles: score.handles.map(({ kind, value }) => ({ kind, value })),
    })),
    counts: {
      listings: listings.length,
      next: next.length,
      shares: shares.length,
      invitations: invitations.length,
    },
    next: next.slice(0, MOST_LINKS).map((one) => ({ url: one.url, kind: one.kind })),
    shares: shares.slice(0, MOST_LINKS).map((one) => one.url),
    invitations: invitations.slice(0, MOST_LINKS).map((one) => one.url),
    tookMs,
  };
}
