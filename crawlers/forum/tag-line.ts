import type { Listing } from '../../core/listing.ts';
import { MAX_NAME_CHARACTERS } from '../limits.ts';

/** The words under which a thread is filed, as a text of its own below its title: sellers sell by them. None where there are none. */
export function tagLine(title: Listing, tags: readonly string[]): readonly Listing[] {
  const text = tags
    .filter((tag) => tag !== '')
    .join(' ')
    .slice(0, MAX_NAME_CHARACTERS);
  return text === '' || text === title.text ? [] : [{ ...title, text }];
}
