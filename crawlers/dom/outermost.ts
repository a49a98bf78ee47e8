import type { Element, ParentNode } from 'domhandler';
import { all, closest, type Selector } from './select.ts';

/**
 * Every element that the selector fits, without those that lie in another one: however deep a page nests them, reading each
 * costs no more than the page.
 */
export function outermost(css: Selector, node: ParentNode): readonly Element[] {
  return all(css, node).filter((element) => closest(css, element) === null);
}
