import type { FoundAddress } from './service.ts';
import { isNamedHost, nameLink } from './services.ts';

/**
 * What a disguise or another address may hide behind: encodings, a second scheme, base64 of `http` and `pan.`, and ids of Baidu
 * and Quark that need no host.
 */
const MAY_HIDE =
  /%[2-7]|\\|&(?:#|b?sol|colon|period)|.https?:|aHR0c|cGFuL|1[\w-]{22}|[0-9a-f]{12}/iu;

/** Scheme, host, port and the rest of an address that was parsed: printable ASCII, nobody's name before the host. */
const PARSED = /^https?:\/\/([a-z0-9.-]+)((?::\d{1,5})?)(\/[!#-;=?-~]*)$/u;

/**
 * Whether an absolute address may name a share or a group, be it within another address. False costs no more than a look at its
 * host, and is said of nearly all links of a page.
 */
export function mayNameLink(address: string): boolean {
  const [, host = '', port = '', rest = ''] = PARSED.exec(address) ?? [];
  if (host === '' || MAY_HIDE.test(address)) {
    return true;
  }
  const found: FoundAddress = { scheme: 'https', host, authority: host + port, rest };
  return isNamedHost(host) || nameLink(found) !== null;
}
