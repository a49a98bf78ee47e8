import type { ConfirmedCase } from './confirmed-case.ts';

/**
 * Addresses of confirmed advertisements that were still up when last looked at, one a line, each once and in order: what a
 * filter takes. What is gone is not on it.
 */
export function blocklist(cases: readonly ConfirmedCase[]): string {
  const addresses = cases
    .filter(({ isGone }) => !isGone)
    .flatMap(({ cited }) => cited.map(({ url }) => url))
    .filter((url) => URL.canParse(url))
    .map((url) => new URL(url).href);
  return [...new Set(addresses)]
    .toSorted()
    .map((address) => `${address}\n`)
    .join('');
}
