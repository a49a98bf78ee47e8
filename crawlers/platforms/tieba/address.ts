import { type ForumAddresses, type ForumPlace, numberOf, pageWritten } from '../../forum/place.ts';
import { decodedParameter } from './parameter.ts';

/** Threads that a page of a board lists. */
const THREADS_PER_PAGE = 50;

/** Ids of threads have up to eleven digits. */
const THREAD_ID = /^\d{1,15}$/u;
const THREAD_PATH = /^\/p\/(\d{1,15})\/?$/u;

/** Members under the id of their portrait, which stays when they change their name. */
const PORTRAIT = /^[\w.~-]{8,80}/u;

/** Names of boards and members. */
const MAX_NAME_CHARACTERS = 60;

function isOn(written: string | null): boolean {
  return written !== null && written !== '' && written !== '0';
}

/** A thread; null for the starter's posts alone (`see_lz`), a single post (`pid`), comments of a floor (`cid`), parts for scripts. */
function threadPlace(id: string, query: URLSearchParams): ForumPlace | null {
  const isOther = ['see_lz', 'pid', 'cid', 'ajax', 'lp'].some((name) => isOn(query.get(name)));
  const page = pageWritten(query.get('pn'));
  return isOther ? null : { kind: 'thread', id: String(BigInt(id)), page };
}

/** A board; null for its best threads, pictures, searches. */
function boardPlace({ search, searchParams: query }: URL): ForumPlace | null {
  const name = decodedParameter('kw', search).trim();
  const isOther = (query.get('tab') ?? 'main') !== 'main' || isOn(query.get('cid'));
  if (name === '' || name.length > MAX_NAME_CHARACTERS || isOther) {
    return null;
  }
  const page = Math.floor((numberOf(query.get('pn')) ?? 0) / THREADS_PER_PAGE) + 1;
  return { kind: 'board', id: name, page };
}

function memberPlace({ search, searchParams: query }: URL): ForumPlace | null {
  const portrait = PORTRAIT.exec(query.get('id') ?? '')?.[0];
  if (portrait !== undefined) {
    return { kind: 'profile', id: portrait, slug: 'id' };
  }
  const name = decodedParameter('un', search).trim();
  return name === '' || name.length > MAX_NAME_CHARACTERS
    ? null
    : { kind: 'profile', id: name, slug: 'un' };
}

function placeOf(url: URL): ForumPlace | null {
  if (!/(?:^|\.)tieba\.(?:baidu\.)?com$/u.test(url.hostname)) {
    return null;
  }
  const { pathname, searchParams: query } = url;
  const thread = THREAD_PATH.exec(pathname)?.[1];
  if (thread !== undefined) {
    return threadPlace(thread, query);
  }
  // The thread of an address for phones; its pages are counted otherwise.
  const onPhones = query.get('kz');
  if (onPhones !== null && THREAD_ID.test(onPhones)) {
    return threadPlace(onPhones, new URLSearchParams());
  }
  if (/^\/f\/?$/u.test(pathname)) {
    return boardPlace(url);
  }
  return /^\/home\/main\/?$/u.test(pathname) ? memberPlace(url) : null;
}

/** Baidu Tieba's addresses: `/p/T?pn=N`, `/f?kw=NAME&ie=utf-8&pn=OFFSET`, `/home/main?id=PORTRAIT`. */
export const ADDRESSES: ForumAddresses = {
  byOffset: false,
  placeOf,
  addressOf(place, root) {
    switch (place.kind) {
      case 'index':
        return root;
      case 'thread':
        return `${root}p/${place.id}${place.page > 1 ? `?pn=${place.page}` : ''}`;
      case 'board': {
        const offset = (place.page - 1) * THREADS_PER_PAGE;
        const further = offset > 0 ? `&pn=${offset}` : '';
        return `${root}f?kw=${encodeURIComponent(place.id)}&ie=utf-8${further}`;
      }
      case 'profile':
        return place.slug === 'id'
          ? `${root}home/main?id=${place.id}`
          : `${root}home/main?un=${encodeURIComponent(place.id)}&ie=utf-8`;
    }
  },
  rootOf: () => 'https://tieba.baidu.com/',
};
