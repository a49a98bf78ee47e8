import { type Document, Element } from 'domhandler';
import { parsePage } from '../dom/parse-page.ts';
import { lineOf, readContent } from '../dom/read-content.ts';
import { all, first, selector } from '../dom/select.ts';

/** A page of HTML as a visitor sees it. */
export interface ShownPage {
  readonly document: Document;
  /** What `<title>` says, on one line; empty where there is none. */
  readonly title: string;
  /** Everything that is shown, lines where the page breaks them. */
  readonly text: string;
  /** Contents of `<meta>` by name or property, lower case; the first of each. */
  readonly meta: ReadonlyMap<string, string>;
}

const TITLE = selector('title');
const META = selector('meta[content]');

/** Reads a page once for all that states and titles are read from. Plain text is a page of one text. Never throws. */
export function shownPageOf(html: string): ShownPage {
  const { document } = parsePage(html);
  const root = new Element('div', {}, document.children);
  const content = readContent(root, { quote: null, leftOut: null, isOrnament: () => false });
  return {
    document,
    title: lineOf(first(TITLE, document)),
    text: content.text.toString(),
    meta: metaOf(document),
  };
}

function metaOf(document: Document): ReadonlyMap<string, string> {
  const meta = new Map<string, string>();
  for (const { attribs } of all(META, document)) {
    const name = (attribs['property'] ?? attribs['name'] ?? '').toLowerCase();
    if (name !== '' && !meta.has(name)) {
      meta.set(name, attribs['content'] ?? '');
    }
  }
  return meta;
}
