/** What a UTF-16 unit of a folded text is, as far as joining disguised words needs to know. */
export const CLASS = { symbol: 0, hanzi: 1, letter: 2, digit: 3, space: 4, pause: 5 } as const;

/** Marks that end a clause; words do not go across them. */
const PAUSES = new Set('\n，。！？；：、,.!?;:…（）()【】[]《》<>“”"「」『』｡');

function classify(character: string): number {
  if (/^[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]$/u.test(character)) {
    return CLASS.hanzi;
  }
  if (/^\d$/u.test(character)) {
    return CLASS.digit;
  }
  if (/^[\p{L}\p{N}]$/u.test(character)) {
    return CLASS.letter;
  }
  if (PAUSES.has(character)) {
    return CLASS.pause;
  }
  return /^\s$/u.test(character) ? CLASS.space : CLASS.symbol;
}

const UNKNOWN = 255;
const CLASSES = new Uint8Array(0x10000).fill(UNKNOWN);

/** The class of a UTF-16 unit. Halves of surrogate pairs are symbols. */
export function classOf(unit: number): number {
  const known = CLASSES[unit] ?? CLASS.symbol;
  if (known !== UNKNOWN) {
    return known;
  }
  const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
  const found = isSurrogate ? CLASS.symbol : classify(String.fromCharCode(unit));
  CLASSES[unit] = found;
  return found;
}
