import { type ForumAddresses, type ForumPlace, numberOf, pageWritten } from '../../forum/place.ts';
import { SEARCH_FRIENDLY, searchFriendlyPlace } from './search-friendly.ts';

type Kind = 'thread' | 'board' | 'profile';

const KINDS: Readonly<Record<string, Kind>> = {
  showthread: 'thread',
  threads: 'thread',
  forumdisplay: 'board',
  forums: 'board',
  member: 'profile',
  members: 'profile',
};

const PARAMETERS = { thread: 't', board: 'f', profile: 'u' } as const;
const LONG_PARAMETERS = { thread: 'threadid', board: 'forumid', profile: 'userid' } as const;
const SCRIPTS = { thread: 'showthread', board: 'forumdisplay', profile: 'member' } as const;

/** vBulletin 3 and 4 name the script; 4 may write `showthread.php?T-title/page2`, `showthread.php/T-title` or `threads/T-title`. */
const SCRIPT =
  /\/(?:(?<script>showthread|forumdisplay|member)\.php|(?<folder>threads|forums|members)(?=\/\d))(?:\/|$)/u;
const FRIENDLY = /^[?/](?<id>\d{1,9})(?:-[^/?&]{0,200})?(?:\/page(?<page>\d{1,6}))?\/?(?:$|[&?])/u;

/** Parameters of other views: a single post, the last one, sorting, printing. */
const OTHER_VIEWS = [
  'p',
  'postid',
  'goto',
  'mode',
  'pp',
  'sort',
  'order',
  'daysprune',
  'prefixid',
  'do',
  'styleid',
  'nojs',
  'tab',
];

function placeOf(url: URL): ForumPlace | null {
  const { pathname, search, searchParams: query } = url;
  if (OTHER_VIEWS.some((name) => query.has(name))) {
    return null;
  }
  const script = SCRIPT.exec(pathname);
  if (script === null) {
    const isBare = /\/(?:index\.php|forum\.php)?$/u.test(pathname);
    return searchFriendlyPlace(pathname) ?? (isBare ? { kind: 'index' } : null);
  }
  const { script: file, folder } = script.groups ?? {};
  const kind = KINDS[file ?? folder ?? ''];
  const rest = pathname.slice(script.index + script[0].replace(/\/$/u, '').length) + search;
  return kind === undefined ? null : numberedPlace(kind, rest, query);
}

/** A place by what follows the script's name: `?T-title/page2`, or plain parameters. */
function numberedPlace(kind: Kind, rest: string, query: URLSearchParams): ForumPlace | null {
  const { id: named = null, page: further = null } = FRIENDLY.exec(rest)?.groups ?? {};
  const id = numberOf(named ?? query.get(PARAMETERS[kind]) ?? query.get(LONG_PARAMETERS[kind]));
  const page = pageWritten(further ?? query.get('page'));
  return id === null || id === 0 ? null : { kind, id: String(id), page };
}

/** vBulletin 3 and 4; the plain addresses, which both answer, are canonical. Those of vBSEO stay as they are. */
export const ADDRESSES: ForumAddresses = {
  byOffset: false,
  placeOf,
  addressOf(place, root) {
    if (place.kind === 'index') {
      return root;
    }
    if (place.slug !== undefined) {
      return SEARCH_FRIENDLY.addressOf(place, root);
    }
    const page = place.kind !== 'profile' && place.page > 1 ? `&page=${place.page}` : '';
    return `${root}${SCRIPTS[place.kind]}.php?${PARAMETERS[place.kind]}=${place.id}${page}`;
  },
  rootOf({ origin, pathname }) {
    const script = SCRIPT.exec(pathname);
    const folder = script === null ? null : pathname.slice(0, script.index + 1);
    return origin + (folder ?? SEARCH_FRIENDLY.rootOf(pathname));
  },
};
