import type { FoundLink } from '../core/link.ts';
import type { Extraction } from '../core/page.ts';
import type { Source } from '../core/source.ts';
import type { ProposedTarget, Target } from '../core/target.ts';
import { targetId } from './plan.ts';

/** Steps from a start address beyond which nothing is followed: index, boards' pages, threads' pages, shares, pictures. */
const MAX_DEPTH = 400;

/** The targets that a page's reading leads to, within what the source's declaration allows. */
export function followUps(
  extraction: Extraction,
  platform: string,
  from: Target,
  source: Source,
): readonly Target[] {
  if (from.depth >= MAX_DEPTH) {
    return [];
  }
  const own = ownHosts(source);
  const pages = extraction.next.filter(
    ({ url, kind }) => own.has(hostOf(url)) || (kind === 'image' && source.follow === 'all'),
  );
  const links = [...extraction.shares, ...extraction.invitations]
    .filter((link) => mayFollow(link, source, own))
    .map(proposalOf);
  const targets = [...pages, ...links].map((proposal) => targetOf(proposal, platform, from, own));
  return [...new Map(targets.map((target) => [target.id, target])).values()];
}

/** The hosts that the declaration itself names. */
function ownHosts({ start, allowHosts }: Source): ReadonlySet<string> {
  return new Set([...start.map(hostOf), ...allowHosts]);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}

function mayFollow(link: FoundLink, { follow }: Source, own: ReadonlySet<string>): boolean {
  switch (follow) {
    case 'all':
      return true;
    case 'declared':
      return own.has(hostOf(link.url));
    case 'none':
      return false;
  }
}

function proposalOf(link: FoundLink): ProposedTarget {
  return {
    url: link.url,
    kind: link.surface === 'cloud-disk' ? 'share' : 'invitation',
    platform: link.service,
    accessCode: link.accessCode,
    stamp: null,
  };
}

/**
 * What a page says of no version of its own stands or falls with the page that leads to it: while a board prints the same of a
 * thread, its later pages and its pictures are the same too; a picture of the source's own hosts stays what it is under its address. What a share or an invitation shows stands
 * for itself.
 */
function stampWith(
  { kind, stamp }: Target,
  proposal: ProposedTarget,
  own: ReadonlySet<string>,
): string | null {
  const isPart = kind === 'page' && (proposal.kind === 'page' || proposal.kind === 'image');
  if (isPart && stamp !== null) {
    return `with ${stamp}`;
  }
  return proposal.kind === 'image' && own.has(hostOf(proposal.url)) ? 'picture' : null;
}

function targetOf(
  proposal: ProposedTarget,
  platform: string,
  from: Target,
  own: ReadonlySet<string>,
): Target {
  return {
    id: targetId(from.sweepId, from.sourceId, proposal.url, proposal.accessCode),
    sweepId: from.sweepId,
    sourceId: from.sourceId,
    url: proposal.url,
    kind: proposal.kind,
    platform: proposal.platform ?? (proposal.kind === 'page' ? platform : null),
    accessCode: proposal.accessCode,
    depth: from.depth + 1,
    foundAt: from.url,
    stamp: proposal.stamp ?? stampWith(from, proposal, own),
  };
}
