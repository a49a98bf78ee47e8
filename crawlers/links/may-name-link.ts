import { findCandidates } from './candidates.ts';
import { isNamedHost, nameLink } from './services.ts';

/**
 * What a disguise or another address may hide behind: encodings, a second scheme, base64 of `http` and `pan.`, and ids of Baidu
 * and Quark that need no host.
 */
const MAY_HIDE =
  /%[2-7]|\\|&(?:#|b?sol|colon|period)|.https?:|aHR0c|cGFuL|1[\w-]{22}|[0-9a-f]{12}/iu;

/** Printable ASCII: what the address of a page that was parsed is made of. */
const PLAIN = /^https?:\/\/[!-~]+$/iu;

/**
 * Whether an absolute address may name a share or a group, be it within another address. False costs no more than a look at its
 * host, and is said of nearly all links of a page.
 */
export function mayNameLink(address: string): boolean {
  if (!PLAIN.test(address) || MAY_HIDE.test(address)) {
    return true;
  }
  return findCandidates(address).some(
    (candidate) => isNamedHost(candidate.address.host) || nameLink(candidate.address) !== null,
  );
}
