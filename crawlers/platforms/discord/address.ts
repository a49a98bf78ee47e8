import { parseAddress } from '../../html/address.ts';
import { findLinks } from '../../links/find-links.ts';

/** Hosts of the service itself; everything else speaks its interface. */
const HOSTED = 'discord.gg';

/** Where an invitation can be asked for; null where the address names none. */
export function interfaceAddressOf(address: string): string | null {
  const [link] = findLinks(address, 'href');
  if (link?.service !== 'discord') {
    return null;
  }
  const url = parseAddress(link.url);
  if (url === null) {
    return null;
  }
  const origin = url.hostname === HOSTED ? 'https://discord.com' : url.origin;
  return `${origin}/api/v9/invites/${link.id}?with_counts=true&with_expiration=true`;
}
