import type { FoundLink } from '../../core/link.ts';
import { CODE_WINDOW, codeAfter, codeBefore, codeInAddress } from './access-code.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { isNamedHost, nameLink } from './services.ts';
import { foldWidth, mayHoldLinks, undisguise } from './undisguise.ts';

/** Links that are taken from one text. */
export const MAX_LINKS = 500;

/**
 * Share links and group invitations in any text, also disguised ones, each once, in the order of the text. At most
 * `MAX_LINKS`, from the first million characters. Never throws.
 */
export function findLinks(text: string, foundIn: FoundLink['foundIn']): readonly FoundLink[] {
  if (!mayHoldLinks(text)) {
    return [];
  }
  const folded = foldWidth(text);
  const found = linksIn(folded, findCandidates(folded), foundIn);
  const plain = undisguise(folded);
  if (plain === folded) {
    return uniqueLinks(found);
  }
  // What is put right here may join words that were apart: a host that no service has is believed only with its scheme.
  const believable = findCandidates(plain).filter(
    ({ explicit, address }) => explicit || isNamedHost(address.host),
  );
  const disguised = linksIn(plain, believable, foundIn);
  return uniqueLinks([...found.filter((link) => !isPartOf(link, disguised)), ...disguised]);
}

/** Whether a link is what is left of another where a disguise cuts it off. */
function isPartOf({ service, id }: FoundLink, others: readonly FoundLink[]): boolean {
  return others.some(
    (other) => other.service === service && other.id !== id && other.id.startsWith(id),
  );
}

/** Each link once, at its first place, with a code where any of its places has one. At most `MAX_LINKS`. */
export function uniqueLinks(links: readonly FoundLink[]): readonly FoundLink[] {
  const unique = new Map<string, FoundLink>();
  for (const link of links) {
    const known = unique.get(link.url);
    if (known === undefined ? unique.size < MAX_LINKS : known.accessCode === null) {
      unique.set(link.url, { ...link, foundIn: known?.foundIn ?? link.foundIn });
    }
  }
  return [...unique.values()];
}

function linksIn(
  text: string,
  candidates: readonly Candidate[],
  foundIn: FoundLink['foundIn'],
): FoundLink[] {
  const found: FoundLink[] = [];
  let spentUpTo = 0;
  for (const [index, candidate] of candidates.entries()) {
    const link = nameLink(candidate.address);
    if (link === null) {
      continue;
    }
    const following = candidates[index + 1]?.from ?? text.length;
    // Nobody needs a code to see a group: one beside an invitation is that of a share.
    const code =
      link.surface === 'group-invitation'
        ? { code: null, spentUpTo }
        : codeOf(text, candidate, spentUpTo, following);
    spentUpTo = code.spentUpTo;
    found.push({ ...link, accessCode: code.code, foundIn });
    if (found.length >= MAX_LINKS) {
      break;
    }
  }
  return found;
}

/** The code in the address, else before it (unless it belongs to the link before), else after it. */
function codeOf(
  text: string,
  { address, from, to }: Candidate,
  spentUpTo: number,
  following: number,
): { readonly code: string | null; readonly spentUpTo: number } {
  const inAddress = codeInAddress(address.rest);
  if (inAddress !== null) {
    return { code: inAddress, spentUpTo: to };
  }
  const before = codeBefore(text.slice(Math.max(spentUpTo, from - CODE_WINDOW), from));
  if (before !== null) {
    return { code: before, spentUpTo: to };
  }
  const after = codeAfter(text.slice(to, Math.min(following, to + CODE_WINDOW)));
  return { code: after?.code ?? null, spentUpTo: to + (after?.length ?? 0) };
}
