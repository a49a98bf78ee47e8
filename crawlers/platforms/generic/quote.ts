import { type Element, isTag, isText } from 'domhandler';
import { lookOf } from './look.ts';

/** Whether an element holds words of others. */
export function isQuote(element: Element): boolean {
  if (element.name === 'blockquote') {
    const look = lookOf(element);
    return !look.isBody || look.isQuote;
  }
  const isBlock =
    element.name === 'div' ||
    element.name === 'table' ||
    element.name === 'aside' ||
    element.name === 'fieldset';
  return isBlock && (lookOf(element).isQuote || isHeadedQuote(element));
}

/** What old templates write over a quote, in an element of its own. */
const HEADING = /^\s*(?:quote|引用|zitat|citation|cita|citazione)\s?[:：]?\s*$/iu;

/** Whether the first of several elements in it says that this is a quote. */
function isHeadedQuote({ children }: Element): boolean {
  const inner = children.filter(isTag);
  const [heading, ...rest] = inner;
  const words = heading?.children.length === 1 ? heading.children[0] : undefined;
  return rest.length > 0 && words !== undefined && isText(words) && HEADING.test(words.data);
}
