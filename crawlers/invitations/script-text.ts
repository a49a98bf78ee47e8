/** `\uXXXX`, `\xXX` and single characters after a backslash, as scripts write text. */
const ESCAPED = /\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|([^]))/giu;

/** Characters that a letter after a backslash means. */
const LETTERS: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\n',
  t: ' ',
  b: '',
  f: '',
  v: ' ',
};

/** The text that a string of a script means. Never throws. */
export function unescapeScript(written: string): string {
  return written.replaceAll(
    ESCAPED,
    (_, long: string | undefined, short: string | undefined, one: string | undefined) => {
      const code = long ?? short;
      return code === undefined
        ? (LETTERS[one ?? ''] ?? one ?? '')
        : String.fromCharCode(Number.parseInt(code, 16));
    },
  );
}
