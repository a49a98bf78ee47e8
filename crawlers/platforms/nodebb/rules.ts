import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import { lineOf } from '../../dom/read-content.ts';
import { selector } from '../../dom/select.ts';
import type { ToldRules } from '../../forum/told-thread.ts';

/** Where NodeBB keeps what members upload. */
const UPLOADS = '/assets/uploads/';

/** Longest line with which the composer opens a quote. */
const MAX_OPENING_CHARACTERS = 300;

/** How NodeBB and its Markdown write posts. */
export const RULES: ToldRules = {
  quote: selector('blockquote'),
  leftOut: opensQuote,
  isOrnament: selector('img.emoji'),
  attachment: selector(`a[href*="${UPLOADS}"]:not(:has(img))`),
  isOwnFile: (address) => address.includes(UPLOADS),
};

/** The composer's own line over a quote, in any language: `@member said:` right before it. */
function opensQuote(element: Element): boolean {
  if (element.name !== 'p' || nextElement(element)?.name !== 'blockquote') {
    return false;
  }
  const line = lineOf(element);
  return line.length <= MAX_OPENING_CHARACTERS && /^@.*[:：]$/u.test(line);
}

function nextElement(element: Element): Element | null {
  let next = element.next;
  while (next !== null && !isTag(next)) {
    next = next.next;
  }
  return next;
}
