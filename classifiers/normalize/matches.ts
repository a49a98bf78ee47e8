/** As many matches as one expression is asked for in one text. */
const MOST = 10_000;

/**
 * Every match of a global expression in a text, from left to right. Unlike `matchAll` it does not copy the expression for
 * every text, which costs more than looking through a short one. Of a sticky or plain expression it gives the first match.
 */
export function matchesIn(
  expression: RegExp,
  text: string,
  most = MOST,
): readonly RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  expression.lastIndex = 0;
  while (matches.length < most) {
    const match = expression.exec(text);
    if (match === null) {
      break;
    }
    matches.push(match);
    if (!expression.global) {
      break;
    }
    expression.lastIndex += match[0] === '' ? 1 : 0;
  }
  expression.lastIndex = 0;
  return matches;
}
