import { parseAddress } from '../../html/address.ts';

/** A share as its address names it. */
export type ShareAddress =
  /** `/s/1…`: the whole short id, its leading 1 included. */
  | { readonly kind: 'short'; readonly shortUrl: string }
  /** `/share/link?shareid=&uk=`, as Baidu wrote links until 2014. */
  | { readonly kind: 'numbers'; readonly shareId: string; readonly uk: string };

const SHORT = /^\/s\/(1?[\w-]{5,24})(?:\/|$)/u;
const NUMBER = /^\d{3,20}$/u;

/** The share that an address of Baidu's disk names; null for anything else. */
export function shareOf(address: string): ShareAddress | null {
  const url = parseAddress(address);
  if (url === null || !/^(?:pan|yun)\.baidu\.com$/u.test(url.hostname)) {
    return null;
  }
  const shortUrl = SHORT.exec(url.pathname)?.[1] ?? initOf(url);
  return shortUrl === null ? numbersOf(url) : { kind: 'short', shortUrl };
}

function numbersOf({ pathname, searchParams }: URL): ShareAddress | null {
  const shareId = searchParams.get('shareid') ?? '';
  const uk = searchParams.get('uk') ?? '';
  const isNumbered = pathname === '/share/link' && NUMBER.test(shareId) && NUMBER.test(uk);
  return isNumbered ? { kind: 'numbers', shareId, uk } : null;
}

/** `/share/init?surl=`: the id without its leading 1. */
function initOf(url: URL): string | null {
  const surl = url.searchParams.get('surl') ?? '';
  const isInit = /^\/(?:share|wap)\/init$/u.test(url.pathname) && /^[\w-]{5,24}$/u.test(surl);
  return isInit ? `1${surl}` : null;
}
