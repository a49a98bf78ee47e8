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

/**
 * The part each text is in. Texts of one group stay together, so that a text is never judged by its sisters; others go
 * by their own words, so that the same text twice stays together too.
 */
export function foldsOf(texts: readonly { readonly text: string; readonly group: string | null }[], seed: number): readonly number[] {
  return texts.map(({ text, group }) => {
    const random = randomFrom(hashOf(group ?? text) ^ seed);
    return Math.floor(random() * FOLDS);
  });
}
