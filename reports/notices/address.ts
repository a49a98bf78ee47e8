/** Schemes of places that a notice can ask to take down: the web, and invitations of messengers. */
const SCHEMES = new Set(['http:', 'https:', 'tg:']);

/** Longer than any address that a server takes. */
const LONGEST = 4_096;

/** Why a text is no address that a notice can name, or null where it is one. */
export function addressFault(url: string): string | null {
  if (url.length > LONGEST) {
    return 'too long';
  }
  if (/[\s\p{C}]/u.test(url)) {
    return 'holds a space or an invisible character';
  }
  if (!URL.canParse(url)) {
    return 'no address';
  }
  const { protocol, host, username, password } = new URL(url);
  if (!SCHEMES.has(protocol)) {
    return 'not an address of the web or of a messenger';
  }
  if (protocol !== 'tg:' && host === '') {
    return 'no host';
  }
  return username === '' && password === '' ? null : 'holds a user name or password';
}

/** The host of an address in ASCII, or its scheme where it has none. */
export function hostOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  return parsed === null ? '' : parsed.host || parsed.protocol;
}
