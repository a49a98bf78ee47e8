import type { Ground, Party } from '../../../core/party.ts';

/** A party that a confirmation would ask, in a line: who, why, and about how much. */
export function partyLine({ recipientId, grounds, cited }: Party): string {
  const about = `${cited.length} ${cited.length === 1 ? 'sighting' : 'sightings'}`;
  return `${recipientId.padEnd(20)} ${about.padEnd(14)} ${grounds.map(groundWords).join('; ')}`;
}

/** The same for `--json`: sightings by their ids. */
export function partyDocument({ recipientId, grounds, cited }: Party): object {
  return { recipientId, grounds, sightingIds: cited.map(({ sightingId }) => sightingId) };
}

/** Why somebody is asked, in words. */
export function groundWords(ground: Ground): string {
  switch (ground.kind) {
    case 'declared':
      return 'declared by the source';
    case 'allowed':
      return 'allowed in parties.json';
    case 'always':
      return 'acts on every advertisement';
    case 'host':
      return `serves ${ground.subject}`;
    case 'handle':
      return `runs the account ${ground.handle} ${ground.subject}`;
    case 'phone':
      return `carries the number ${ground.subject}`;
    case 'word':
      return `named in the text: ${ground.subject}`;
  }
}
