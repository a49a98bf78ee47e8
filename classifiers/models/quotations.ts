import type { Span } from '../../core/signal.ts';

/** What ends a quotation, by what begins it. Straight marks end themselves. */
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '「': '」', '『': '』', '‘': '’', '"': '"', '＂': '＂' };
const OPENING = /[“「『‘"＂]/u;
const NEXT_OPENING = new RegExp(OPENING, 'gu');
const NONE: readonly Span[] = [];
/** A longer quotation is none: a mark was forgotten. */
const LONGEST = 240;
/** Fewer UTF-16 units are a word set apart, no one's offer. */
const SHORTEST = 4;
/** Where fewer UTF-16 units are left beside them, a text quotes nobody: it stands in marks itself. */
const LEAST_OWN = 4;

/** The text that was looked at last, and what was found: one text is asked about more than once in a row. */
let last: { readonly text: string; readonly quotations: readonly Span[] } = { text: '', quotations: NONE };

/** The places of quoted words in a text, left to right, marks apart; none within another. */
export function quotationsIn(text: string): readonly Span[] {
  if (last.text !== text) {
    const first = text.search(OPENING);
    last = { text, quotations: first === -1 ? NONE : quotationsFrom(text, first) };
  }
  return last.quotations;
}

function quotationsFrom(text: string, first: number): readonly Span[] {
  const quotations: Span[] = [];
  NEXT_OPENING.lastIndex = first;
  while (NEXT_OPENING.test(text)) {
    const from = NEXT_OPENING.lastIndex;
    const closing = CLOSING[text.charAt(from - 1)] ?? '';
    const end = text.slice(from, from + LONGEST).indexOf(closing);
    if (end >= SHORTEST) {
      quotations.push([from, from + end]);
      NEXT_OPENING.lastIndex = from + end + 1;
    }
  }
  const quoted = quotations.reduce((sum, [from, to]) => sum + to - from + 2, 0);
  return text.length - quoted < LEAST_OWN ? [] : quotations;
}

/** Whether a place lies within a quotation. */
export function isQuoted(quotations: readonly Span[], [from, to]: Span): boolean {
  return quotations.some(([first, end]) => first <= from && to <= end);
}
