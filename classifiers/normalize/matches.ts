import type { Look } from './look.ts';
import type { Sieve } from './sieve.ts';

/** As many matches as one expression is asked for in one text. */
const MOST = 10_000;
const NONE: readonly RegExpExecArray[] = [];
/**
 * What it costs to look at one place alone, and to go through a text, in places that are gone through, with one beginning to
 * try at each; measured on the detectors.
 */
const PLACE_COST = 30;
const TRIES = 6;

/**
 * Every match of a global expression in a text, from left to right. Unlike `matchAll` it does not copy the expression for
 * every text, which costs more than looking through a short one, and it looks only where a match may begin. Of a sticky or
 * plain expression it gives the first match. `sieve`: that of the text's channel.
 */
export function matchesIn(
  sieve: Sieve,
  expression: RegExp,
  text: string,
  most = MOST,
): readonly RegExpExecArray[] {
  const known = sieve.knownOf(expression);
  if (known === undefined) {
    return firstMatches(sieve, expression, text, most);
  }
  if (known.number === -1) {
    return allMatches(expression, text, most);
  }
  const look = sieve.lookAt(text);
  if (known.isNeedy && !look.mayMatch(known.number)) {
    return NONE;
  }
  if (!known.begins) {
    return allMatches(expression, text, most);
  }
  const places = look.placesOf(known.number);
  if (places === 0) {
    return NONE;
  }
  const whole = text.length * (1 + known.leads / TRIES);
  return places === -1 || places * PLACE_COST > whole
    ? allMatches(expression, text, most)
    : matchesAtPlaces(sieve.twinOf(expression, known.number), look, known.number, text, most);
}

/** The same of an expression that was not met before. */
function firstMatches(
  sieve: Sieve,
  expression: RegExp,
  text: string,
  most: number,
): readonly RegExpExecArray[] {
  return sieve.meet(expression, text) ? matchesIn(sieve, expression, text, most) : NONE;
}

function allMatches(expression: RegExp, text: string, most: number): readonly RegExpExecArray[] {
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

/** The same, asked of the places alone where a match may begin. */
function matchesAtPlaces(
  twin: RegExp,
  look: Look,
  number: number,
  text: string,
  most: number,
): readonly RegExpExecArray[] {
  let matches: RegExpExecArray[] | null = null;
  let end = 0;
  for (let link = look.firstLink(number); link !== 0; link = look.nextLink(link)) {
    const place = look.placeAt(link);
    const match = place < end ? null : matchAt(twin, text, place);
    if (match !== null) {
      matches ??= [];
      matches.push(match);
      end = place + (match[0].length === 0 ? widthAt(text, place) : match[0].length);
      if (matches.length === most) {
        break;
      }
    }
  }
  return matches ?? NONE;
}

function matchAt(twin: RegExp, text: string, place: number): RegExpExecArray | null {
  twin.lastIndex = place;
  return twin.exec(text);
}

/** How many units the character at a place takes: an expression does not begin within a pair. */
function widthAt(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}
