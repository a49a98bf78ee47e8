import { type AnyNode, isText } from 'domhandler';
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
  return isMost && areAlike(rows) ? rowsUpToNext(rows, survey) : [];
}

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
 * Each row with its neighbours: with those after it up to the next row or, where nothing follows the last row, with those
 * before it (the time stands at the foot of each post). A row at the edge takes no more of them than the others have.
 */
function rowsUpToNext(rows: readonly Box[], survey: Survey): readonly PageRecord[] {
  const siblings = childrenOf(rows[0]?.parent ?? null, survey.boxes);
  const placeOf = new Map(siblings.map((box, place) => [box, place]));
  const places = rows.map((row) => placeOf.get(row) ?? 0);
  const gaps = places.slice(1).map((place, index) => place - (places[index] ?? 0));
  const most = Math.max(...gaps);
  const least = Math.min(...gaps);
  const after = siblings.length - 1 - (places.at(-1) ?? 0);
  const before = places[0] ?? 0;
  const lead = after < least - 1 && before >= least - 1 ? least - 1 : 0;
  return rows.flatMap((_, index) => {
    const place = places[index] ?? 0;
    const first = siblings[place - lead];
    const end =
      index === rows.length - 1
        ? Math.min(siblings.length, place + most - lead)
        : (places[index + 1] ?? 0) - lead;
    const last = siblings[end - 1];
    return first === undefined || last === undefined
      ? []
      : [recordOf(first, last, nodesBetween(first, last), [])];
  });
}

/** Nodes from one element to another, and the text behind that. */
function nodesBetween(first: Box, last: Box): readonly AnyNode[] {
  const nodes: AnyNode[] = [];
  for (let node: AnyNode | null = first.element; node !== null; node = node.next) {
    nodes.push(node);
    if (node === last.element) {
      return node.next !== null && isText(node.next) ? [...nodes, node.next] : nodes;
    }
  }
  return nodes;
}
