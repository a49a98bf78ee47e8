import { absoluteAddress, parseAddress } from '../../html/address.ts';

/** Parameters that name a visit, the way there or a view of the same page, not a page of its own. */
const NO_IDENTITY =
  /^(?:sid|s|phpsessid|jsessionid|session_?id|sessid|zenid|token|csrf|_|utm_\w+|fbclid|gclid|srsltid|extra|highlight|hilit|hl|from|ref|referer|referrer|redirect|return|returnto|return_to|next|back|lang|locale|mobile|theme|style|t_|rnd|rand)$/iu;

/** Parameters that count pages, and where they begin: the first page is the page without them. */
const FIRST_PAGES: Readonly<Record<string, string>> = {
  page: '1',
  start: '0',
  offset: '0',
  st: '0',
};

/** Ids of a visit are long: `s=3f2a…`; a short `s=1` may be a section. */
const MIN_SESSION_CHARACTERS = 16;

/** The one address under which a page is asked for; null where the reference leads to none. */
export function canonicalAddress(reference: string, base: string): string | null {
  if (known.base !== base || known.addresses.size >= MAX_KNOWN) {
    known.base = base;
    known.addresses.clear();
  }
  const before = known.addresses.get(reference);
  if (before !== undefined) {
    return before;
  }
  const address = madeCanonical(reference, base);
  known.addresses.set(reference, address);
  return address;
}

/** Addresses of the page that is read: a page repeats its links. */
const known = { base: '', addresses: new Map<string, string | null>() };
const MAX_KNOWN = 5_000;

function madeCanonical(reference: string, base: string): string | null {
  const absolute = absoluteAddress(reference, base)?.split('#', 1)[0];
  if (absolute === undefined) {
    return null;
  }
  const mark = absolute.indexOf('?');
  const written = mark === -1 ? absolute : absolute.slice(0, mark);
  const path = written.includes(';') ? written.replace(/;jsessionid=[^/;?]{1,100}/iu, '') : written;
  const kept = (mark === -1 ? '' : absolute.slice(mark + 1))
    .split('&')
    .filter((part) => part !== '' && isIdentity(part));
  return kept.length === 0 ? path : `${path}?${kept.join('&')}`;
}

/** Whether a part of the query tells which page it is. */
function isIdentity(part: string): boolean {
  const equals = part.indexOf('=');
  const name = decoded(equals === -1 ? part : part.slice(0, equals));
  const value = equals === -1 ? '' : part.slice(equals + 1);
  if (FIRST_PAGES[name.toLowerCase()] === value) {
    return false;
  }
  if (/^s$/iu.test(name)) {
    return value.length < MIN_SESSION_CHARACTERS && value !== '';
  }
  return !NO_IDENTITY.test(name);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** An address with its numbers and names as marks: alike for addresses of one kind. */
export function patternOf(address: string): string {
  const url = parseAddress(address);
  if (url === null) {
    return address;
  }
  const path = url.pathname
    .split('/')
    .map((segment) => segmentPattern(segment))
    .join('/');
  const names = url.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '')
    .map((part) => partPattern(part))
    .toSorted();
  return `${url.host}${path}?${names.join('&')}`;
}

/** A part of a query: its name, and its value with numbers and written names as marks. */
function partPattern(part: string): string {
  const equals = part.indexOf('=');
  const value = part.slice(equals + 1);
  const pattern = /-.*-|%/u.test(value) ? '*' : value.replaceAll(/\d+/gu, '#');
  return equals === -1
    ? part.replace(/^(\D*)\d+-.*$/u, '$1#-*').replaceAll(/\d+/gu, '#')
    : `${part.slice(0, equals)}=${pattern}`;
}

/** Characters of a part of a path that is looked into. */
const MAX_SEGMENT = 150;

/** Numbers as `#`, written names with a number or a hyphen in them as `*`. */
function segmentPattern(segment: string): string {
  if (segment.length > MAX_SEGMENT) {
    return '*';
  }
  if (/^[\w-]*\d[\w-]*\.(?:html?|php|aspx?|jsp)$/iu.test(segment) || /^\d+$/u.test(segment)) {
    return segment.replaceAll(/\d+/gu, '#');
  }
  if (/%|\d/u.test(segment)) {
    return '*';
  }
  return segment.includes('-') && segment.length > 12 ? '*' : segment;
}

/** Runs of digits in an address behind its host. */
export function numbersIn(address: string): readonly string[] {
  const url = parseAddress(address);
  return url === null ? [] : (`${url.pathname}${url.search}`.match(/\d+/gu) ?? []);
}

/** The host and port of an absolute address; the empty string for none. */
export function hostOf(address: string): string {
  const plain = PLAIN.exec(address)?.[1];
  return plain ?? parseAddress(address)?.host ?? '';
}

/** An address as the URL standard writes it, without a name and a password before its host. */
const PLAIN = /^https?:\/\/([a-z0-9.-]+(?::\d+)?)(?:[/?]|$)/u;
