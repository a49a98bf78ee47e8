import type { Element } from 'domhandler';
import { hintsOf, QUOTE_HINT } from './hints.ts';

/** Whether an element holds words of others. */
export function isQuote(element: Element): boolean {
  if (element.name === 'blockquote') {
    return true;
  }
  const isBlock = element.name === 'div' || element.name === 'table' || element.name === 'aside' || element.name === 'fieldset';
  return isBlock && QUOTE_HINT.test(hintsOf(element.attribs));
}
