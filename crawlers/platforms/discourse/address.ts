import { parseAddress } from '../../html/address.ts';

/** What an address of a Discourse forum leads to. Pages of topics count from 1; those of lists from 0, as Discourse does. */
export type DiscoursePlace =
  | { readonly kind: 'latest'; readonly page: number }
  | { readonly kind: 'categories' }
  | { readonly kind: 'category'; readonly path: string; readonly page: number }
  | { readonly kind: 'topic'; readonly path: string; readonly page: number }
  | { readonly kind: 'user'; readonly name: string };

/** A place, and the forum that it is in. */
export interface Located {
  readonly place: DiscoursePlace;
  /** Where the forum is installed, with a closing slash. */
  readonly root: string;
}

/** Posts a page of a topic holds (`TopicView.chunk_size`). */
const POSTS_PER_PAGE = 20;

/** Shapes of Discourse's paths, plain and with `.json`; the first group is where the forum is installed. */
const SHAPES: readonly (readonly [
  RegExp,
  (groups: readonly string[], page: number | null) => DiscoursePlace,
])[] = [
  [/^(.*?\/)t\/(\d{1,9})(?:\/(\d{1,7}))?(?:\.json)?\/?$/u, topicAt],
  [/^(.*?\/)t\/([^/]{1,300}\/\d{1,9})(?:\/(\d{1,7}))?(?:\.json)?\/?$/u, topicAt],
  [
    /^(.*?\/)c\/((?:[^/]{1,300}\/){1,3}\d{1,9})(?:\/l\/latest)?(?:\.json)?\/?$/u,
    ([, path = ''], page) => ({ kind: 'category', path, page: page ?? 0 }),
  ],
  [
    /^(.*?\/)(?:u|users)\/([^/]{1,200}?)(?:\/summary)?(?:\.json)?\/?$/u,
    ([, name = '']) => ({ kind: 'user', name: decoded(name) }),
  ],
  [/^(.*?\/)categories(?:\.json)?\/?$/u, () => ({ kind: 'categories' })],
  [/^(.*?\/)latest(?:\.json)?\/?$/u, (_, page) => ({ kind: 'latest', page: page ?? 0 })],
  [/^(\/(?:[^/.]{1,60}\/)?)$/u, () => ({ kind: 'latest', page: 0 })],
];

/** The place of an address, plain or of the interface; null for anything else: tags, filters, searching, other orders. */
export function locate(address: string): Located | null {
  const url = parseAddress(address);
  if (url === null || url.searchParams.has('order') || url.searchParams.has('filter')) {
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

/** A path is `slug/id`, or the id alone; an address of a post leads to the page that it is likely on. */
function topicAt([, path = '', number]: readonly string[], page: number | null): DiscoursePlace {
  const counted = Math.max(1, Math.ceil(Number(number ?? 1) / POSTS_PER_PAGE));
  return { kind: 'topic', path, page: Math.max(1, page ?? counted) };
}

function pageIn(query: URLSearchParams): number | null {
  const written = query.get('page') ?? '';
  return /^\d{1,6}$/u.test(written) ? Number(written) : null;
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** The one address under which a place is stored, and which a person can open. */
export function addressOf(place: DiscoursePlace, root: string): string {
  return `${root}${pathOf(place)}${queryOf(place)}`;
}

/** The same page as JSON. */
export function twinOf(place: DiscoursePlace, root: string): string {
  return `${root}${pathOf(place)}.json${queryOf(place)}`;
}

function pathOf(place: DiscoursePlace): string {
  switch (place.kind) {
    case 'latest':
    case 'categories':
      return place.kind;
    case 'category':
      return `c/${place.path}`;
    case 'topic':
      return `t/${place.path}`;
    case 'user':
      return `u/${encodeURIComponent(place.name)}`;
  }
}

function queryOf(place: DiscoursePlace): string {
  const first = place.kind === 'topic' ? 1 : 0;
  return 'page' in place && place.page > first ? `?page=${place.page}` : '';
}
