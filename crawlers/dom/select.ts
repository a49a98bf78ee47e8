import { compile, selectAll, selectOne } from 'css-select';
import { type AnyNode, type Element, isTag, type ParentNode } from 'domhandler';

/** A CSS selector, compiled once: whether it fits an element. */
export interface Selector {
  (element: Element): boolean;
  /** Its alternatives, the preferred one first; absent where there is but one. */
  readonly ranked?: readonly ((element: Element) => boolean)[];
}

/** Pieces of a selector: what stands in quotes, and single characters. */
const PIECES = /"[^"]*"|'[^']*'|[\s\S]/gu;

const DEPTHS: Readonly<Record<string, number>> = { '(': 1, '[': 1, ')': -1, ']': -1 };

/** Alternatives of a selector: what stands between commas outside of brackets and quotes. */
function alternativesOf(css: string): readonly string[] {
  const alternatives = [''];
  let depth = 0;
  for (const piece of css.match(PIECES) ?? []) {
    depth += DEPTHS[piece] ?? 0;
    if (piece === ',' && depth === 0) {
      alternatives.push('');
    } else {
      alternatives[alternatives.length - 1] += piece;
    }
  }
  return alternatives;
}

/** Compiles a selector of facts; throws for one that is none, which the first test of its adapter shows. */
export function selector(css: string): Selector {
  const any = compile<AnyNode, Element>(css);
  const alternatives = alternativesOf(css);
  return alternatives.length === 1
    ? any
    : Object.assign((element: Element) => any(element), {
        ranked: alternatives.map((one) => compile<AnyNode, Element>(one)),
      });
}

/**
 * Every element below the node that the selector fits, in the order of the page. The node itself is handed over, not its
 * children: of a list css-select first takes out what lies in another one, which costs its square.
 */
export function all(css: Selector, node: ParentNode): readonly Element[] {
  // A list of nodes would be searched for nodes within one another, at the square of its length.
  return selectAll<AnyNode, Element>(css, node);
}

/** The first element that the preferred alternative fits, else the next; null where none does. */
export function first(css: Selector, node: ParentNode): Element | null {
  for (const one of css.ranked ?? [css]) {
    const element = selectOne<AnyNode, Element>(one, node);
    if (element !== null) {
      return element;
    }
  }
  return null;
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
