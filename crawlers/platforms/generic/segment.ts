import { type Box, namesOf } from './box.ts';
import { isPostLike } from './look.ts';
import { Places } from './places.ts';
import { rangeRecords } from './ranges.ts';
import { closedRecords, type PageRecord } from './record.ts';
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

interface Named {
  readonly roots: Box[];
  letters: number;
}

/** Around each mark the nearest element of one name; of all names that tell the marks apart, the one that holds most. */
function namedRoots(seeds: Seeds, names: Names): readonly Box[] | null {
  const count = new Places(seeds);
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
    roots.every(
      ({ depth, element }) => depth === first.depth && element.name === first.element.name,
    ) ||
    roots.every((root) => isPostLike(root))
  );
}

function climb(
  seed: Box,
  index: number,
  count: Places,
  names: Names,
  byName: Map<string, Named>,
): void {
  let crowded = 0;
  let box: Box | null = seed;
  for (let level = 0; box !== null && level < MAX_CLIMB; level += 1, box = box.parent) {
    crowded += count.count(box.at, box.to) > 1 ? 1 : 0;
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
