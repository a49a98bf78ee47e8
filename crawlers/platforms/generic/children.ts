import type { Box } from './box.ts';

/** Elements right below a box (of the page's top for null), in their order. */
export function childrenOf(parent: Box | null, boxes: readonly Box[]): readonly Box[] {
  const to = parent === null ? boxes.length : parent.to;
  const children: Box[] = [];
  let at = parent === null ? 0 : parent.at + 1;
  while (at < to) {
    const box = boxes[at];
    if (box === undefined) {
      break;
    }
    children.push(box);
    at = box.to;
  }
  return children;
}
