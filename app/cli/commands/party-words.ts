import type { Coverage } from '../../../core/notice.ts';
import type { Ground, Party } from '../../../core/party.ts';

/** A party that a confirmation would ask, in a line: who, why, and about how much. */
export function partyLine({ recipientId, grounds, cited }: Party, covers: Coverage | null): string {
  const about = `${cited.length} ${cited.length === 1 ? 'sighting' : 'sightings'}`;
  return `${recipientId.padEnd(20)} ${about.padEnd(14)} ${grounds.map(groundWords).join('; ')}${coverageWords(covers ?? undefined)}`;
}

/** The same for `--json`: sightings by their ids. */
export function partyDocument(
  { recipientId, grounds, cited }: Party,
  covers: Coverage | null,
): object {
  const sightingIds = cited.map(({ sightingId }) => sightingId);
  return { recipientId, grounds, sightingIds, ...(covers === null ? {} : { covers }) };
}

/** What a decision covers beside the first notice, where that is anything. */
export function coverageWords(covers: Coverage | undefined): string {
  if (covers === undefined) {
    return '';
  }
  const rounds = covers.rounds > 1 ? `up to ${covers.rounds} rounds` : '';
  const ladder = covers.ladder.length > 0 ? `then ${covers.ladder.join(', ')}` : '';
  const words = [rounds, ladder].filter((part) => part !== '').join(', ');
  return words === '' ? '' : `  covers ${words}`;
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
