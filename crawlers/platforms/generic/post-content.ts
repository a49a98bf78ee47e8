import { type AnyNode, Element } from 'domhandler';
import { type Content, readContent } from '../../dom/read-content.ts';
import type { Chrome } from './chrome.ts';
import { isOrnament } from './ornament.ts';
import { isQuote } from './quote.ts';
import { isSeen } from './survey.ts';

/** What is read, and what of it is left out. */
export interface Written {
  readonly nodes: readonly AnyNode[];
  readonly leftOut: ReadonlySet<Element>;
}

/**
 * Reads what was written: without the template's own words, quotes apart. Where all of it stands in one quote, that is how the
 * template sets its posts.
 */
export function contentOf(written: Written, chrome: Chrome): Content {
  const quotes: Element[] = [];
  const content = contentWith(written, chrome, (element) => {
    const is = isQuote(element);
    if (is) {
      quotes.push(element);
    }
    return is;
  });
  const [outer] = quotes;
  const isAll =
    content.text.toString() === '' && content.images.length === 0 && content.quotes.length === 1;
  return isAll
    ? contentWith(written, chrome, (element) => element !== outer && isQuote(element))
    : content;
}

function contentWith(
  { nodes, leftOut }: Written,
  chrome: Chrome,
  quote: (element: Element) => boolean,
): Content {
  const whole = new Element('div', {}, [...nodes] as Element['children']);
  const only = nodes.length === 1 ? nodes[0] : undefined;
  return readContent(whole, {
    quote: (element) => element !== only && quote(element),
    leftOut: (element) =>
      element !== only && (leftOut.has(element) || !isSeen(element) || chrome.is(element)),
    isOrnament,
  });
}
