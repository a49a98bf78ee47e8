/** NUL and lone surrogates, which neither PostgreSQL nor UTF-8 can hold. */
const UNSTORABLE = /\0|\p{Surrogate}/gu;

/** The text with U+FFFD for every character that cannot be stored; offsets unchanged. */
function storableText(text: string): string {
  return text.replaceAll(UNSTORABLE, '\uFFFD');
}

/** A plain value with every string in it made storable. Dates and numbers stay. */
export function storable<T>(value: T): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shape stays: only strings change
  return mapStrings(value, storableText) as T;
}

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') {
    return change(value);
  }
  if (Array.isArray(value)) {
    return value.map((member) => mapStrings(member, change));
  }
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key, mapStrings(member, change)]),
    );
  }
  return value;
}
