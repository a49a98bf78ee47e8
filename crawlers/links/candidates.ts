import type { FoundAddress } from './service.ts';

/** Something in a text that has the shape of an address. */
export interface Candidate {
  readonly address: FoundAddress;
  /** Whether it was written with its scheme. */
  readonly explicit: boolean;
  readonly from: number;
  readonly to: number;
}

/** Addresses that are looked at in one text. */
const MAX_CANDIDATES = 20_000;

/** A host, a port, and what follows. Begins only where a run of host characters begins, so that the cost stays linear. */
const ADDRESS =
  /(?<![a-z0-9.-])(?:(https?):\/\/)?([a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?)(:\d{1,5})?(\/[!#-;=?-~]{0,1000})/giu;

/** Everything in a folded text that has the shape of an address with a path, in order. */
export function findCandidates(folded: string): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const match of folded.matchAll(ADDRESS)) {
    const [whole, scheme, written = '', port = '', rest = ''] = match;
    const host = written.toLowerCase();
    if (host.includes('.') || host === 'localhost') {
      candidates.push({
        address: {
          scheme: scheme?.toLowerCase() === 'https' ? 'https' : 'http',
          host,
          authority: host + port,
          rest,
        },
        explicit: scheme !== undefined,
        from: match.index,
        to: match.index + whole.length,
      });
    }
    if (candidates.length >= MAX_CANDIDATES) {
      break;
    }
  }
  return candidates;
}
