/** What spreadsheets take for a formula where a cell begins with it (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** Controls, and marks that turn the direction of what follows: they hide what a cell holds. */
const HIDDEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff]/gu;

/** One cell as RFC 4180 has it, that no spreadsheet takes for a formula. */
export function csvCell(value: string | number | null): string {
  if (typeof value === 'number') {
    return String(value);
  }
  const plain = (value ?? '').replaceAll(HIDDEN, ' ');
  const safe = FORMULA.test(plain.trimStart()) || FORMULA.test(value ?? '') ? `'${plain}` : plain;
  return `"${safe.replaceAll('"', '""')}"`;
}
