import { compile, selectAll, selectOne } from 'css-select';
import { type AnyNode, type Element, isTag, type ParentNode } from 'domhandler';

/** A CSS selector, compiled once. */
export type Selector = (element: Element) => boolean;

/** Compiles a selector of facts; throws for one that is none, which the first test of its adapter shows. */
export function selector(css: string): Selector {
  return compile<AnyNode, Element>(css);
}

/** Every element below the node that the selector fits, in the order of the page. */
export function all(css: Selector, node: ParentNode): readonly Element[] {
  return selectAll<AnyNode, Element>(css, node.children);
}

/** The first such element, or null. */
export function first(css: Selector, node: ParentNode): Element | null {
  return selectOne<AnyNode, Element>(css, node.children);
}

/** The nearest element around this one that the selector fits, or null. */
export function closest(css: Selector, element: Element): Element | null {
  for (let node: ParentNode | null = element.parent; node !== null; node = node.parent) {
    if (isTag(node) && css(node)) {
      return node;
    }
  }
  return null;
}
