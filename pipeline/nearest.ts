import type { NearDuplicate } from '../core/repositories/cases.ts';
import type { NearText } from '../core/repositories/near-texts.ts';
import { nearnessOf, type Sketch } from '../core/sketch.ts';

/** A text of a case, and how alike it is to a sketch. */
export type NearTextOfCase = NearDuplicate & { readonly caseId: string };

/** The texts that are alike enough to a sketch to be the same advertisement, the most alike first. */
export function nearIn(
  texts: readonly NearText[],
  sketch: Sketch | null,
): readonly NearTextOfCase[] {
  return texts
    .flatMap(({ caseId, listingId, runs }) => {
      const similarity = sketch === null ? null : nearnessOf(sketch.runs, runs);
      return similarity === null ? [] : [{ caseId, listingId, similarity }];
    })
    .toSorted((one, other) => other.similarity - one.similarity);
}
