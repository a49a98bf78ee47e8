import { mayMatch } from './may-match.ts';

/** As many matches as one expression is asked for in one text. */
const MOST = 10_000;
const NONE: readonly RegExpExecArray[] = [];

/**
 * Every match of a global expression in a text, from left to right. Unlike `matchAll` it does not copy the expression for
 * every text, which costs more than looking through a short one. Of a sticky or plain expression it gives the first match.
 */
export function matchesIn(
  expression: RegExp,
  text: string,
  most = MOST,
): readonly RegExpExecArray[] {
  if (!mayMatch(expression, text)) {
    return NONE;
  }
  expression.lastIndex = 0;
  let match = expression.exec(text);
  if (match === null) {
    return NONE;
  }
  const matches: RegExpExecArray[] = [];
  while (match !== null && matches.length < most) {
    matches.push(match);
    if (!expression.global) {
      break;
    }
    expression.lastIndex += match[0] === '' ? widthAt(text, expression.lastIndex) : 0;
    match = expression.exec(text);
  }
  expression.lastIndex = 0;
  return matches;
}

/** How many units the character at a place takes: an expression does not begin within a pair. */
function widthAt(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}
