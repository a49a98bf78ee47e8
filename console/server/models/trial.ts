import type { Store } from '../../../core/repositories/index.ts';
import type { Trial as StoredTrial } from '../../../core/repositories/models.ts';
import type { Trial } from '../../api/tasks.ts';

/** Differences that a page lists, and characters of each text. */
const MOST = 100;
const TEXT = 400;

/** A trial with the texts that differ most and where they stand. */
export async function trialOf(
  { differences, at, shifts, ...trial }: StoredTrial,
  { sightings }: Pick<Store, 'sightings'>,
  rules: Trial['rules'] = null,
): Promise<Trial> {
  const shown = await Promise.all(
    differences.slice(0, MOST).map(async (difference) => {
      const [view] = await sightings.list({ listingId: difference.listingId }, null, 1);
      const text = view?.listing.text ?? null;
      return {
        ...difference,
        url: view?.sighting.url ?? null,
        caseId: view?.caseId ?? null,
        text: text === null ? null : Array.from(text).slice(0, TEXT).join(''),
      };
    }),
  );
  return { ...trial, shifts: [...shifts], at: at.toISOString(), differences: shown, rules };
}
