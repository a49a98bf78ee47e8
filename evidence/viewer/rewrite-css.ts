/** Where an address that a style sheet names is found in the replay, or null where it is not recorded. */
export type ResolveAddress = (address: string) => string | null;

/** `url(…)` quoted or bare; white space is bounded so that the search stays linear. */
const URL_TOKEN =
  /url\(\s{0,9}(?:"([^"\n\\]{0,4000})"|'([^'\n\\]{0,4000})'|([^()"'\s\\]{0,4000}))\s{0,9}\)/giu;

/** `@import` of a string: the form of `url(…)` is covered by the other pattern. */
const IMPORT_STRING = /@import\s{1,9}(?:"([^"\n\\]{0,4000})"|'([^'\n\\]{0,4000})')/giu;

/** A Latin letter written by its number, as in `u\72l`: the same to a browser in a name and in a string. */
const ESCAPED_LETTER = /\\0{0,4}([46][1-9a-f]|[57][0-9a])(?![\da-f])\s?/giu;

/**
 * A style sheet whose addresses lead into the replay; those that are not recorded lead nowhere. What is written so that this
 * does not see it, the policy of the answer stops. It holds no `<`, so that it ends no element that it stands in.
 */
export function rewriteCss(css: string, resolve: ResolveAddress): string {
  function found(...[, ...forms]: readonly (string | undefined)[]): string {
    const address = forms.slice(0, 3).find((form) => typeof form === 'string') ?? '';
    return address.startsWith('#') ? address : (resolve(address) ?? '');
  }
  return css
    .replaceAll(ESCAPED_LETTER, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replaceAll(/\\([g-z])/giu, '$1')
    .replaceAll(URL_TOKEN, (whole, a?: string, b?: string, c?: string) =>
      quoted('url(', found(whole, a, b, c), ')'),
    )
    .replaceAll(IMPORT_STRING, (whole, a?: string, b?: string) =>
      quoted('@import url(', found(whole, a, b), ')'),
    )
    .replaceAll('<', '\\3c ');
}

function quoted(before: string, address: string, after: string): string {
  return `${before}"${address.replaceAll(/["\\\n]/gu, encodeURIComponent)}"${after}`;
}
