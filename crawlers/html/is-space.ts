/** Whether a character is white space of HTML's own syntax: space, tab, line feed, form feed or carriage return. */
export function isSpace(code: number): boolean {
  return code === 32 || (code <= 13 && code >= 9 && code !== 11);
}
