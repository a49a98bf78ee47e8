/** One header field as it was on the wire: order and repetition kept. */
export interface HeaderField {
  readonly name: string;
  readonly value: string;
}

/** First value of a field, or null. Names ignore case. */
export function headerValue(fields: readonly HeaderField[], name: string): string | null {
  const wanted = name.toLowerCase();
  return fields.find((field) => field.name.toLowerCase() === wanted)?.value ?? null;
}

/** A value on one line: a hostile server must not be able to write a header of its own into a record. */
export function oneLine(value: string): string {
  return value.replaceAll(/\p{Cc}+/gu, ' ').trim();
}

/** `Name: value` lines, each ended by CRLF. */
export function headerLines(fields: readonly HeaderField[]): string {
  return fields.map(({ name, value }) => `${oneLine(name)}: ${oneLine(value)}\r\n`).join('');
}
