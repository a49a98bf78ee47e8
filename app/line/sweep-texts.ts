import type { Store } from '../../core/repositories/index.ts';
import type { StoredText, StoredTextRepository } from '../../core/repositories/stored-texts.ts';

/** The texts that a sweep saw last, each once, as if they were all that is stored. Asked once, from the first on. */
export function textsOfSweep(store: Store, sweepId: string): StoredTextRepository {
  const seen = new Set<string>();
  let place: string | null = null;
  let isAtEnd = false;
  return {
    ...store.texts,
    async after(_, scorerVersion, limit) {
      const texts: StoredText[] = [];
      while (texts.length === 0 && !isAtEnd) {
        const views = await store.sightings.list({ sweepId }, place, limit);
        place = views.at(-1)?.sighting.id ?? place;
        isAtEnd = views.length < limit;
        for (const { sighting, listing, score } of views) {
          if (!seen.has(listing.id)) {
            seen.add(listing.id);
            texts.push({
              ...listing,
              surface: sighting.surface,
              score: score?.scorerVersion === scorerVersion ? score : null,
            });
          }
        }
      }
      return texts;
    },
  };
}
