/** As many characters of one range as are told apart. */
const MOST = 128;
const ESCAPE = /^\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|(d)|([^A-Za-z0-9]))/iu;

/** One character, or a whole class of them. */
interface Member {
  readonly codePoint: number;
  readonly length: number;
}

/** The character at the beginning of a source; null where it is a class of its own, or not understood. */
export function readCharacter(source: string): Member | null {
  if (!source.startsWith('\\')) {
    const codePoint = source.codePointAt(0) ?? 0;
    return { codePoint, length: codePoint > 0xffff ? 2 : 1 };
  }
  const escape = ESCAPE.exec(source);
  if (escape === null || escape[3] !== undefined) {
    return null;
  }
  const code = escape[1] ?? escape[2];
  const codePoint =
    code === undefined ? (escape[4]?.codePointAt(0) ?? 0) : Number.parseInt(code, 16);
  return { codePoint, length: escape[0].length };
}

/**
 * How the characters of a class, as it stands between its brackets, begin: those of the basic plane as they are, those beyond by
 * the first half of their pair. Null for what is negated, too wide or not understood.
 */
export function readMembers(inner: string): ReadonlySet<string> | null {
  const members = new Set<string>();
  let at = 0;
  if (inner.startsWith('^')) {
    return null;
  }
  while (at < inner.length) {
    const rest = inner.slice(at);
    if (rest.startsWith(String.raw`\d`)) {
      addRange(members, 0x30, 0x39);
      at += 2;
      continue;
    }
    const first = readCharacter(rest);
    if (first === null) {
      return null;
    }
    at += first.length;
    const isRange = inner[at] === '-' && at + 1 < inner.length;
    const last = isRange ? readCharacter(inner.slice(at + 1)) : first;
    if (last === null || !addRange(members, first.codePoint, last.codePoint)) {
      return null;
    }
    at += isRange ? last.length + 1 : 0;
  }
  return members;
}

/** Adds how the characters of a range begin; false where they are too many. */
function addRange(members: Set<string>, first: number, last: number): boolean {
  const isFar = first > 0xffff;
  const [from, to] = isFar ? [highOf(first), highOf(last)] : [first, last];
  if (to - from >= MOST || (!isFar && last > 0xffff)) {
    return false;
  }
  for (let unit = from; unit <= to; unit += 1) {
    members.add(String.fromCharCode(unit));
  }
  return true;
}

function highOf(codePoint: number): number {
  return 0xd800 + ((codePoint - 0x10000) >>> 10);
}
