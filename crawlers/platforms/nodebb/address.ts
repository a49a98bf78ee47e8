import { parseAddress } from '../../html/address.ts';

/** What an address of a NodeBB forum leads to. Pages count from 1. */
export type NodebbPlace =
  | { readonly kind: 'home' }
  | { readonly kind: 'categories'; readonly page: number }
  | { readonly kind: 'category'; readonly id: string; readonly page: number }
  | { readonly kind: 'topic'; readonly id: string; readonly page: number }
  | { readonly kind: 'user'; readonly slug: string };

/** A place, and the forum that it is in. */
export interface Located {
  readonly place: NodebbPlace;
  /** Where the forum is installed, with a closing slash. */
  readonly root: string;
}

/** Posts a page of a topic holds by default (`postsPerPage`); only addresses of single posts are counted with it. */
const POSTS_PER_PAGE = 20;

/** Shapes of NodeBB's paths, plain and of the interface; the first group is where the forum is installed. */
const SHAPES: readonly (readonly [
  RegExp,
  (groups: readonly string[], page: number | null) => NodebbPlace,
])[] = [
  [
    // Ids are numbers, or UUIDs of topics that came from another server (NodeBB 4).
    /^(.*?\/)(?:api\/)?topic\/(\d{1,9}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})(?:\/[^/]{0,600})?(?:\/(\d{1,7}))?\/?$/u,
    ([, id = '', floor], page) => ({ kind: 'topic', id, page: page ?? pageOfFloor(floor) }),
  ],
  [
    /^(.*?\/)(?:api\/)?category\/(\d{1,9})(?:\/[^/]{0,600})?\/?$/u,
    ([, id = ''], page) => ({ kind: 'category', id, page: page ?? 1 }),
  ],
  [
    /^(.*?\/)(?:api\/)?user\/([^/]{1,300})\/?$/u,
    ([, slug = '']) => ({ kind: 'user', slug: decoded(slug) }),
  ],
  [/^(.*?\/)(?:api\/)?categories\/?$/u, (_, page) => ({ kind: 'categories', page: page ?? 1 })],
  [/^(\/(?:(?!api\/)[^/.]{1,60}\/)?)(?:api\/)?$/u, () => ({ kind: 'home' })],
];

/** The place of an address, plain or of the interface; null for anything else: single posts, feeds, tags, searching. */
export function locate(address: string): Located | null {
  const url = parseAddress(address);
  if (url === null || url.searchParams.has('sort') || url.searchParams.has('tag')) {
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

function pageOfFloor(floor: string | undefined): number {
  return Math.max(1, Math.ceil(Number(floor ?? 1) / POSTS_PER_PAGE));
}

function pageIn(query: URLSearchParams): number | null {
  const written = query.get('page') ?? '';
  return /^[1-9]\d{0,6}$/u.test(written) ? Number(written) : null;
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** The one address under which a place is stored, and which a person can open. */
export function addressOf(place: NodebbPlace, root: string): string {
  return `${root}${pathOf(place)}`;
}

/** The same page as JSON: one request, and everything in it. */
export function twinOf(place: NodebbPlace, root: string): string {
  return `${root}api/${pathOf(place)}`;
}

function pathOf(place: NodebbPlace): string {
  switch (place.kind) {
    case 'home':
      return '';
    case 'categories':
      return `categories${laterPage(place.page)}`;
    case 'category':
      return `category/${place.id}${laterPage(place.page)}`;
    case 'topic':
      return `topic/${place.id}?page=${place.page}`;
    case 'user':
      return `user/${encodeURIComponent(place.slug)}`;
  }
}

function laterPage(page: number): string {
  return page > 1 ? `?page=${page}` : '';
}
