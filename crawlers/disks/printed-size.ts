/** `12.3 M`, `1,234 KB`, `4.1KiB`, `512 bytes`, `88`: how pages print sizes. */
const PRINTED =
  /^\s{0,5}(\d{1,15}(?:,\d{3}){0,4}(?:[.,]\d{1,6})?)\s{0,5}(?:([kmgtp])i?b?|b|bytes?|字节)?\s{0,5}$/iu;

const UNITS: Readonly<Record<string, number>> = { k: 1, m: 2, g: 3, t: 4, p: 5 };

/** Bytes that a printed size means, units of 1,024 each; null where it is no size. What was rounded in print stays rounded. */
export function sizeOfPrinted(written: string): number | null {
  const match = PRINTED.exec(written.slice(0, 100));
  if (match === null) {
    return null;
  }
  const number = Number((match[1] ?? '').replaceAll(/,(?=\d{3}(?:\D|$))/gu, '').replace(',', '.'));
  const size = Math.round(number * 1024 ** (UNITS[match[2]?.toLowerCase() ?? ''] ?? 0));
  return Number.isSafeInteger(size) ? size : null;
}
