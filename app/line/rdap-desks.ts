import type { Servant, ServedHost } from '../../core/party.ts';
import type { Recipient } from '../../core/recipient.ts';
import { servantOf } from '../../reports/index.ts';
import type { Rdap } from './rdap.ts';

/** The desks that RDAP names, as part of a directory that grows by them. */
export interface RdapDesks {
  /** Who serves hosts beneath their sites; each is in the directory then. */
  servantsOf(hosts: readonly ServedHost[], signal: AbortSignal): Promise<readonly Servant[]>;
  /** Takes in a recipient that another process found; nothing where it is known, or nobody found it. */
  meet(recipientId: string): Promise<void>;
}

/** The desks of RDAP in `directory`, those that are known already put there. */
export async function openRdapDesks(
  directory: Map<string, Recipient>,
  rdap: Rdap,
): Promise<RdapDesks> {
  async function meetAll(): Promise<void> {
    for (const recipient of await rdap.known()) {
      learn(recipient, directory);
    }
  }
  await meetAll();
  return {
    async servantsOf(hosts, signal) {
      const open = hosts.filter(({ host }) => !isOfService(host, directory));
      const found = await rdap.servantsOf(open, signal);
      return found.map(({ host, recipient }) => ({
        host,
        recipientId: learn(recipient, directory),
      }));
    },
    async meet(recipientId) {
      if (!directory.has(recipientId)) {
        await meetAll();
      }
    },
  };
}

/** The recipient's place in the directory: that of whom it holds at the same mailbox already, so that a desk is asked once. */
function learn(recipient: Recipient, directory: Map<string, Recipient>): string {
  const address = recipient.address.toLowerCase();
  const known = [...directory.values()].find((other) => other.address.toLowerCase() === address);
  if (known !== undefined && known.id !== recipient.id) {
    return known.id;
  }
  directory.set(recipient.id, recipient);
  return recipient.id;
}

/**
 * The host is that of a service with a desk of its own: its registrar and its provider can only take down all of it, and are not
 * asked. The desk of a site is asked beside them.
 */
function isOfService(host: string, directory: ReadonlyMap<string, Recipient>): boolean {
  const servant = servantOf(host, directory);
  return servant !== null && directory.get(servant)?.role !== 'site';
}
