import type { AnyNode } from 'domhandler';
import { type Box, namesOf } from './box.ts';
import { isPostLike } from './hints.ts';
import { closedRecords, type PageRecord, recordOf } from './record.ts';
import type { Survey } from './survey.ts';

/** Levels above a mark at which its record's root is looked for. */
const MAX_CLIMB = 40;

/** Levels above the first element that holds two marks: in a tree of replies, roots lie in one another. */
const NESTED_CLIMB = 3;

/** Names of boxes, made once. */
export type Names = (box: Box) => readonly string[];

/** A memory of boxes' names for one page. */
export function namesOnce(): Names {
  const known = new Map<Box, readonly string[]>();
  return (box) => {
    const names = known.get(box) ?? namesOf(box);
    known.set(box, names);
    return names;
  };
}

/** Boxes that carry marks of one kind, in the order of the page, each once. */
export type Seeds = readonly Box[];

/**
 * Ways in which a page falls into records around marks of one kind: around each mark the nearest element of one name, each
 * mark another one; or neighbours from one marked element up to the next.
 */
export function segmentations(
  seeds: Seeds,
  survey: Survey,
  names: Names,
): readonly (readonly PageRecord[])[] {
  const closed = namedRoots(seeds, names);
  const records = closed === null ? [] : closedRecords(closed);
  const ranges = rangeRecords(seeds, survey);
  return [records, ranges].filter((found) => found.length > 0);
}

/** Marks below a box, by places of the seeds. */
class Count {
  readonly #places: readonly number[];

  constructor(seeds: Seeds) {
    this.#places = seeds.map(({ at }) => at);
  }

  in(box: Box): number {
    return this.#below(box.to) - this.#below(box.at);
  }

  #below(place: number): number {
    let low = 0;
    let high = this.#places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#places[middle] ?? 0) < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

interface Named {
  readonly roots: Box[];
  letters: number;
}

/** Around each mark the nearest element of one name; of all names that tell the marks apart, the one that holds most. */
function namedRoots(seeds: Seeds, names: Names): readonly Box[] | null {
  const count = new Count(seeds);
  const byName = new Map<string, Named>();
  for (const [index, seed] of seeds.entries()) {
    climb(seed, index, count, names, byName);
  }
  let best: Named | null = null;
  for (const named of byName.values()) {
    const isWhole = named.roots.length === seeds.length;
    const isApart =
      isWhole && new Set(named.roots).size === named.roots.length && areKin(named.roots);
    // Of elements that hold the same, the outermost.
    if (isApart && (best === null || named.letters >= best.letters)) {
      best = named;
    }
  }
  return best === null ? null : best.roots.toSorted((one, other) => one.at - other.at);
}

/** Fewer roots than this may share a name by chance. */
const MIN_KIN = 4;

/** Whether a few roots have more in common than one name: their shape, their depth, or that they are called posts. */
function areKin(roots: readonly Box[]): boolean {
  const [first] = roots;
  return (
    first === undefined ||
    roots.length >= MIN_KIN ||
    roots.every(({ shape }) => shape === first.shape) ||
    roots.every(({ depth, element }) => depth === first.depth && element.name === first.element.name) ||
    roots.every((root) => isPostLike(root))
  );
}

function climb(
  seed: Box,
  index: number,
  count: Count,
  names: Names,
  byName: Map<string, Named>,
): void {
  let crowded = 0;
  let box: Box | null = seed;
  for (let level = 0; box !== null && level < MAX_CLIMB; level += 1, box = box.parent) {
    crowded += count.in(box) > 1 ? 1 : 0;
    if (crowded > NESTED_CLIMB) {
      return;
    }
    for (const name of names(box)) {
      const named = byName.get(name) ?? { roots: [], letters: 0 };
      // The nearest of a name counts, and a name that missed a mark is out.
      if (named.roots.length === index) {
        named.roots.push(box);
        named.letters += crowded > 0 ? 1 : box.textTo - box.textFrom + 1;
        byName.set(name, named);
      }
    }
  }
}

/** From each mark's topmost element of its own up to the next one's, where they are neighbours. */
function rangeRecords(seeds: Seeds, survey: Survey): readonly PageRecord[] {
  const count = new Count(seeds);
  const tops: Box[] = [];
  for (const seed of seeds) {
    let top = seed;
    while (top.parent !== null && count.in(top.parent) === 1) {
      top = top.parent;
    }
    tops.push(top);
  }
  const parents = new Map<Box | null, Box[]>();
  for (const top of tops) {
    const siblings = parents.get(top.parent) ?? [];
    siblings.push(top);
    parents.set(top.parent, siblings);
  }
  const [parent, rows] = [...parents].toSorted((one, other) => other[1].length - one[1].length)[0] ?? [];
  if (parent === undefined || rows === undefined || rows.length < 2 || rows.length < tops.length * 0.8) {
    return [];
  }
  if (!areAlike(rows)) {
    return [];
  }
  return rowsUpToNext(rows, survey);
}

/** Whether rows are of one make: one tag, and one shape in most of them. */
function areAlike(rows: readonly Box[]): boolean {
  const [first] = rows;
  const shapes = new Map<string, number>();
  for (const { shape } of rows) {
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  const isOneTag = rows.every(({ element }) => element.name === first?.element.name);
  return isOneTag && first?.element.name !== 'meta' && Math.max(...shapes.values()) > rows.length * 0.5;
}

/**
 * Each row with its neighbours: with those after it up to the next row or, where nothing follows the last row, with those
 * before it (the time stands at the foot of each post). A row at the edge takes no more of them than the others have.
 */
function rowsUpToNext(rows: readonly Box[], survey: Survey): readonly PageRecord[] {
  const siblings = siblingsOf(rows, survey);
  const places = rows.map(({ at }) => siblings.findIndex((box) => box.at === at));
  const gaps = places.slice(1).map((place, index) => place - (places[index] ?? 0));
  const most = Math.max(...gaps);
  const least = Math.min(...gaps);
  const after = siblings.length - 1 - (places.at(-1) ?? 0);
  const before = places[0] ?? 0;
  const lead = after < least - 1 && before >= least - 1 ? least - 1 : 0;
  return rows.flatMap((_, index) => {
    const place = places[index] ?? 0;
    const first = siblings[place - lead];
    const end = index === rows.length - 1 ? Math.min(siblings.length, place + most - lead) : (places[index + 1] ?? 0) - lead;
    const last = siblings[end - 1];
    return first === undefined || last === undefined ? [] : [recordOf(first, last, nodesBetween(first, last), [])];
  });
}

/** Elements under the rows' parent, in their order. */
function siblingsOf(rows: readonly Box[], { boxes }: Survey): readonly Box[] {
  const parent = rows[0]?.parent ?? null;
  const to = parent?.to ?? boxes.length;
  const siblings: Box[] = [];
  for (let at = (parent?.at ?? -1) + 1; at < to; at = boxes[at]?.to ?? to) {
    const box = boxes[at];
    if (box !== undefined) {
      siblings.push(box);
    }
  }
  return siblings;
}

/** Nodes from one element to another, and the text behind that. */
function nodesBetween(first: Box, last: Box): readonly AnyNode[] {
  const nodes: AnyNode[] = [];
  for (let node: AnyNode | null = first.element; node !== null; node = node.next) {
    nodes.push(node);
    if (node === last.element) {
      const behind = node.next;
      if (behind !== null && behind.type === 'text') {
        nodes.push(behind);
      }
      break;
    }
  }
  return nodes;
}
