import { Parser } from 'htmlparser2';

/** Attributes of a tag by lower-case name, entities decoded. */
export type Attributes = Readonly<Record<string, string>>;

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

/**
 * Elements that may lie in one another. Real pages stay under 60; the parser's stack costs time in proportion to its height
 * with every unmatched closing tag, so a page beyond this is a trap and its rest is left.
 */
export const MAX_DEPTH = 1_000;

/**
 * The part of a page that is read, as browsers take it: outside of SVG and MathML `<![CDATA[` begins a comment that ends at the
 * next `>` (HTML standard, 13.2.5.42), where the parser would look for `]]>` and lose the rest of the page.
 */
export function readablePart(html: string): string {
  const part = html.slice(0, MAX_PAGE_CHARACTERS);
  return part.includes('<![CDATA[') ? part.replaceAll('<![CDATA[', '<!CDATA[') : part;
}

/** One pass over a page of HTML, however broken. False where the page was too deep or too long to be read to its end. */
export function walkHtml(html: string, visitor: Visitor): boolean {
  let depth = 0;
  let whole = html.length <= MAX_PAGE_CHARACTERS;
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      visitor.open(name, attributes, depth);
      if (depth > MAX_DEPTH) {
        whole = false;
        parser.pause();
      }
    },
    ontext(text) {
      visitor.text(text);
    },
    onclosetag(name) {
      visitor.close(name, depth);
      depth -= 1;
    },
  });
  parser.write(readablePart(html));
  if (depth <= MAX_DEPTH) {
    parser.end();
  }
  return whole;
}
