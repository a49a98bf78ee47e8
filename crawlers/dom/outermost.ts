import type { Element, ParentNode } from 'domhandler';
import { all, type Selector } from './select.ts';

/**
 * Every element that the selector fits and that counts, without those that lie in another such: however deep a page nests them,
 * reading each costs no more than the page.
 */
export function outermost(
  css: Selector,
  node: ParentNode,
  counts: (element: Element) => boolean = () => true,
): readonly Element[] {
  const found = all(css, node).filter(counts);
  const known: ReadonlySet<ParentNode> = new Set(found);
  return found.filter((element) => !liesInOne(element, known));
}

function liesInOne({ parent }: Element, known: ReadonlySet<ParentNode>): boolean {
  for (let node = parent; node !== null; node = node.parent) {
    if (known.has(node)) {
      return true;
    }
  }
  return false;
}
