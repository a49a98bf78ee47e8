import type { Signal } from '../../core/signal.ts';

/** A stretch of text and the signals that stand on it; `gap` where text before it is left out. The last may be empty, for a gap at the end. */
export interface Piece {
  readonly text: string;
  readonly signalIds: readonly string[];
  readonly gap: boolean;
}

/** What is kept around a signal in a long text, and how much of a text is shown whole, in UTF-16 units. */
const AROUND = 60;
const WHOLE = 700;

/** No honest text has more signals than this; a list that is longer is cut, so that the cost stays small. */
const MOST_SIGNALS = 300;

interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * A text cut where signals begin and end, in its order. A long text is shown around its signals, or from its start where it
 * has none. Spans that are out of the text or upside down are put right, and no character is cut in two.
 */
export function excerptOf(text: string, signals: readonly Signal[]): readonly Piece[] {
  const marks = signals.slice(0, MOST_SIGNALS).flatMap(({ id, span: [from, to] }) => {
    const range = wholeCharacters(text, from, to);
    return range.from < range.to ? [{ id, ...range }] : [];
  });
  const ranges = shownRanges(text, marks);
  const pieces = ranges.flatMap((shown, at) => {
    const gap = shown.from > (ranges[at - 1]?.to ?? 0);
    return piecesIn(text, shown, marks).map((piece, index) => ({
      ...piece,
      gap: gap && index === 0,
    }));
  });
  const end = ranges.at(-1)?.to ?? 0;
  return end < text.length ? [...pieces, { text: '', signalIds: [], gap: true }] : pieces;
}

/** The pieces of one shown range. */
function piecesIn(
  text: string,
  shown: Range,
  marks: readonly (Range & { readonly id: string })[],
): readonly Omit<Piece, 'gap'>[] {
  const inside = marks.filter(({ from, to }) => from < shown.to && to > shown.from);
  const cuts = inside.flatMap(({ from, to }) => [from, to]);
  const places = [...new Set([shown.from, ...cuts, shown.to])]
    .filter((place) => place >= shown.from && place <= shown.to)
    .toSorted((one, other) => one - other);
  return places.slice(0, -1).map((from, index) => {
    const over = inside.filter((mark) => mark.from <= from && mark.to > from);
    return {
      text: text.slice(from, places[index + 1]),
      signalIds: [...new Set(over.map(({ id }) => id))],
    };
  });
}

/** The ranges of a text that are shown: all of a short one, else what stands around its signals, joined where they touch. */
function shownRanges(text: string, marks: readonly Range[]): readonly Range[] {
  if (text.length <= WHOLE) {
    return [{ from: 0, to: text.length }];
  }
  if (marks.length === 0) {
    return [wholeCharacters(text, 0, WHOLE / 2)];
  }
  const joined: Range[] = [];
  for (const mark of marks.toSorted((one, other) => one.from - other.from)) {
    const next = wholeCharacters(text, mark.from - AROUND, mark.to + AROUND);
    const last = joined.at(-1);
    if (last !== undefined && next.from <= last.to) {
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
    } else {
      joined.push(next);
    }
  }
  return joined;
}

/** A range inside the text that holds whole characters only. */
function wholeCharacters(text: string, from: number, to: number): Range {
  const first = within(text, from);
  const last = within(text, to);
  return {
    from: splitsCharacter(text, first) ? first - 1 : first,
    to: splitsCharacter(text, last) ? last + 1 : last,
  };
}

function within(text: string, place: number): number {
  return Number.isFinite(place) ? Math.min(Math.max(0, Math.trunc(place)), text.length) : 0;
}

/** Whether a place stands between the halves of a surrogate pair. */
function splitsCharacter(text: string, place: number): boolean {
  return (
    /[\uD800-\uDBFF]/.test(text.charAt(place - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(place))
  );
}
