import { type ForumAddresses, type ForumPlace, numberOf, pageWritten } from '../../forum/place.ts';

/** MyBB's rewritten addresses (its `.htaccess`): `thread-T-page-N.html`, `forum-F-page-N.html`, `user-U.html`. */
const REWRITTEN = /\/(?<kind>thread|forum|user)-(?<id>\d{1,9})(?:-page-(?<page>\d{1,6}))?\.html$/u;

/** Those of the add-on Google SEO: `Thread-some-title?page=N`, without any number. */
const NAMED = /\/(?<kind>Thread|Forum|User)-(?<name>[^/?#]{1,200})$/u;

const KINDS: Readonly<Record<string, 'thread' | 'board' | 'profile'>> = {
  thread: 'thread',
  forum: 'board',
  user: 'profile',
};

const NAMES = { thread: 'Thread', board: 'Forum', profile: 'User' } as const;

/** Parameters of other views: a post's place, the threaded mode, sorting, the newest post. */
const OTHER_VIEWS = ['pid', 'mode', 'action', 'sortby', 'order', 'datecut', 'prefix'];

function withId(
  written: string | null | undefined,
  place: (id: string) => ForumPlace,
): ForumPlace | null {
  const id = numberOf(written);
  return id === null || id === 0 ? null : place(String(id));
}

function rewrittenPlace(pathname: string): ForumPlace | null {
  const shape = REWRITTEN.exec(pathname)?.groups;
  const kind = KINDS[shape?.['kind'] ?? ''];
  const page = pageWritten(shape?.['page']);
  return kind === undefined ? null : withId(shape?.['id'], (id) => ({ kind, id, page }));
}

function namedPlace(pathname: string, page: number): ForumPlace | null {
  const { kind: written = '', name: id = '' } = NAMED.exec(pathname)?.groups ?? {};
  const kind = KINDS[written.toLowerCase()];
  return kind === undefined ? null : { kind, id, slug: id, page };
}

function profilePlace(query: URLSearchParams): ForumPlace | null {
  return query.get('action') === 'profile'
    ? withId(query.get('uid'), (id) => ({ kind: 'profile', id }))
    : null;
}

function placeOf({ pathname, searchParams: query }: URL): ForumPlace | null {
  if (pathname.endsWith('/member.php')) {
    return profilePlace(query);
  }
  if (OTHER_VIEWS.some((name) => query.has(name))) {
    return null;
  }
  const page = pageWritten(query.get('page'));
  if (pathname.endsWith('/showthread.php')) {
    return withId(query.get('tid'), (id) => ({ kind: 'thread', id, page }));
  }
  if (pathname.endsWith('/forumdisplay.php')) {
    return withId(query.get('fid'), (id) => ({ kind: 'board', id, page }));
  }
  return /\/(?:index\.php)?$/u.test(pathname)
    ? { kind: 'index' }
    : (rewrittenPlace(pathname) ?? namedPlace(pathname, page));
}

/** MyBB 1.8; the plain addresses, which every installation answers, are canonical. Those that know no number stay as they are. */
export const ADDRESSES: ForumAddresses = {
  byOffset: false,
  placeOf,
  addressOf(place, root) {
    if (place.kind === 'index') {
      return root;
    }
    const page = place.kind !== 'profile' && place.page > 1 ? place.page : null;
    if (place.slug !== undefined) {
      return `${root}${NAMES[place.kind]}-${place.slug}${page === null ? '' : `?page=${page}`}`;
    }
    const further = page === null ? '' : `&page=${page}`;
    switch (place.kind) {
      case 'board':
        return `${root}forumdisplay.php?fid=${place.id}${further}`;
      case 'thread':
        return `${root}showthread.php?tid=${place.id}${further}`;
      case 'profile':
        return `${root}member.php?action=profile&uid=${place.id}`;
    }
  },
  rootOf: (url) => url.origin + url.pathname.replace(/[^/]*$/u, ''),
};
