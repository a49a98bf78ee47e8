import { selector } from '../../dom/select.ts';
import type { ToldRules } from '../../forum/told-thread.ts';

/** Where Flarum and its upload extension keep files. */
const FILES = '/assets/files/';

/** How Flarum's formatter writes posts. */
export const RULES: ToldRules = {
  quote: selector('blockquote'),
  leftOut: null,
  isOrnament: selector('img.emoji'),
  attachment: selector(`a[href*="${FILES}"]:not(:has(img))`),
  isOwnFile: (address) => address.includes(FILES),
};
