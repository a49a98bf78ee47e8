/** Finds many words in one pass over a text: the ones that begin with the two units at a place are tried there. */
export class Words {
  readonly #byBeginning = new Map<number, string[]>();

  /** `words`: of two UTF-16 units at least, in the form of the texts. */
  constructor(words: Iterable<string>) {
    for (const word of new Set(words)) {
      const beginning = beginningAt(word, 0);
      const same = this.#byBeginning.get(beginning) ?? [];
      same.push(word);
      this.#byBeginning.set(beginning, same);
    }
    for (const same of this.#byBeginning.values()) {
      same.sort((one, other) => other.length - one.length);
    }
  }

  /** Where words stand, the longest at each place, none overlapping another. */
  find(text: string, most: number): readonly (readonly [from: number, to: number])[] {
    const places: (readonly [number, number])[] = [];
    for (let index = 0; index + 1 < text.length && places.length < most; index += 1) {
      const word = this.#byBeginning
        .get(beginningAt(text, index))
        ?.find((one) => text.startsWith(one, index) && standsAlone(text, index, one));
      if (word !== undefined) {
        places.push([index, index + word.length]);
        index += word.length - 1;
      }
    }
    return places;
  }
}

/** The two units at a place, as one number. */
function beginningAt(text: string, index: number): number {
  return text.charCodeAt(index) * 0x10000 + text.charCodeAt(index + 1);
}

/** A Latin word is not found within a longer one. */
function standsAlone(text: string, index: number, word: string): boolean {
  const before = /^[a-z\d]/iu.test(word) && /[a-z]/iu.test(text.charAt(index - 1));
  const after = /[a-z\d]$/iu.test(word) && /[a-z]/iu.test(text.charAt(index + word.length));
  return !before && !after;
}
