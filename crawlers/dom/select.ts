import { compile, selectAll, selectOne } from 'css-select';
import { type AnyNode, type Element, hasChildren, isTag, type ParentNode } from 'domhandler';
import { runBelow } from './page-element.ts';
import { plainSelector } from './plain-selector.ts';

/** One alternative of a selector. */
interface Alternative {
  (element: Element): boolean;
  /** Whether it looks at nothing but the element and what is around it. */
  readonly isPlain?: boolean;
}

/** A CSS selector, compiled once: whether it fits an element. */
export interface Selector extends Alternative {
  /** Its alternatives, the preferred one first; absent where there is but one. */
  readonly ranked?: readonly Alternative[];
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
  const ranked = alternativesOf(css).map(alternative);
  const [only] = ranked;
  if (ranked.length === 1 && only !== undefined) {
    return only;
  }
  const isPlain = ranked.every((one) => one.isPlain === true);
  const any = isPlain ? (element: Element) => ranked.some((one) => one(element)) : general(css);
  return Object.assign((element: Element) => any(element), { ranked, isPlain });
}

function alternative(css: string): Alternative {
  const fits = general(css);
  const plain = plainSelector(css);
  return plain === null
    ? fits
    : Object.assign((element: Element) => plain(element), { isPlain: true });
}

function general(css: string): (element: Element) => boolean {
  return compile<AnyNode, Element>(css);
}

/**
 * Every element below the node that the selector fits, in the order of the page. The node itself is handed over, not its
 * children: of a list css-select first takes out what lies in another one, which costs its square.
 */
export function all(css: Selector, node: ParentNode): readonly Element[] {
  return css.isPlain === true
    ? found(css, node, Number.POSITIVE_INFINITY)
    : selectAll<AnyNode, Element>(css, node);
}

/** The first element that the preferred alternative fits, else the next; null where none does. */
export function first(css: Selector, node: ParentNode): Element | null {
  for (const one of css.ranked ?? [css]) {
    const element =
      one.isPlain === true ? found(one, node, 1)[0] : selectOne<AnyNode, Element>(one, node);
    if (element !== null && element !== undefined) {
      return element;
    }
  }
  return null;
}

/** The first elements below the node that fit, in the order of the page. */
function found(fits: Alternative, root: ParentNode, most: number): readonly Element[] {
  const run = runBelow(root);
  if (run === null) {
    return foundByWalk(fits, root, most);
  }
  const elements: Element[] = [];
  for (let at = run.from; at < run.to && elements.length < most; at += 1) {
    const element = run.elements[at];
    if (element !== undefined && fits(element)) {
      elements.push(element);
    }
  }
  return elements;
}

function foundByWalk(fits: Alternative, root: ParentNode, most: number): readonly Element[] {
  const elements: Element[] = [];
  let node: AnyNode | null = root.children[0] ?? null;
  while (node !== null && elements.length < most) {
    if (isTag(node) && fits(node)) {
      elements.push(node);
    }
    node = following(node, root);
  }
  return elements;
}

/** The next node in the order of the page, or null behind the last one below `root`. */
function following(node: AnyNode, root: ParentNode): AnyNode | null {
  const child = hasChildren(node) ? node.children[0] : undefined;
  if (child !== undefined) {
    return child;
  }
  let last: AnyNode = node;
  while (last.next === null) {
    const { parent }: { readonly parent: ParentNode | null } = last;
    if (parent === null || parent === root) {
      return null;
    }
    last = parent;
  }
  return last.next;
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
