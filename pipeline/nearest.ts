import type { NearDuplicate } from '../core/repositories/cases.ts';
import type { NearText } from '../core/repositories/near-texts.ts';
import { NEAR_SIMILARITY, type Sketch, similarityOf } from '../core/sketch.ts';

/** The text that is most alike to a sketch, the first of several; null where none is alike enough. */
export function nearestIn(
  texts: readonly NearText[],
  sketch: Sketch | null,
): (NearDuplicate & { readonly caseId: string }) | null {
  const compared = texts.map(({ caseId, listingId, runs }) => ({
    caseId,
    listingId,
    similarity: similarityOf(sketch?.runs ?? NOTHING, runs),
  }));
  const [nearest] = compared
    .filter(({ similarity }) => similarity >= NEAR_SIMILARITY)
    .toSorted((one, other) => other.similarity - one.similarity);
  return nearest ?? null;
}

const NOTHING = new Uint32Array(0);
