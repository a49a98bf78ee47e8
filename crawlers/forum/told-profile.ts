import type { Element } from 'domhandler';
import type { Extraction } from '../../core/page.ts';
import { readContent } from '../dom/read-content.ts';
import { bySurface, NOTHING } from '../found.ts';
import type { ToldRules } from './told-thread.ts';
import { contentListing, linksWritten } from './written-content.ts';

/** A member's page as an interface tells it. */
export interface ToldProfile {
  readonly url: string;
  readonly base: string;
  readonly author: string | null;
  /** What the member wrote. */
  readonly texts: readonly Element[];
}

/** What a member says on the own page, as one listing; nothing where nothing is said. */
export function readToldProfile(profile: ToldProfile, rules: ToldRules): Extraction {
  const contents = profile.texts.map((element) => readContent(element, rules));
  const shown = contents.map((content) => contentListing(content, profile.base));
  const text = shown
    .map((content) => content.text)
    .filter((line) => line !== '')
    .join('\n');
  const images = shown.flatMap((content) => content.images);
  if (text === '' && images.length === 0) {
    return NOTHING;
  }
  return {
    ...NOTHING,
    listings: [
      {
        url: profile.url,
        kind: 'profile',
        text,
        author: profile.author,
        authorUrl: profile.url,
        postedAt: null,
        position: null,
        images,
        links: shown.flatMap((content) => content.links),
      },
    ],
    ...bySurface(contents.flatMap((content) => linksWritten(content, profile.base))),
  };
}
