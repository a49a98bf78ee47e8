import type { FailureCode } from '../../../core/failure.ts';
import type { PageAnswer } from '../../../core/page.ts';
import type { WallFact } from './facts.ts';
import { WALL_FACTS } from './facts.ts';
import { isLedToLogin } from './login-redirect.ts';
import { shownCharacters } from './shown-text.ts';

/** Characters of a page in which marks are looked for: walls are short, and say what they are at once. */
const FIRST_PART = 64 * 1024;

/** The wall that stands in place of content, or null where there is none: by address, status, headers and content. */
export function detectWall(answer: PageAnswer): FailureCode | null {
  if (answer.status === 401 || isLedToLogin(answer.request.url, answer.finalUrl)) {
    return 'WALL_LOGIN';
  }
  // An answer of an interface says by its own fields what it is; names in it are its users' words.
  const isPage = !/^\s{0,100}[{[]/u.test(answer.text);
  const lower = isPage ? answer.text.slice(0, FIRST_PART).toLowerCase() : '';
  const fact = WALL_FACTS.find((candidate) => holds(candidate, answer, lower));
  return fact?.code ?? null;
}

function holds(fact: WallFact, answer: PageAnswer, lower: string): boolean {
  return (
    (fact.statuses?.includes(answer.status) ?? true) &&
    hasHeader(fact, answer) &&
    holdsOneOf(fact.anyOf, lower) &&
    holdsOneOf(fact.andAnyOf, lower) &&
    (fact.shows === undefined || shownCharacters(answer.text, fact.shows) <= fact.shows)
  );
}

function holdsOneOf(marks: readonly string[] | undefined, lower: string): boolean {
  return marks?.some((mark) => lower.includes(mark)) ?? true;
}

function hasHeader({ header }: WallFact, answer: PageAnswer): boolean {
  if (header === undefined) {
    return true;
  }
  const [name, start] = header;
  return answer.headers[name]?.toLowerCase().startsWith(start) ?? false;
}
