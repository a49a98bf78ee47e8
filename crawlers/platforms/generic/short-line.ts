import { type Element, isTag } from 'domhandler';
import { lineOf } from '../../dom/read-content.ts';
import { isOrnament } from './ornament.ts';

/** Letters that a note has at most. */
const MAX_NOTE_LETTERS = 160;

/** Nodes of an element that are gone through to see that it is short. */
const MAX_NODES = 24;

/** The text of a small element, or null for a larger one. */
export function shortLine(element: Element): string | null {
  if (element.children.length > MAX_NODES) {
    return null;
  }
  let letters = 0;
  const waiting = [...element.children];
  for (let looked = 0; waiting.length > 0; looked += 1) {
    const node = waiting.pop();
    if (looked > MAX_NODES * 2 || letters > MAX_NOTE_LETTERS) {
      return null;
    }
    if (node !== undefined && 'data' in node) {
      letters += node.data.trim().length;
    } else if (node !== undefined && 'children' in node) {
      waiting.push(...node.children.slice(0, MAX_NODES));
    }
  }
  return letters > MAX_NOTE_LETTERS ? null : lineOf(element);
}

/** Whether a small element shows a picture. */
export function hasPicture(element: Element): boolean {
  const waiting = [...element.children];
  for (let looked = 0; looked < MAX_NODES * 2; looked += 1) {
    const node = waiting.pop();
    if (node === undefined) {
      return false;
    }
    if (isTag(node)) {
      if (node.name === 'img' && !isOrnament(node)) {
        return true;
      }
      waiting.push(...node.children);
    }
  }
  return true;
}
