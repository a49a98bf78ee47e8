import { lookup as systemLookup } from 'node:dns/promises';
import type { Socket } from 'node:net';
import { isIP } from 'node:net';
import type { ProxyAddress } from '../../../core/access.ts';
import { StageError } from '../../../core/failure.ts';
import type { HostPolicy } from '../../../core/guard.ts';
import { dial } from './dial.ts';
import { isPublicAddress } from './public-address.ts';
import { dialThrough } from './through-proxy.ts';

/** The addresses of a host name, as the system's resolver gives them. Rejects where there are none. */
export type Lookup = (hostname: string) => Promise<readonly { readonly address: string }[]>;

/** Opens connections, and only to addresses that may be reached. */
export interface Guard {
  /**
   * Resolves `hostname` once, refuses what is not public (unless the policy names this very `host:port`), and connects
   * to an address that was checked: a name that resolves otherwise the next time changes nothing.
   * `ADDRESS_REFUSED`, `DNS_NOT_FOUND`, `HOST_UNREACHABLE`, `HOST_TIMEOUT`.
   */
  connect(hostname: string, port: number): Promise<Socket>;
}

/** How a guard opens one connection. */
export type Connect = Guard['connect'];

/** A guard under one policy. `lookup` is the system's where none is given; times in milliseconds. */
export function createGuard(
  policy: HostPolicy,
  {
    lookup = resolveAll,
    connectMs = 10_000,
    proxy = null,
    onResolved = unheard,
  }: GuardOptions = {},
): Guard {
  const allowed = new Set(policy.allowHosts.map((pair) => pair.toLowerCase()));
  return {
    async connect(hostname, port) {
      const mayBePrivate = allowed.has(`${hostname.toLowerCase()}:${port}`);
      const addresses = await addressesOf(hostname, lookup);
      onResolved(hostname, addresses);
      const open = mayBePrivate ? addresses : addresses.filter(isPublicAddress);
      if (open.length === 0) {
        throw new StageError('ADDRESS_REFUSED', `${hostname}:${port} is not a public address`);
      }
      return proxy === null
        ? await dial(open, port, connectMs)
        : await dialThrough(proxy, open, port, connectMs);
    },
  };
}

export interface GuardOptions {
  readonly lookup?: Lookup;
  readonly connectMs?: number;
  /** The operator's own proxy, through which every connection goes; what may be reached stays the same. */
  readonly proxy?: ProxyAddress | null;
  /** Told of every answer of the resolver, before it is judged. */
  readonly onResolved?: (hostname: string, addresses: readonly string[]) => void;
}

function unheard(): void {
  // Most have no use for what a name was resolved to.
}

async function addressesOf(hostname: string, lookup: Lookup): Promise<readonly string[]> {
  const literal = hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) !== 0) {
    return [literal];
  }
  try {
    const found = await lookup(hostname);
    return found.map(({ address }) => address);
  } catch (error) {
    throw new StageError('DNS_NOT_FOUND', `no address for ${hostname}`, { cause: error });
  }
}

async function resolveAll(hostname: string): Promise<readonly { readonly address: string }[]> {
  return await systemLookup(hostname, { all: true, verbatim: true });
}
