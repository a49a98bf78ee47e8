import { absoluteAddress, parseAddress } from '../../html/address.ts';

/** What an address of a Discuz! forum leads to. */
export type DiscuzPlace =
  | { readonly kind: 'index' }
  | {
      readonly kind: 'board';
      readonly fid: number;
      readonly page: number;
      /** The table of old threads that were put away; absent for the board itself. */
      readonly archive?: number;
    }
  | { readonly kind: 'thread'; readonly tid: number; readonly page: number }
  | { readonly kind: 'profile'; readonly uid: number }
  | { readonly kind: 'member'; readonly name: string }
  | ArchivePlace;

/** A page of the archiver: the same boards and posts without frame, signatures or post numbers. `id` is 0 for its index. */
export interface ArchivePlace {
  readonly kind: 'archive';
  readonly of: 'index' | 'board' | 'thread';
  readonly id: number;
  readonly page: number;
}

/** Characters of a page that its head takes at most. */
const HEAD_CHARACTERS = 10_000;

/** Ids and page numbers have at most nine digits: more is no forum but a trap. */
const NUMBER = /^[1-9]\d{0,8}$/u;

/** Rewritten addresses as Discuz!'s own rewrite rules (`rewriterule`) shape them. */
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
  return url.pathname.endsWith('/home.php')
    ? homePlace(url.searchParams)
    : (memberPlace(url.pathname) ?? archivePlace(url));
}

/** `archiver/?tid-12.html&page=2`, and `archiver/tid-12.html?page=2` where addresses are rewritten. */
const ARCHIVE =
  /\/archiver\/(?:(?:index\.php)?$|(?:index\.php)?\?(fid|tid)-(\d{1,9})\.html|(fid|tid)-(\d{1,9})\.html)/u;

function archivePlace(url: URL): ArchivePlace | null {
  const match = ARCHIVE.exec(url.pathname + url.search);
  if (match === null) {
    return null;
  }
  const [, asked = match[3], id = match[4]] = match;
  return asked === undefined
    ? { kind: 'archive', of: 'index', id: 0, page: 1 }
    : {
        kind: 'archive',
        of: asked === 'fid' ? 'board' : 'thread',
        id: Number(id),
        page: numberIn(url.searchParams, 'page') ?? 1,
      };
}

/** `space-username-NAME.html`: the same page as the one by number, which only the page itself tells. */
function memberPlace(path: string): DiscuzPlace | null {
  const written = /\/space-username-([^/]{1,300})\.html$/u.exec(path)?.[1];
  const name = written === undefined ? null : decoded(written);
  return name === null ? null : { kind: 'member', name };
}

function decoded(written: string): string | null {
  try {
    return decodeURIComponent(written);
  } catch {
    return null;
  }
}

function forumPlace(query: URLSearchParams): DiscuzPlace | null {
  const page = numberIn(query, 'page') ?? 1;
  const tid = numberIn(query, 'tid');
  const fid = numberIn(query, 'fid');
  switch (query.get('mod') ?? 'index') {
    case 'viewthread':
      return tid === null || query.has('action') ? null : { kind: 'thread', tid, page };
    case 'forumdisplay':
      return fid === null ? null : { kind: 'board', fid, page, ...archiveIn(query) };
    case 'index':
      return query.has('gid') ? null : { kind: 'index' };
    default:
      return null;
  }
}

function archiveIn(query: URLSearchParams): { readonly archive?: number } {
  const archive = numberIn(query, 'archiveid');
  return archive === null ? {} : { archive };
}

function homePlace(query: URLSearchParams): DiscuzPlace | null {
  const uid = numberIn(query, 'uid');
  const name = query.get('username') ?? '';
  const view = query.get('do') ?? 'profile';
  if (query.get('mod') !== 'space' || view !== 'profile') {
    return null;
  }
  if (uid !== null) {
    return { kind: 'profile', uid };
  }
  return name === '' || name.length > 100 ? null : { kind: 'member', name };
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
      return `${root}forum.php?mod=forumdisplay&fid=${place.fid}${place.archive === undefined ? '' : `&archiveid=${place.archive}`}${place.page > 1 ? `&page=${place.page}` : ''}`;
    case 'thread':
      return `${root}forum.php?mod=viewthread&tid=${place.tid}&page=${place.page}`;
    case 'profile':
      return `${root}home.php?mod=space&uid=${place.uid}`;
    case 'member':
      return `${root}home.php?mod=space&username=${encodeURIComponent(place.name)}`;
    case 'archive':
      return archiveAddress(place, root);
  }
}

function archiveAddress({ of, id, page }: ArchivePlace, root: string): string {
  if (of === 'index') {
    return `${root}archiver/`;
  }
  const further = page > 1 ? `&page=${page}` : '';
  return `${root}archiver/?${of === 'board' ? 'fid' : 'tid'}-${id}.html${further}`;
}

/** Where the forum is installed, with a closing slash: every page of it lies directly in it, or in its `archiver`. */
export function rootOf(address: string): string {
  return (absoluteAddress('.', address) ?? address).replace(/\/archiver\/$/u, '/');
}

/** The same as the page itself says it (`<base>`), where that is on the page's own host. */
export function rootIn(html: string, address: string): string {
  const written = /<base href="([^"]{1,500})"/iu.exec(html.slice(0, HEAD_CHARACTERS))?.[1];
  const base = written === undefined ? null : absoluteAddress(written, address);
  const isOwn = base?.endsWith('/') === true && hostOf(base) === hostOf(address);
  return rootOf(isOwn && base !== null ? base : address);
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
