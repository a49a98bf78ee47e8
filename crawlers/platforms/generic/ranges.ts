import { type AnyNode, isTag, isText } from 'domhandler';
import type { Box } from './box.ts';
import { childrenOf } from './children.ts';
import { Places } from './places.ts';
import { type PageRecord, recordOf } from './record.ts';
import type { Survey } from './survey.ts';

/** From each mark's topmost element of its own up to the next one's, where they are neighbours. */
export function rangeRecords(seeds: readonly Box[], survey: Survey): readonly PageRecord[] {
  const tops = topsOf(seeds);
  const parents = new Map<Box | null, Box[]>();
  for (const top of tops) {
    const siblings = parents.get(top.parent) ?? [];
    siblings.push(top);
    parents.set(top.parent, siblings);
  }
  const [rows] = [...parents.values()].toSorted((one, other) => other.length - one.length);
  const isMost = rows !== undefined && rows.length >= Math.max(2, tops.length * MOST);
  return isMost && areAlike(rows) ? rowsUpToNext(withLikeRows(rows, survey), survey) : [];
}

/** The rows, and neighbours of the same telling shape that hold a time or a name as well. */
function withLikeRows(rows: readonly Box[], survey: Survey): readonly Box[] {
  const shapes = new Set(rows.map(({ shape }) => shape));
  const [shape] = shapes;
  if (shape === undefined || shapes.size > 1 || !/[.#]/u.test(shape)) {
    return rows;
  }
  const all = childrenOf(rows[0]?.parent ?? null, survey.boxes).filter(
    (box) => box.shape === shape && (survey.hasTimeIn(box) || survey.hasNameIn(box)),
  );
  return all.length > rows.length && all.length < MAX_ROWS ? all : rows;
}

/** Rows of one page at most. */
const MAX_ROWS = 1_100;

/** Share of the marks whose elements must be neighbours. */
const MOST = 0.8;

/** Around each mark the largest element that holds no other one. */
function topsOf(seeds: readonly Box[]): readonly Box[] {
  const count = new Places(seeds);
  return seeds.map((seed) => {
    let top = seed;
    while (top.parent !== null && count.count(top.parent.at, top.parent.to) === 1) {
      top = top.parent;
    }
    return top;
  });
}

/** Whether rows are of one make: one tag, and one shape in most of them. */
function areAlike(rows: readonly Box[]): boolean {
  const [first] = rows;
  const shapes = new Map<string, number>();
  for (const { shape } of rows) {
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  const isOneTag = rows.every(({ element }) => element.name === first?.element.name);
  return (
    isOneTag && first?.element.name !== 'meta' && Math.max(...shapes.values()) > rows.length * 0.5
  );
}

/**
 * Each row with its neighbours: what lies between drawn lines, where there is one between any two rows; else those after it up
 * to the next row or, where nothing follows the last row, those before it (the time stands at the foot of each post). A row at
 * the edge takes no more of them than the others have.
 */
function rowsUpToNext(rows: readonly Box[], survey: Survey): readonly PageRecord[] {
  const siblings = childrenOf(rows[0]?.parent ?? null, survey.boxes);
  const placeOf = new Map(siblings.map((box, place) => [box, place]));
  const places = rows.map((row) => placeOf.get(row) ?? 0);
  const spans = betweenLines(places, siblings) ?? upToNext(places, siblings.length);
  return spans.flatMap(([from, end]) => {
    const record = recordBetween(siblings, from, end);
    return record === null ? [] : [record];
  });
}

/** First and behind the last of neighbours that belong together. */
type Span = readonly [from: number, end: number];

function upToNext(places: readonly number[], count: number): readonly Span[] {
  const gaps = places.slice(1).map((place, index) => place - (places[index] ?? 0));
  const most = Math.max(...gaps);
  const least = Math.min(...gaps);
  const after = count - 1 - (places.at(-1) ?? 0);
  const before = places[0] ?? 0;
  const lead = after < least - 1 && before >= least - 1 ? least - 1 : 0;
  return places.map((place, index) => [
    place - lead,
    index === places.length - 1
      ? Math.min(count, place + most - lead)
      : (places[index + 1] ?? 0) - lead,
  ]);
}

/** From line to line (`<hr>`) around each row; null where two rows have none between them. */
function betweenLines(places: readonly number[], siblings: readonly Box[]): readonly Span[] | null {
  const lines = siblings.flatMap(({ element }, place) => (element.name === 'hr' ? [place] : []));
  if (lines.length < places.length - 1) {
    return null;
  }
  const ends = [...lines, siblings.length];
  let next = 0;
  const spans = places.map((place): Span => {
    while ((ends[next] ?? siblings.length) < place) {
      next += 1;
    }
    return [(lines[next - 1] ?? -1) + 1, ends[next] ?? siblings.length];
  });
  return new Set(spans.map(([from]) => from)).size === spans.length ? spans : null;
}

/** Neighbours and the bare text between and behind them. */
function recordBetween(siblings: readonly Box[], from: number, end: number): PageRecord | null {
  const first = siblings[from];
  const last = siblings[end - 1];
  if (first === undefined || last === undefined || end <= from) {
    return null;
  }
  const next = siblings[end];
  const nodes = nodesUpTo(first, next?.element ?? null);
  if (next !== undefined) {
    return recordOf(first, { ...last, textTo: next.textFrom, linkTo: next.linkFrom }, nodes, []);
  }
  const { textTo, linkTo } = first.parent ?? last;
  return recordOf(first, { ...last, textTo, linkTo }, nodes, []);
}

/** Nodes from an element up to another one; the bare text right before the first as well, where it begins after a line. */
function nodesUpTo(first: Box, end: AnyNode | null): readonly AnyNode[] {
  const nodes: AnyNode[] = [];
  const { prev } = first.element;
  if (
    prev !== null &&
    isText(prev) &&
    prev.prev !== null &&
    isTag(prev.prev) &&
    prev.prev.name === 'hr'
  ) {
    nodes.push(prev);
  }
  for (let node: AnyNode | null = first.element; node !== null && node !== end; node = node.next) {
    nodes.push(node);
  }
  return nodes;
}
