import type { Extraction } from '../../../core/page.ts';
import { stampOf } from '../../forum/stamps.ts';
import { readToldBoard } from '../../forum/told-board.ts';
import { addressOf, type Located } from './address.ts';
import type { ApiDocument } from './schema.ts';

/** Where a list leads: tags, discussions, the next page; from the list of tags also the list of all. */
export function extractList(told: ApiDocument, located: Located | null, root: string): Extraction {
  const place = located?.place;
  const isPaged = place?.kind === 'all' || place?.kind === 'tag';
  const all =
    place?.kind === 'tags' ? [{ url: addressOf({ kind: 'all', page: 1 }, root), stamp: null }] : [];
  const tags = told.tags.map(({ slug, last, discussions }) => ({
    url: addressOf({ kind: 'tag', slug, page: 1 }, root),
    stamp: last === '' ? null : stampOf(last, String(discussions)),
  }));
  return readToldBoard({
    platform: 'flarum',
    boards: [...tags, ...all],
    threads: told.discussions.map(({ slug, comments, lastNumber, lastPostAt, isSticky }) => ({
      url: addressOf({ kind: 'discussion', slug, page: 1 }, root),
      stamp:
        lastPostAt === null ? null : stampOf(lastPostAt.toISOString(), `${comments} ${lastNumber}`),
      lastPostAt,
      isSticky,
    })),
    nextPage: isPaged && told.hasNext ? addressOf({ ...place, page: place.page + 1 }, root) : null,
  });
}
