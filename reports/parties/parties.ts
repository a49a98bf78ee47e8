import { isIP } from 'node:net';
import type { CitedSighting, Policy } from '../../core/notice.ts';
import type { Advertisement, Ground, Party, Servant } from '../../core/party.ts';
import type { Acts, Recipient } from '../../core/recipient.ts';
import type { PartyLists } from './lists.ts';

/** Addresses within a text at which its goods or its seller are: who serves them can act. A mere link is none. */
const SERVED = new Set(['share', 'invitation']);

/**
 * Every party that can act on an advertisement, each with its grounds and the sightings they stand on, in the order of the
 * directory behind those that the source declares. A party that only carries a link to it is none.
 */
export function partiesOf(
  { cited, declared, policy, servants = [] }: Advertisement,
  directory: ReadonlyMap<string, Recipient>,
  lists: PartyLists,
): readonly Party[] {
  const named = new Set(declared);
  const order = [...named, ...[...directory.keys()].filter((id) => !named.has(id))];
  const parties = order.flatMap((id): readonly Party[] => {
    const recipient = directory.get(id);
    if (recipient === undefined || lists.ignore.includes(id)) {
      return [];
    }
    const isAsked = named.has(id) || lists.allow.includes(id);
    const own: Ground[] = [
      ...(named.has(id) ? [{ kind: 'declared' } as const] : []),
      ...(lists.allow.includes(id) ? [{ kind: 'allowed' } as const] : []),
    ];
    const found = cited.map((sighting) => ({
      sighting,
      grounds: [
        ...groundsOf(sighting, recipient, policy, directory),
        ...servantGrounds(sighting, id, servants),
      ],
    }));
    const concerned = isAsked ? found : found.filter(({ grounds }) => grounds.length > 0);
    return concerned.length === 0
      ? []
      : [
          {
            recipientId: lists.replace[id] ?? id,
            grounds: eachOnce([...own, ...concerned.flatMap(({ grounds }) => grounds)]),
            cited: concerned.map(({ sighting }) => sighting),
          },
        ];
  });
  return joined(parties);
}

/** The host of the page, where the recipient was looked up as the one who serves it beneath its site. */
function servantGrounds(
  { url }: CitedSighting,
  id: string,
  servants: readonly Servant[],
): readonly Ground[] {
  const host = hostOf(url);
  return servants.some(({ recipientId, host: served }) => recipientId === id && served === host)
    ? [{ kind: 'host', subject: host }]
    : [];
}

/** What of one sighting is in a recipient's hands. */
function groundsOf(
  sighting: CitedSighting,
  { id, acts }: Recipient,
  policy: Policy | null,
  directory: ReadonlyMap<string, Recipient>,
): readonly Ground[] {
  if (acts === undefined || !concerns(acts, policy)) {
    return [];
  }
  return [
    ...(acts.always === true ? [{ kind: 'always' } as const] : []),
    ...hostGrounds(sighting, id, directory),
    ...handleGrounds(sighting, acts),
    ...wordGrounds(sighting, acts),
  ];
}

function concerns({ policies }: Acts, policy: Policy | null): boolean {
  return policies === undefined || policy === null || policies.includes(policy);
}

/** Hosts of the page and of the shares and groups in its text that the recipient serves, and no other serves more closely. */
function hostGrounds(
  sighting: CitedSighting,
  id: string,
  directory: ReadonlyMap<string, Recipient>,
): readonly Ground[] {
  return hostsOf(sighting)
    .filter((host) => servantOf(host, directory) === id)
    .map((host) => ({ kind: 'host', subject: host }));
}

function hostsOf({ url, handles }: CitedSighting): readonly string[] {
  const served = handles.filter(({ kind }) => SERVED.has(kind)).map(({ value }) => value);
  const hosts = [url, ...served].map(hostOf);
  return [...new Set(hosts)].filter((host) => host !== '' && isIP(host) === 0);
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : '';
}

/** The recipient with the longest domain that holds the host; null where none does. */
export function servantOf(host: string, directory: ReadonlyMap<string, Recipient>): string | null {
  const serving = [...directory].flatMap(([id, { acts }]) =>
    (acts?.hosts ?? [])
      .filter((domain) => host === domain || host.endsWith(`.${domain}`))
      .map(({ length }) => ({ id, length })),
  );
  return serving.toSorted((one, other) => other.length - one.length)[0]?.id ?? null;
}

function handleGrounds(
  { handles }: CitedSighting,
  { handles: kinds = [], mailDomains = [], phonePrefixes = [] }: Acts,
): readonly Ground[] {
  return handles.flatMap(({ kind, value }): readonly Ground[] => {
    const isMailbox =
      kind === 'email' && mailDomains.some((domain) => value.toLowerCase().endsWith(`@${domain}`));
    const isOwn = isMailbox || kinds.some((own) => own === kind);
    const isCarried = kind === 'phone' && phonePrefixes.some((prefix) => value.startsWith(prefix));
    return [
      ...(isOwn ? [{ kind: 'handle', subject: value, handle: kind } as const] : []),
      ...(isCarried ? [{ kind: 'phone', subject: value } as const] : []),
    ];
  });
}

function wordGrounds({ text }: CitedSighting, { words = [] }: Acts): readonly Ground[] {
  return words
    .filter((word) => text.includes(word))
    .map((word) => ({ kind: 'word', subject: word }));
}

/** Two entries that lead to one recipient are one party. */
function joined(parties: readonly Party[]): readonly Party[] {
  const byId = new Map<string, Party>();
  for (const party of parties) {
    const known = byId.get(party.recipientId);
    byId.set(
      party.recipientId,
      known === undefined
        ? party
        : {
            recipientId: party.recipientId,
            grounds: eachOnce([...known.grounds, ...party.grounds]),
            cited: [...new Set([...known.cited, ...party.cited])],
          },
    );
  }
  return [...byId.values()];
}

function eachOnce(grounds: readonly Ground[]): readonly Ground[] {
  return [...new Map(grounds.map((ground) => [JSON.stringify(ground), ground])).values()];
}
