import { isIP } from 'node:net';
import type { Now } from '../../core/clock.ts';
import type { Fetcher } from '../../core/fetcher.ts';
import type { ServedHost } from '../../core/party.ts';
import type { Recipient } from '../../core/recipient.ts';
import type { RdapAnswer, RdapRepository } from '../../core/repositories/rdap.ts';
import { isPublicAddress } from '../../crawlers/fetch/guard/public-address.ts';
import type { LineDeps } from '../../pipeline/deps.ts';
import {
  RDAP_ID_PREFIX,
  type RdapQuery,
  rdapQueries,
  rdapRecipient,
  registeredDomainOf,
} from '../../reports/index.ts';
import type { Settings } from '../settings/settings.ts';

import { askRdap, type RdapClientParts } from './rdap-client.ts';

/** An answer is believed for a week: networks and registrars change hands seldom, and every question is work for a registry. */
const FRESH_MS = 7 * 24 * 3_600_000;

/** Addresses of one host that are asked about: behind a name there is one provider, seldom two. */
const MAX_ADDRESSES = 3;

/** Who serves a host beneath its site, with what to write to. */
interface FoundServant {
  readonly host: string;
  readonly recipient: Recipient;
}

/** Whether RDAP still names a recipient: it does, it names another in its place, or it does not say. */
type Renewal =
  | { readonly kind: 'named'; readonly recipient: Recipient }
  | { readonly kind: 'replaced'; readonly by: Recipient }
  | { readonly kind: 'unknown' };

/** Whom RDAP servers name for the hosts of sightings. */
export interface Rdap {
  /** The route of a recipient that RDAP names, by its id alone; null for another. */
  route(recipientId: string): Pick<Recipient, 'channel'> | null;
  /** Everybody found so far, by any process. */
  known(): Promise<readonly Recipient[]>;
  /** Whether what was looked up of a recipient is no longer believed. */
  isOld(recipient: Recipient): boolean;
  /** Looks up anew what named a recipient, where that is no longer believed. */
  renew(recipientId: string, signal: AbortSignal): Promise<Renewal>;
  /**
   * Whom to ask about hosts. What cannot be found out now is not there, and is told in the log; nothing is asked about an inner
   * network, by name or by address.
   */
  servantsOf(hosts: readonly ServedHost[], signal: AbortSignal): Promise<readonly FoundServant[]>;
}

interface RdapParts {
  readonly settings: Pick<Settings, 'rdapUrls' | 'smtpUrl' | 'sender'>;
  readonly answers: RdapRepository;
  readonly fetcher: Pick<Fetcher, 'fetch'>;
  readonly now: Now;
  readonly log: LineDeps['log'];
}

/** An open door to RDAP: whom it asks, how, where the answers are kept, and by which route those it names are reached. */
interface Desk extends RdapClientParts {
  readonly answers: RdapRepository;
  readonly channel: 'mail-file' | 'smtp';
}

/** RDAP over the line's fetcher, its answers kept in the store. */
export function openRdap({ settings, ...parts }: RdapParts): Rdap {
  const { rdapUrls: bases, smtpUrl, sender } = settings;
  const channel = smtpUrl === null ? 'mail-file' : 'smtp';
  const resting = new Map<string, number>();
  const desk: Desk = { ...parts, bases, channel, resting, contact: sender.email };
  return {
    route: (recipientId) => (recipientId.startsWith(RDAP_ID_PREFIX) ? { channel } : null),
    async known() {
      const naming = await parts.answers.naming();
      return naming.flatMap((answer) => rdapRecipient(answer, channel) ?? []);
    },
    isOld({ checkedOn }) {
      const oldest = new Date(parts.now().getTime() - FRESH_MS).toISOString().slice(0, 10);
      return checkedOn < oldest;
    },
    renew: (recipientId, signal) => renew(recipientId, desk, signal),
    servantsOf: (hosts, signal) => servantsOf(bases.length === 0 ? [] : hosts, desk, signal),
  };
}

async function servantsOf(
  hosts: readonly ServedHost[],
  desk: Desk,
  signal: AbortSignal,
): Promise<readonly FoundServant[]> {
  const found: FoundServant[] = [];
  const questions = hosts.flatMap((host) => queriesAbout(host).map((query) => ({ host, query })));
  for (const { host, query } of questions) {
    try {
      // One question after the other: they go to the same few servers.
      // oxlint-disable-next-line no-await-in-loop
      const answer = await answerTo(query, desk, signal);
      const recipient = answer === null ? null : rdapRecipient(answer, desk.channel);
      found.push(...(recipient === null ? [] : [{ host: host.host, recipient }]));
    } catch (error) {
      if (!signal.aborted) {
        throw error;
      }
      desk.log('warn', 'RDAP was given up: who serves some hosts is not known', {});
      break;
    }
  }
  return found;
}

/** Asks again what last named a recipient. What does not answer, and what names nobody now, says nothing against it. */
async function renew(recipientId: string, desk: Desk, signal: AbortSignal): Promise<Renewal> {
  const naming = await desk.answers.naming();
  const last = naming.find((answer) => rdapRecipient(answer, desk.channel)?.id === recipientId);
  if (last === undefined || desk.bases.length === 0) {
    return { kind: 'unknown' };
  }
  const objectClass = last.path.startsWith('ip/') ? 'ip' : 'domain';
  const answer = await answerTo({ path: last.path, objectClass }, desk, signal).catch(
    (error: unknown) => {
      if (signal.aborted) {
        return null;
      }
      throw error;
    },
  );
  const recipient = answer === null ? null : rdapRecipient(answer, desk.channel);
  if (recipient === null) {
    return { kind: 'unknown' };
  }
  return recipient.id === recipientId
    ? { kind: 'named', recipient }
    : { kind: 'replaced', by: recipient };
}

/** The answer that is kept while it is fresh, or a new one, which is kept. */
async function answerTo(
  query: RdapQuery,
  desk: Desk,
  signal: AbortSignal,
): Promise<RdapAnswer | null> {
  const { answers, channel, now } = desk;
  const kept = await answers.last(query.path, new Date(now().getTime() - FRESH_MS));
  if (kept !== null) {
    return kept;
  }
  const fresh = await askRdap(query, desk, signal);
  if (fresh !== null) {
    await answers.keep(fresh, rdapRecipient(fresh, channel)?.id ?? null);
  }
  return fresh;
}

/** The questions about a host; none about an inner network. */
function queriesAbout({ host, addresses }: ServedHost): readonly RdapQuery[] {
  const literal = host.replaceAll(/[[\]]/gu, '');
  const isPublicLiteral = isIP(literal) !== 0 && isPublicAddress(literal);
  if (!isPublicLiteral && registeredDomainOf(host) === null) {
    return [];
  }
  const all = [...(isPublicLiteral ? [literal] : []), ...addresses];
  return rdapQueries(host, all.filter(isPublicAddress).slice(0, MAX_ADDRESSES));
}
