import { type ForumAddresses, type ForumPlace, numberOf, pageWritten } from '../../forum/place.ts';

/**
 * How a forum writes its addresses (its `url_rewrite_on`, 0 to 3): `?thread-1-2.htm`, `thread-1-2.htm`, `?thread/1/2`,
 * `thread/1/2`. Each forum writes one of them, and each page is asked for in the form in which the forum links to it.
 */
const DASHED =
  /(?<sign>[/?])(?<kind>thread|forum|user|index)(?:-(?<id>\d{1,9}))?(?:-(?<page>\d{1,6}))?\.htm=?(?<rest>$|[?&].*$)/u;
const SLASHED =
  /(?<sign>[/?])(?<kind>thread|forum|user|index)\/(?<id>\d{1,9})(?:\/(?<page>\d{1,6}))?\/?(?<rest>$|[?&].*$)/u;

/** The start page lists the newest threads of all boards: its further pages are a board of its own, under a number no board has. */
const NEWEST = '0';

interface Shape {
  readonly kind: string;
  readonly id: number | null;
  readonly page: number;
  /** `?` for addresses in the query, `/` for parts divided by slashes; both, or neither. */
  readonly form: string;
  /** Whether other parameters follow: filters and orders of boards, and what messengers add. */
  readonly hasRest: boolean;
}

function shapeOf({ pathname, search }: URL): Shape | null {
  const address = pathname + search;
  const dashed = DASHED.exec(address)?.groups;
  const groups = dashed ?? SLASHED.exec(address)?.groups;
  return groups === undefined
    ? null
    : {
        kind: groups['kind'] ?? '',
        id: numberOf(groups['id']),
        page: pageWritten(groups['page']),
        form: (groups['sign'] === '?' ? '?' : '') + (dashed === undefined ? '/' : ''),
        hasRest: groups['rest'] !== '',
      };
}

function placeOf(url: URL): ForumPlace | null {
  const shape = shapeOf(url);
  if (shape === null) {
    return /\/(?:index\.php)?$/u.test(url.pathname) && url.search === '' ? { kind: 'index' } : null;
  }
  return shape.kind === 'index' ? newestPlace(shape) : numberedPlace(shape);
}

function newestPlace({ id, form: slug, hasRest }: Shape): ForumPlace | null {
  const page = id ?? 1;
  if (hasRest) {
    return null;
  }
  return page > 1 ? { kind: 'board', id: NEWEST, slug, page } : { kind: 'index' };
}

function numberedPlace({ kind, id, page, form: slug, hasRest }: Shape): ForumPlace | null {
  if (id === null || id === 0) {
    return null;
  }
  switch (kind) {
    case 'thread':
      return { kind: 'thread', id: String(id), slug, page };
    case 'forum':
      return hasRest ? null : { kind: 'board', id: String(id), slug, page };
    case 'user':
      return { kind: 'profile', id: String(id), slug };
    default:
      return null;
  }
}

const NAMES = { thread: 'thread', board: 'forum', profile: 'user' } as const;

/** Xiuno BBS 4's addresses. Searches within a thread (`thread-1-1-WORD.htm`) and lists of a member's threads are other views. */
export const ADDRESSES: ForumAddresses = {
  byOffset: false,
  placeOf,
  addressOf(place, root) {
    if (place.kind === 'index') {
      return root;
    }
    const form = place.slug ?? '';
    const page = 'page' in place && place.page > 1 ? [String(place.page)] : [];
    const parts =
      place.id === NEWEST && place.kind === 'board'
        ? ['index', ...page]
        : [NAMES[place.kind], place.id, ...page];
    const isSlashed = form.endsWith('/');
    const address = parts.join(isSlashed ? '/' : '-');
    return `${root}${form.startsWith('?') ? '?' : ''}${address}${isSlashed ? '' : '.htm'}`;
  },
  rootOf(url) {
    const slashed = SLASHED.exec(url.pathname);
    const path = slashed === null ? url.pathname : url.pathname.slice(0, slashed.index + 1);
    return url.origin + path.replace(/[^/]*$/u, '');
  },
};
