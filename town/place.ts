/** What an address of the forum leads to. */
export type ForumPlace =
  | { readonly kind: 'index' }
  | { readonly kind: 'board'; readonly fid: number; readonly page: number }
  | {
      readonly kind: 'thread';
      readonly tid: number;
      readonly page: number;
      /** The post that the address's fragment names, which only a notice tells. */
      readonly pid: number | null;
    }
  | { readonly kind: 'profile'; readonly uid: number }
  | { readonly kind: 'post'; readonly pid: number }
  | { readonly kind: 'last-post'; readonly tid: number }
  | { readonly kind: 'thread-json'; readonly tid: number; readonly page: number };

/** What any other address of the town leads to. */
export type OtherPlace =
  | { readonly kind: 'picture'; readonly name: string }
  | { readonly kind: 'disk'; readonly hash: string | null }
  | { readonly kind: 'disk-question'; readonly action: 'get' | 'pathList' }
  | { readonly kind: 'invitation'; readonly code: string }
  | { readonly kind: 'invitation-json'; readonly code: string }
  | { readonly kind: 'fixed'; readonly path: string };

export type Place = ForumPlace | OtherPlace;

const OTHER_KINDS: ReadonlySet<string> = new Set<OtherPlace['kind']>([
  'picture',
  'disk',
  'disk-question',
  'invitation',
  'invitation-json',
  'fixed',
]);

/** Whether a place is one of the forum's. */
export function isForumPlace(place: Place): place is ForumPlace {
  return !OTHER_KINDS.has(place.kind);
}

/** Rewritten addresses as Discuz! ships them, and the addresses of everything that is not the forum. */
const PATHS: readonly (readonly [RegExp, (first: string, second: string) => Place])[] = [
  [
    /^\/thread-(\d+)-(\d+)-\d+\.html$/u,
    (tid, page) => threadPlace(Number(tid), Number(page), null),
  ],
  [
    /^\/forum-(\d+)-(\d+)\.html$/u,
    (fid, page) => ({ kind: 'board', fid: Number(fid), page: Number(page) }),
  ],
  [/^\/space-uid-(\d+)\.html$/u, (uid) => ({ kind: 'profile', uid: Number(uid) })],
  [/^\/data\/attachment\/forum\/2026\/([\w-]+)\.jpg$/u, (name) => ({ kind: 'picture', name })],
  [/^\/invite\/(\w+)$/u, (code) => ({ kind: 'invitation', code })],
  [/^\/api\/v\d+\/invites\/(\w+)$/u, (code) => ({ kind: 'invitation-json', code })],
];

function threadPlace(tid: number, page: number, pid: number | null): Place {
  return { kind: 'thread', tid, page, pid };
}

function numberIn(query: URLSearchParams, name: string): number | null {
  const written = query.get(name) ?? '';
  return /^\d{1,9}$/u.test(written) ? Number(written) : null;
}

function forumPlace(query: URLSearchParams, pid: number | null): Place | null {
  const page = numberIn(query, 'page') ?? 1;
  const tid = numberIn(query, 'tid');
  const fid = numberIn(query, 'fid');
  switch (query.get('mod') ?? '') {
    case 'viewthread':
      return tid === null ? null : threadPlace(tid, page, pid);
    case 'forumdisplay':
      return fid === null ? null : { kind: 'board', fid, page };
    case 'redirect':
      return redirectPlace(query, tid);
    case '':
      return { kind: 'index' };
    default:
      return null;
  }
}

function redirectPlace(query: URLSearchParams, tid: number | null): Place | null {
  const pid = numberIn(query, 'pid');
  if (query.get('goto') === 'findpost' && pid !== null) {
    return { kind: 'post', pid };
  }
  return tid === null ? null : { kind: 'last-post', tid };
}

function diskPlace(url: URL): Place | null {
  const action = /^\?explorer\/share\/(get|pathList)(?:&|=|$)/u.exec(url.search)?.[1];
  return action === undefined
    ? null
    : { kind: 'disk-question', action: action === 'get' ? 'get' : 'pathList' };
}

function homePlace(query: URLSearchParams): Place | null {
  const uid = numberIn(query, 'uid');
  return uid === null ? null : { kind: 'profile', uid };
}

function threadJsonPlace(query: URLSearchParams): Place | null {
  const tid = numberIn(query, 'tid');
  return tid === null ? null : { kind: 'thread-json', tid, page: numberIn(query, 'page') ?? 1 };
}

function pidIn(hash: string): number | null {
  const pid = /^#pid(\d{1,9})$/u.exec(hash)?.[1];
  return pid === undefined ? null : Number(pid);
}

/** What an address leads to; null for what the town does not have. */
export function placeOf(url: URL): Place | null {
  switch (url.pathname) {
    case '/forum.php':
      return forumPlace(url.searchParams, pidIn(url.hash));
    case '/home.php':
      return homePlace(url.searchParams);
    case '/':
      return { kind: 'disk', hash: /^#s\/(\w+)/u.exec(url.hash)?.[1] ?? null };
    case '/index.php':
      return diskPlace(url);
    case '/plugin/thread.json':
      return threadJsonPlace(url.searchParams);
    default:
      return pathPlace(url.pathname);
  }
}

function pathPlace(pathname: string): Place {
  for (const [pattern, place] of PATHS) {
    const match = pattern.exec(pathname);
    if (match !== null) {
      return place(match[1] ?? '', match[2] ?? '');
    }
  }
  return { kind: 'fixed', path: pathname };
}
