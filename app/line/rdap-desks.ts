import type { Servant, ServedHost } from '../../core/party.ts';
import type { Recipient } from '../../core/recipient.ts';
import { servantOf } from '../../reports/index.ts';
import type { Rdap } from './rdap.ts';

/** The desks that RDAP names, as part of a directory that grows by them. */
export interface RdapDesks {
  /** Who serves hosts beneath their sites; each is in the directory then. */
  servantsOf(hosts: readonly ServedHost[], signal: AbortSignal): Promise<readonly Servant[]>;
  /**
   * Takes in a recipient that another process found, and looks up anew one that was found too long ago. The one that the registry
   * names in its place now; null where there is none, where the registry does not say, and for recipients that RDAP did not name.
   */
  meet(recipientId: string, signal: AbortSignal): Promise<Recipient | null>;
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
  function isFresh(recipient: Recipient | undefined): boolean {
    return recipient !== undefined && !rdap.isOld(recipient);
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
    async meet(recipientId, signal) {
      if (rdap.route(recipientId) === null) {
        return null;
      }
      if (!isFresh(directory.get(recipientId))) {
        await meetAll();
      }
      if (!directory.has(recipientId) || isFresh(directory.get(recipientId))) {
        return null;
      }
      const renewal = await rdap.renew(recipientId, signal);
      switch (renewal.kind) {
        case 'named':
          learn(renewal.recipient, directory);
          return null;
        case 'replaced':
          return directory.get(learn(renewal.by, directory)) ?? renewal.by;
        case 'unknown':
          return null;
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
