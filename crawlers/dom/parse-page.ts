import { type ChildNode, type Document, type ParentNode, Text } from 'domhandler';
import { type ScanListener, scanHtml } from '../html/scan-html.ts';
import type { TagAttributes } from '../html/tag-attributes.ts';
import { MAX_DEPTH, MAX_PAGE_CHARACTERS } from '../html/walk.ts';
import { PageDocument, PageElement } from './page-element.ts';

/** A page as a tree. */
export interface ParsedPage {
  readonly document: Document;
  /** False where the page was too deep or too long to be read to its end. */
  readonly whole: boolean;
}

/** The tree of a page of HTML, however broken; at most as long and as deep as a walk over it goes. */
export function parsePage(html: string): ParsedPage {
  const tree = new Tree();
  const isRead = scanHtml(html, tree, 0, Math.min(html.length, MAX_PAGE_CHARACTERS));
  tree.finish();
  return { document: tree.document, whole: isRead && html.length <= MAX_PAGE_CHARACTERS };
}

/** Elements and texts of a page as a scan tells them; comments and the doctype have no place in it. */
class Tree implements ScanListener {
  readonly #elements: PageElement[] = [];
  readonly document = new PageDocument(this.#elements);
  #open: ParentNode = this.document;
  #text: Text | null = null;

  open(name: string, attributes: TagAttributes, depth: number): boolean {
    const elements = this.#elements;
    const element = new PageElement(name, attributes.record(), elements, elements.length);
    elements.push(element);
    this.#add(element);
    this.#open = element;
    this.#text = null;
    return depth <= MAX_DEPTH;
  }

  text(text: string): void {
    if (this.#text === null) {
      this.#text = new Text(text);
      this.#add(this.#text);
    } else {
      this.#text.data += text;
    }
  }

  close(): void {
    const element = this.#open;
    if (element instanceof PageElement) {
      element.end = this.#elements.length;
    }
    this.#open = element.parent ?? this.document;
    this.#text = null;
  }

  aside(): void {
    this.#text = null;
  }

  /** Closes what a scan that was ended left open. */
  finish(): void {
    while (this.#open !== this.document) {
      this.close();
    }
  }

  #add(node: ChildNode): void {
    const parent = this.#open;
    const { children } = parent;
    const last = children[children.length - 1];
    node.parent = parent;
    if (last === undefined) {
      // With room for one: most elements hold no more.
      parent.children = [node];
    } else {
      node.prev = last;
      last.next = node;
      children.push(node);
    }
  }
}
