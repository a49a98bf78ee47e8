import type { NearDuplicate } from '../core/repositories/cases.ts';
import type { NearText } from '../core/repositories/near-texts.ts';
import { NEAR_SIMILARITY, type Sketch, similarityOf } from '../core/sketch.ts';

/** A text of a case, and how alike it is to a sketch. */
export type NearTextOfCase = NearDuplicate & { readonly caseId: string };

/** The texts that are alike enough to a sketch to be the same advertisement, the most alike first. */
export function nearIn(
  texts: readonly NearText[],
  sketch: Sketch | null,
): readonly NearTextOfCase[] {
  return texts
    .map(({ caseId, listingId, runs }) => ({
      caseId,
      listingId,
      similarity: similarityOf(sketch?.runs ?? NOTHING, runs),
    }))
    .filter(({ similarity }) => similarity >= NEAR_SIMILARITY)
    .toSorted((one, other) => other.similarity - one.similarity);
}

const NOTHING = new Uint32Array(0);
