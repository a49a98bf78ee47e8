import { scanHtml } from './scan-html.ts';
import type { TagAttributes } from './tag-attributes.ts';

/** Attributes of a tag: a value by its name in lower case, references decoded. Read before the visitor returns. */
export type Attributes = Pick<TagAttributes, 'get'>;

/**
 * What listens to a walk over a page. `depth` is that of the element itself, from 1, and the same at its opening and its
 * closing; a void element closes right after it opened.
 */
export interface Visitor {
  open(name: string, attributes: Attributes, depth: number): void;
  text(text: string): void;
  close(name: string, depth: number): void;
}

/** Characters of a page that are read; what follows is left. Ten times the largest page of a forum. */
export const MAX_PAGE_CHARACTERS = 8_000_000;

/** Elements that may lie in one another. Real pages stay under 60: a page beyond this is a trap and its rest is left. */
export const MAX_DEPTH = 1_000;

/** Part of a page: from one character up to another. */
export interface PageRange {
  readonly from: number;
  readonly to: number;
}

/**
 * One pass over a page of HTML or a part of it, however broken. False where the page was too deep or too long to be read to
 * its end.
 */
export function walkHtml(
  html: string,
  visitor: Visitor,
  { from, to }: PageRange = { from: 0, to: html.length },
): boolean {
  const most = Math.min(to, from + MAX_PAGE_CHARACTERS);
  const isRead = scanHtml(
    html,
    {
      open(name, attributes, depth) {
        visitor.open(name, attributes, depth);
        return depth <= MAX_DEPTH;
      },
      text(text) {
        visitor.text(text);
      },
      close(name, depth) {
        visitor.close(name, depth);
      },
      aside() {
        // Nobody listens to comments.
      },
    },
    from,
    most,
  );
  return isRead && most === to;
}
