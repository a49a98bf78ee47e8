import { parseAddress } from '../../html/address.ts';

/** What an address of a Flarum forum leads to. Pages count from 1. */
export type FlarumPlace =
  | { readonly kind: 'all'; readonly page: number }
  | { readonly kind: 'tags' }
  | { readonly kind: 'tag'; readonly slug: string; readonly page: number }
  | { readonly kind: 'discussion'; readonly slug: string; readonly page: number }
  | { readonly kind: 'user'; readonly slug: string };

/** A place, and the forum that it is in. */
export interface Located {
  readonly place: FlarumPlace;
  /** Where the forum is installed, with a closing slash. */
  readonly root: string;
}

/** Entries of a page of any list, and posts of a page of a discussion (`Content\Discussion`, `Content\Index`). */
export const PER_PAGE = 20;

/** Shapes of Flarum's paths; the first group is where the forum is installed. */
const SHAPES: readonly (readonly [
  RegExp,
  (groups: readonly string[], page: number) => FlarumPlace,
])[] = [
  [
    /^(.*?\/)d\/([^/]{1,300})(?:\/(\d{1,7}))?\/?$/u,
    ([, slug = '', near], page) => ({
      kind: 'discussion',
      slug: decoded(slug),
      page: near === undefined ? page : Math.floor(Number(near) / PER_PAGE) + 1,
    }),
  ],
  [
    /^(.*?\/)t\/([^/]{1,300})\/?$/u,
    ([, slug = ''], page) => ({ kind: 'tag', slug: decoded(slug), page }),
  ],
  [
    /^(.*?\/)u\/([^/]{1,300})(?:\/(?:discussions|likes|mentions))?\/?$/u,
    ([, slug = '']) => ({ kind: 'user', slug: decoded(slug) }),
  ],
  [/^(.*?\/)tags\/?$/u, () => ({ kind: 'tags' })],
  [/^(.*?\/)all\/?$/u, (_, page) => ({ kind: 'all', page })],
  [/^(\/(?:[^/.]{1,60}\/)?)$/u, (_, page) => ({ kind: 'all', page })],
];

/** The place of an address that people open; null for anything else: searching, other orders, the interface. */
export function locate(address: string): Located | null {
  const url = parseAddress(address);
  const isOther = url?.searchParams.has('q') === true || url?.searchParams.has('sort') === true;
  if (url === null || isOther || url.pathname.includes('/api/')) {
    return null;
  }
  for (const [shape, placeOf] of SHAPES) {
    const match = shape.exec(url.pathname);
    if (match !== null) {
      const [, folder = '/', ...groups] = match;
      const place = placeOf([folder, ...groups], pageIn(url.searchParams));
      return { place, root: `${url.origin}${folder}` };
    }
  }
  return null;
}

function pageIn(query: URLSearchParams): number {
  const written = query.get('page') ?? '';
  return /^[1-9]\d{0,5}$/u.test(written) ? Number(written) : 1;
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** The one address under which a place is stored, and which a person can open. */
export function addressOf(place: FlarumPlace, root: string): string {
  const query = 'page' in place && place.page > 1 ? `?page=${place.page}` : '';
  return `${root}${pathOf(place)}${query}`;
}

function pathOf(place: FlarumPlace): string {
  switch (place.kind) {
    case 'all':
    case 'tags':
      return place.kind;
    case 'tag':
      return `t/${encodeURIComponent(place.slug)}`;
    case 'discussion':
      return `d/${encodeURIComponent(place.slug)}`;
    case 'user':
      return `u/${encodeURIComponent(place.slug)}`;
  }
}

/** The same page as the interface answers it (JSON:API). An order that is asked for leaves no discussion stuck on top. */
export function twinOf(place: FlarumPlace, root: string): string {
  const api = `${root}api/`;
  switch (place.kind) {
    case 'all':
      return `${api}discussions?sort=-lastPostedAt&${rangeOf(place.page)}`;
    case 'tags':
      return `${api}tags`;
    case 'tag':
      return `${api}discussions?filter%5Btag%5D=${encodeURIComponent(place.slug)}&sort=-lastPostedAt&${rangeOf(place.page)}`;
    case 'discussion':
      return `${api}discussions/${encodeURIComponent(place.slug)}?bySlug=1&${rangeOf(place.page)}`;
    case 'user':
      return `${api}users/${encodeURIComponent(place.slug)}?bySlug=1`;
  }
}

function rangeOf(page: number): string {
  return `page%5Boffset%5D=${(page - 1) * PER_PAGE}&page%5Blimit%5D=${PER_PAGE}`;
}
