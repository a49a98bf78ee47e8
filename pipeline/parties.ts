import type { Policy } from '../core/notice.ts';
import type { Party } from '../core/party.ts';
import { cite } from './cite.ts';
import type { LineDeps } from './deps.ts';
import { servedHosts } from './served-hosts.ts';

/** A case cites at most this many sightings in one notice: what a recipient's desk can work through. */
const MAX_CITED = 200;

/** How long a decision waits for who serves the hosts: whoever is not known by then is not asked. */
const LOOK_UP_MS = 60_000;

/**
 * Whom a confirmation of a case asks, why, and about what. Throws `NOT_FOUND` for no case. Who serves the hosts of its pages is
 * looked up only where all who can act are asked.
 */
export async function partiesOfCase(
  caseId: string,
  policy: Policy | null,
  { store, desk }: Pick<LineDeps, 'store' | 'desk'>,
  signal: AbortSignal = AbortSignal.timeout(LOOK_UP_MS),
): Promise<readonly Party[]> {
  const { sourceId } = await store.cases.get(caseId);
  const { recipients, ask } = await store.sources.get(sourceId);
  const sightings = await store.sightings.list({ caseId }, null, MAX_CITED);
  const advertisement = { cited: sightings.map(cite), declared: recipients, policy };
  if (ask === 'declared') {
    return desk
      .partiesOf(advertisement)
      .filter(({ grounds }) => grounds.some(({ kind }) => kind === 'declared'));
  }
  const servants = await desk.servantsOf(await servedHosts(sightings, store), signal);
  return desk.partiesOf({ ...advertisement, servants });
}
