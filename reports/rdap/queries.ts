import { isIP } from 'node:net';
import type { RdapObjectClass } from './abuse-contact.ts';

/** A question to an RDAP server (RFC 9082, 3.1). */
export interface RdapQuery {
  readonly objectClass: RdapObjectClass;
  /** The path below a server's base: `domain/example.org`, `ip/192.0.2.1`. */
  readonly path: string;
}

/** Top-level names below which nobody registers anything (RFC 2606, 6761, 6762, 7686, 8375, 9476), and inner networks. */
const NEVER_REGISTERED = new Set([
  'alt',
  'arpa',
  'corp',
  'example',
  'home',
  'internal',
  'invalid',
  'lan',
  'local',
  'localdomain',
  'localhost',
  'onion',
  'test',
]);

/** Second-level names that registries of countries keep for themselves, so that `a.com.cn` is what somebody registered. */
const KEPT_BY_REGISTRIES = new Set([
  'ac',
  'co',
  'com',
  'edu',
  'go',
  'gov',
  'idv',
  'mil',
  'ne',
  'net',
  'nom',
  'or',
  'org',
]);

/** Provinces of China below `.cn`, which are registries' names as well (CNNIC, 中国互联网络域名体系). */
const PROVINCES = new Set(
  'ah bj cq fj gd gs gx gz ha hb he hi hk hl hn jl js jx ln mo nm nx qh sc sd sh sn sx tj tw xj xz yn zj'.split(
    ' ',
  ),
);

/** The domain that somebody registered, on which a host stands; null for an address, a bare name and names of inner networks. */
export function registeredDomainOf(host: string): string | null {
  const labels = host.toLowerCase().replace(/\.$/u, '').split('.');
  const [second = '', top = ''] = labels.slice(-2);
  const count = isKept(second, top) ? 3 : 2;
  const isNone = isIP(host) !== 0 || !labels.every(isLabel) || NEVER_REGISTERED.has(top);
  return isNone || labels.length < count ? null : labels.slice(-count).join('.');
}

function isLabel(label: string): boolean {
  return /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/u.test(label);
}

function isKept(second: string, top: string): boolean {
  return (
    top.length === 2 && (KEPT_BY_REGISTRIES.has(second) || (top === 'cn' && PROVINCES.has(second)))
  );
}

/** The questions about a host: who registered its domain, and who runs the networks of the addresses that answered for it. */
export function rdapQueries(
  host: string,
  publicAddresses: readonly string[],
): readonly RdapQuery[] {
  const domain = registeredDomainOf(host);
  return [
    ...(domain === null ? [] : [{ objectClass: 'domain', path: `domain/${domain}` } as const]),
    ...[...new Set(publicAddresses)]
      .filter((address) => isIP(address) !== 0 && !address.includes('%'))
      .map((address) => ({ objectClass: 'ip', path: `ip/${address.toLowerCase()}` }) as const),
  ];
}
