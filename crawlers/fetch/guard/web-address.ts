import { isIPv4 } from 'node:net';
import { StageError } from '../../../core/failure.ts';

/** Scheme, slashes and everything up to the path, as written. Linear: no two parts can match the same character. */
const AUTHORITY = /^(?:[a-z][a-z0-9+.-]*:)?[/\\]{2,}([^/\\?#]*)/i;

/**
 * An address to ask, as written in a request or a `Location`; credentials and fragment dropped. `SCHEME_REFUSED` for what is
 * not http or https, `INPUT_INVALID` for what is no address, `ADDRESS_REFUSED` for a number in an odd form (`0x7f000001`,
 * `127.1`, full-width digits): no honest link is written so.
 */
export function readWebAddress(written: string, base?: string): URL {
  const text = written.replace(/[\t\n\r]/g, '').trim();
  if (!URL.canParse(text, base)) {
    throw new StageError('INPUT_INVALID', 'not a web address');
  }
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new StageError('SCHEME_REFUSED', `scheme ${url.protocol.slice(0, 16)} is not asked`);
  }
  if (isIPv4(url.hostname) && !isWrittenPlainly(text, url.hostname)) {
    throw new StageError('ADDRESS_REFUSED', `odd form of ${url.hostname}`);
  }
  url.username = '';
  url.password = '';
  url.hash = '';
  return url;
}

/** `host:port` of an address as allow lists name it: lower case, the port always there, IPv6 in brackets. */
export function hostPortOf(url: URL): string {
  return `${url.hostname}:${portOf(url)}`;
}

/** The port of an address, the scheme's own where none is written. */
export function portOf(url: URL): number {
  if (url.port !== '') {
    return Number(url.port);
  }
  return url.protocol === 'https:' || url.protocol === 'wss:' ? 443 : 80;
}

function isWrittenPlainly(text: string, hostname: string): boolean {
  const authority = AUTHORITY.exec(text)?.[1];
  if (authority === undefined) {
    return !/^[a-z][a-z0-9+.-]*:/i.test(text);
  }
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  return host === hostname || host.startsWith(`${hostname}:`);
}
