import type { AnyNode, Element } from 'domhandler';
import type { Box } from './box.ts';

/** One post (or one row) of a page: neighbouring elements that belong together. */
export interface PageRecord {
  /** Its first element. */
  readonly root: Box;
  /** Places of the boxes in it: from `root.at` up to here. */
  readonly to: number;
  /** Its nodes, neighbours under one parent. */
  readonly nodes: readonly AnyNode[];
  /** Roots of records that lie in it and are not its own. */
  readonly inner: readonly Box[];
  /** Letters of its own outside links, and in links. */
  readonly letters: number;
  readonly linkLetters: number;
}

/** Whether a place lies in the record, and in none that lies in it. */
export function owns(record: PageRecord, at: number): boolean {
  return (
    at >= record.root.at &&
    at < record.to &&
    !record.inner.some((inner) => at >= inner.at && at < inner.to)
  );
}

/** Boxes of the record's own. */
export function* boxesOf(record: PageRecord, boxes: readonly Box[]): Iterable<Box> {
  let next = 0;
  for (let at = record.root.at; at < record.to; at += 1) {
    const inner = record.inner[next];
    if (inner !== undefined && at === inner.at) {
      at = inner.to - 1;
      next += 1;
      continue;
    }
    const box = boxes[at];
    if (box !== undefined) {
      yield box;
    }
  }
}

/** Elements of the records that lie in it. */
export function innerElements(record: PageRecord): ReadonlySet<Element> {
  return new Set(record.inner.map(({ element }) => element));
}

/**
 * Records whose roots are given in the order of the page, each a whole element; those that lie in another are that one's
 * inner records.
 */
export function closedRecords(roots: readonly Box[]): readonly PageRecord[] {
  const innerOf = new Map<Box, Box[]>(roots.map((root) => [root, []]));
  const open: Box[] = [];
  for (const root of roots) {
    while ((open.at(-1)?.to ?? Number.POSITIVE_INFINITY) <= root.at) {
      open.pop();
    }
    const outer = open.at(-1);
    if (outer !== undefined) {
      innerOf.get(outer)?.push(root);
    }
    open.push(root);
  }
  return roots.map((root) => recordOf(root, root, [root.element], innerOf.get(root) ?? []));
}

/** A record from its first to its last element. */
export function recordOf(
  root: Box,
  last: Box,
  nodes: readonly AnyNode[],
  inner: readonly Box[],
): PageRecord {
  let letters = last.textTo - root.textFrom;
  let linkLetters = last.linkTo - root.linkFrom;
  for (const box of inner) {
    letters -= box.textTo - box.textFrom;
    linkLetters -= box.linkTo - box.linkFrom;
  }
  return { root, to: last.to, nodes, inner, letters, linkLetters };
}
