import type { Policy } from '../core/notice.ts';
import type { Party } from '../core/party.ts';
import { cite } from './cite.ts';
import type { LineDeps } from './deps.ts';

/** A case cites at most this many sightings in one notice: what a recipient's desk can work through. */
const MAX_CITED = 200;

/** Whom a confirmation of a case asks, why, and about what. Throws `NOT_FOUND` for no case. */
export async function partiesOfCase(
  caseId: string,
  policy: Policy | null,
  { store, desk }: Pick<LineDeps, 'store' | 'desk'>,
): Promise<readonly Party[]> {
  const { sourceId } = await store.cases.get(caseId);
  const { recipients, ask } = await store.sources.get(sourceId);
  const sightings = await store.sightings.list({ caseId }, null, MAX_CITED);
  const parties = desk.partiesOf({ cited: sightings.map(cite), declared: recipients, policy });
  return ask === 'declared'
    ? parties.filter(({ grounds }) => grounds.some(({ kind }) => kind === 'declared'))
    : parties;
}
