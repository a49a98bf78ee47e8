/** Power of two, several times the number of words that any table here has. */
const SLOTS = 2_048;

/** Words of lower-case ASCII with what they stand for, found in a page in any case without cutting them out of it. */
export class Words<Meaning> {
  readonly #slots: ({ readonly word: string; readonly meaning: Meaning } | undefined)[];

  constructor(meanings: Iterable<readonly [string, Meaning]>) {
    this.#slots = Array.from({ length: SLOTS });
    for (const [word, meaning] of meanings) {
      // Where two meet, the second one is not found here.
      this.#slots[hashOf(word) & (SLOTS - 1)] ??= { word, meaning };
    }
  }

  /** What stands in the page from `from` to `to`, given its hash; undefined where that is no known word. */
  find(html: string, from: number, to: number, hash: number): Meaning | undefined {
    const slot = this.#slots[hash & (SLOTS - 1)];
    return slot !== undefined && slot.word.length === to - from && stands(slot.word, html, from)
      ? slot.meaning
      : undefined;
  }
}

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1) {
    hash = hashNext(hash, word.charCodeAt(at));
  }
  return hash;
}

/** The hash of a word and one more character, letters without their case; 0 for none yet. */
export function hashNext(hash: number, code: number): number {
  return (Math.imul(hash, 31) + (code | 0x20)) | 0;
}

/** Whether a word of lower-case ASCII stands in a page, in any case. */
export function stands(word: string, html: string, from: number): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const code = html.charCodeAt(from + at);
    const lower = code >= 65 && code <= 90 ? code | 0x20 : code;
    if (lower !== word.charCodeAt(at)) {
      return false;
    }
  }
  return true;
}
