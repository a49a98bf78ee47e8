import type { StoredExtraction } from '../../core/repositories/captures.ts';

/** So many readings are kept at hand, */
const MOST = 256;
/** and so many characters of their JSON: a page is read, matched and scored within a few of others. */
const MOST_CHARACTERS = 16_000_000;

/**
 * The readings that this process wrote or read last, so that the stages of a page do not each parse them anew. What stands
 * under a key and version is the same everywhere; whether it stands there, the database says.
 */
export interface RecentExtractions {
  find(key: string, version: number): StoredExtraction | null;
  /** `size` in characters of JSON. */
  keep(key: string, extraction: StoredExtraction, size: number): void;
}

export function createRecentExtractions(): RecentExtractions {
  const kept = new Map<string, { readonly extraction: StoredExtraction; readonly size: number }>();
  let characters = 0;
  function drop(key: string): void {
    characters -= kept.get(key)?.size ?? 0;
    kept.delete(key);
  }
  return {
    find(key, version) {
      const extraction = kept.get(key)?.extraction;
      return extraction?.version === version ? extraction : null;
    },
    keep(key, extraction, size) {
      drop(key);
      kept.set(key, { extraction, size });
      characters += size;
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST && characters <= MOST_CHARACTERS) {
          break;
        }
        drop(oldest);
      }
    },
  };
}
