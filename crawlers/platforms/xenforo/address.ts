import { type ForumAddresses, type ForumPlace, numberOf } from '../../forum/place.ts';

/**
 * XenForo's addresses: `threads/SLUG.ID/page-N`, `forums/SLUG.ID/page-N`, `members/SLUG.ID/`, below the forum's folder or
 * behind `index.php?`. A forum without a slug is `forums/ID/`.
 */
const SHAPE =
  /^(?<root>.*\/)(?<script>index\.php\?)?(?<kind>threads|forums|members)\/(?:(?<slug>[^/?#&]{1,200})\.)?(?<id>\d{1,12})\/?(?:page-(?<page>\d{1,6})\/?)?(?:[?#&]|$)/u;

const KINDS: Readonly<Record<string, 'thread' | 'board' | 'profile'>> = {
  threads: 'thread',
  forums: 'board',
  members: 'profile',
};

const FOLDERS = { thread: 'threads', board: 'forums', profile: 'members' } as const;

/** Parameters of sorted, filtered or otherwise other views of the same. */
const OTHER_VIEWS = [
  'order',
  'direction',
  'prefix_id',
  'starter_id',
  'last_days',
  'nodes',
  'filter',
  'type',
];

function shapeOf(url: URL): Readonly<Record<string, string | undefined>> | null {
  return SHAPE.exec(url.pathname + url.search)?.groups ?? null;
}

function placeOf(url: URL): ForumPlace | null {
  if (OTHER_VIEWS.some((name) => url.searchParams.has(name))) {
    return null;
  }
  const shape = shapeOf(url);
  if (shape === null) {
    const isBare = /(?:^|\/)(?:index\.php|forums\/?)?$/u.test(url.pathname) && url.search === '';
    return isBare ? { kind: 'index' } : null;
  }
  return placeOfShape(shape);
}

function placeOfShape(shape: Readonly<Record<string, string | undefined>>): ForumPlace | null {
  const { id = '', slug = '', script = '' } = shape;
  const kind = KINDS[shape['kind'] ?? ''];
  const page = Math.max(1, numberOf(shape['page']) ?? 1);
  return kind === undefined ? null : { kind, id, slug: `${script}|${slug}`, page };
}

export const ADDRESSES: ForumAddresses = {
  byOffset: false,
  placeOf,
  addressOf(place, root) {
    if (place.kind === 'index') {
      return root;
    }
    const [script = '', slug = ''] = (place.slug ?? '').split('|');
    const page = 'page' in place && place.page > 1 ? `page-${place.page}` : '';
    const name = slug === '' ? place.id : `${slug}.${place.id}`;
    return `${root}${script}${FOLDERS[place.kind]}/${name}/${page}`;
  },
  rootOf(url) {
    const root = shapeOf(url)?.['root'];
    return url.origin + (root ?? url.pathname.replace(/[^/]*$/u, '').replace(/forums\/$/u, ''));
  },
};
