import { randomFrom } from './random.ts';

/** How many parts the training texts are divided into; each is held out once. */
export const FOLDS = 3;

/** FNV-1a (public domain) of a string. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** What the folds are made from. */
export interface Foldable {
  readonly text: string;
  readonly isAd: boolean;
  readonly group: string | null;
}

function foldOf(key: string, seed: number): number {
  return Math.floor(randomFrom(hashOf(key) ^ seed)() * FOLDS);
}

/** Whether both labels are left to train from, whichever fold is held out. */
function leavesBoth(texts: readonly Foldable[], folds: readonly number[]): boolean {
  return Array.from({ length: FOLDS }, (_, fold) => fold).every((fold) => {
    const left = texts.filter((_, place) => folds[place] !== fold);
    return left.some(({ isAd }) => isAd) && left.some(({ isAd }) => !isAd);
  });
}

/**
 * The part each text is in. Texts of one group stay together, so that a text is never judged by its sisters, unless the
 * groups are so few that a fold would take a whole label with it; then, and without a group, texts go by their own words,
 * so that the same text twice stays together.
 */
export function foldsOf(texts: readonly Foldable[], seed: number): readonly number[] {
  const byGroup = texts.map(({ text, group }) => foldOf(group ?? text, seed));
  return leavesBoth(texts, byGroup) ? byGroup : texts.map(({ text }) => foldOf(text, seed));
}
