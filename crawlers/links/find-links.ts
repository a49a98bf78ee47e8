import type { FoundLink } from '../../core/link.ts';
import { CODE_WINDOW, codeAfter, codeBefore, codeInAddress } from './access-code.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import type { FoundAddress } from './service.ts';
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
  // What is put right here may join words that were apart: a host that no service has is believed only with its scheme, or
  // where what follows can be nothing but a share.
  const believable = findCandidates(plain).filter(
    ({ explicit, address }) => explicit || isNamedHost(address.host) || isSureShare(address),
  );
  const disguised = linksIn(plain, believable, foundIn).filter(
    (link) => !found.some((known) => isSameElsewhere(link, known)),
  );
  return uniqueLinks([...found.filter((link) => !isPartOf(link, disguised)), ...disguised]);
}

/** Services whose shares are known on any host by what follows it. */
const SURE = new Set(['kodbox', 'nextcloud']);

function isSureShare(address: FoundAddress): boolean {
  return SURE.has(nameLink(address)?.service ?? '');
}

/** Whether a link is one that was found as written, with words before it taken for a part of its host. */
function isSameElsewhere({ service, id, url }: FoundLink, known: FoundLink): boolean {
  return (
    SURE.has(service) &&
    known.service === service &&
    known.id === id &&
    hostOf(url).endsWith(`.${hostOf(known.url)}`)
  );
}

/** Whether a link is what is left of another where a disguise cuts it off, in its id or within a word of its host. */
function isPartOf({ service, id, url }: FoundLink, others: readonly FoundLink[]): boolean {
  return others.some(
    (other) =>
      other.service === service &&
      (other.id === id ? isCutWord(hostOf(url), hostOf(other.url)) : other.id.startsWith(id)),
  );
}

function hostOf(url: string): string {
  return url.split('/', 3)[2] ?? '';
}

/** `s.example.org` of `files.example.org`. */
function isCutWord(host: string, whole: string): boolean {
  return whole.length > host.length && whole.endsWith(host) && whole.at(-host.length - 1) !== '.';
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
