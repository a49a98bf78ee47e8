/** Letters of other scripts that look like a Latin one, in lower case. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  [
    ['аеорсухіѕјкмтнвԁһ', 'aeopcyxisjkmthbdh'],
    ['αορνικτυχε', 'aopviktuxe'],
  ].flatMap(([seen = '', latin = '']) =>
    Array.from(seen, (letter, at) => [letter, latin.charAt(at)] as const),
  ),
);

/**
 * What a person's name is compared by: without case, width, accents, spaces, signs and what cannot be seen, letters that
 * look Latin as Latin ones. Two names with the same key count as one person; empty for a name without letters or digits.
 */
export function personKey(name: string): string {
  const plain = name.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD');
  return plain
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll(/./gu, (letter) => LOOK_ALIKES.get(letter) ?? letter);
}
