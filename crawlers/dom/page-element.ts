import { Document, Element, type ParentNode } from 'domhandler';

/** A page as a tree, with its elements in their order. */
export class PageDocument extends Document {
  readonly elements: readonly PageElement[];

  constructor(elements: readonly PageElement[]) {
    super([]);
    this.elements = elements;
  }
}

/** An element with its place in the order of its page. */
export class PageElement extends Element {
  /** All elements of the page in their order. */
  readonly page: readonly PageElement[];
  /** Its own place in them, from 0. */
  readonly order: number;
  /** The place behind the last element within it; of an empty one the place behind its own. */
  end: number;

  constructor(
    name: string,
    attributes: Record<string, string>,
    page: readonly PageElement[],
    order: number,
  ) {
    super(name, attributes);
    this.page = page;
    this.order = order;
    this.end = order + 1;
  }
}

/** A run of elements of a page. */
interface Run {
  readonly elements: readonly PageElement[];
  readonly from: number;
  /** Behind the last. */
  readonly to: number;
}

/** The elements below a node of a page; null for a node that was put together otherwise. */
export function runBelow(node: ParentNode): Run | null {
  if (node instanceof PageElement) {
    return { elements: node.page, from: node.order + 1, to: node.end };
  }
  return node instanceof PageDocument
    ? { elements: node.elements, from: 0, to: node.elements.length }
    : null;
}
