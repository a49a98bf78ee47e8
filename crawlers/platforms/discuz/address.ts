import { absoluteAddress, parseAddress } from '../../html/address.ts';

/** What an address of a Discuz! forum leads to. */
export type DiscuzPlace =
  | { readonly kind: 'index' }
  | { readonly kind: 'board'; readonly fid: number; readonly page: number }
  | { readonly kind: 'thread'; readonly tid: number; readonly page: number }
  | { readonly kind: 'profile'; readonly uid: number };

/** Characters of a page that its head takes at most. */
const HEAD_CHARACTERS = 10_000;

/** Ids and page numbers have at most nine digits: more is no forum but a trap. */
const NUMBER = /^[1-9]\d{0,8}$/u;

/** Rewritten addresses as Discuz!'s own rewrite rules (`rewriterule`) shape them, and the archiver's. */
const REWRITTEN: readonly (readonly [RegExp, (first: number, second: number) => DiscuzPlace])[] = [
  [/\/thread-(\d{1,9})-(\d{1,9})-\d{1,9}\.html$/u, (tid, page) => ({ kind: 'thread', tid, page })],
  [/\/forum-(\d{1,9})-(\d{1,9})\.html$/u, (fid, page) => ({ kind: 'board', fid, page })],
  [/\/space-uid-(\d{1,9})\.html$/u, (uid) => ({ kind: 'profile', uid })],
];

/**
 * What an address leads to, by Discuz! X3's parameters and rewritten forms; null for anything else: redirects, printable
 * and mobile views, filters by author, posting, searching.
 */
export function placeOf(address: string): DiscuzPlace | null {
  const url = parseAddress(address);
  if (url === null) {
    return null;
  }
  for (const [pattern, place] of REWRITTEN) {
    const match = pattern.exec(url.pathname);
    if (match !== null) {
      return place(Number(match[1]), Math.max(1, Number(match[2] ?? 1)));
    }
  }
  if (url.pathname.endsWith('/forum.php')) {
    return forumPlace(url.searchParams);
  }
  return url.pathname.endsWith('/home.php') ? homePlace(url.searchParams) : null;
}

function forumPlace(query: URLSearchParams): DiscuzPlace | null {
  const page = numberIn(query, 'page') ?? 1;
  const tid = numberIn(query, 'tid');
  const fid = numberIn(query, 'fid');
  switch (query.get('mod') ?? 'index') {
    case 'viewthread':
      return tid === null || query.has('action') ? null : { kind: 'thread', tid, page };
    case 'forumdisplay':
      return fid === null ? null : { kind: 'board', fid, page };
    case 'index':
      return query.has('gid') ? null : { kind: 'index' };
    default:
      return null;
  }
}

function homePlace(query: URLSearchParams): DiscuzPlace | null {
  const uid = numberIn(query, 'uid');
  const view = query.get('do') ?? 'profile';
  return query.get('mod') === 'space' && uid !== null && view === 'profile'
    ? { kind: 'profile', uid }
    : null;
}

function numberIn(query: URLSearchParams, name: string): number | null {
  const written = query.get(name) ?? '';
  return NUMBER.test(written) ? Number(written) : null;
}

/** The one address under which a place is fetched and stored. `root` ends with a slash. */
export function addressOf(place: DiscuzPlace, root: string): string {
  switch (place.kind) {
    case 'index':
      return `${root}forum.php`;
    case 'board':
      return `${root}forum.php?mod=forumdisplay&fid=${place.fid}${place.page > 1 ? `&page=${place.page}` : ''}`;
    case 'thread':
      return `${root}forum.php?mod=viewthread&tid=${place.tid}&page=${place.page}`;
    case 'profile':
      return `${root}home.php?mod=space&uid=${place.uid}`;
  }
}

/** Where the forum is installed, with a closing slash: every page of it lies directly in it. */
export function rootOf(address: string): string {
  return absoluteAddress('.', address) ?? address;
}

/** The same as the page itself says it (`<base>`), where that is on the page's own host. */
export function rootIn(html: string, address: string): string {
  const written = /<base href="([^"]{1,500})"/iu.exec(html.slice(0, HEAD_CHARACTERS))?.[1];
  const base = written === undefined ? null : absoluteAddress(written, address);
  const isOwn = base?.endsWith('/') === true && hostOf(base) === hostOf(address);
  return isOwn && base !== null ? base : rootOf(address);
}

/** The place that the page names as its own (`rel="canonical"`): what is left where addresses are rewritten by other rules. */
export function placeIn(html: string, address: string): DiscuzPlace | null {
  const head = html.slice(0, HEAD_CHARACTERS);
  const written = /<link href="([^"]{1,500})" rel="canonical"/iu.exec(head)?.[1];
  const canonical =
    written === undefined ? null : absoluteAddress(written.replaceAll('&amp;', '&'), address);
  return canonical !== null && hostOf(canonical) === hostOf(address) ? placeOf(canonical) : null;
}

function hostOf(address: string): string {
  return parseAddress(address)?.host ?? '';
}

/** References as Discuz!'s own templates write them, most of those on any page: read without parsing an address. */
const MEMBER = /^home\.php\?mod=space&uid=([1-9]\d{0,8})$/u;
const THREAD =
  /^forum\.php\?mod=viewthread&tid=([1-9]\d{0,8})(?:&extra=[\w%]{0,100})?(?:&page=([1-9]\d{0,8}))?$/u;

/** The place that a reference on a page of the forum leads to; null outside the forum. */
export function placeOfReference(reference: string, root: string): DiscuzPlace | null {
  return templatePlace(reference, root) ?? parsedPlace(reference, root);
}

function templatePlace(reference: string, root: string): DiscuzPlace | null {
  if (!root.endsWith('/')) {
    return null;
  }
  const uid = MEMBER.exec(reference)?.[1];
  if (uid !== undefined) {
    return { kind: 'profile', uid: Number(uid) };
  }
  const thread = THREAD.exec(reference);
  return thread === null
    ? null
    : { kind: 'thread', tid: Number(thread[1]), page: Number(thread[2] ?? 1) };
}

function parsedPlace(reference: string, root: string): DiscuzPlace | null {
  const address = absoluteAddress(reference, root);
  return address?.startsWith(root) === true &&
    !address.slice(root.length).split('?')[0]?.includes('/')
    ? placeOf(address)
    : null;
}
