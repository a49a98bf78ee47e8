/** Longest address that is kept; a longer one is none that a person follows. */
const MAX_ADDRESS_CHARACTERS = 2_048;

/** The parsed address, or null where it is none. */
export function parseAddress(reference: string, base?: string): URL | null {
  try {
    return new URL(reference, base);
  } catch {
    return null;
  }
}

/**
 * An address that parsing leaves as it is: a named host in lower case without a port, and a path without dots to resolve and
 * without anything to encode.
 */
const NORMAL =
  /^https?:\/\/(?:[a-z0-9-]+\.)+[a-z]{2,20}\/[\w~!$&()*+,;:@/.-]*(?:\?[\w~!$&()*+,;:@/.?=%-]*)?$/;

/** The absolute http or https address of a reference, or null where it is none. */
export function absoluteAddress(reference: string, base: string): string | null {
  const written = reference.trim();
  if (written === '' || written.length > MAX_ADDRESS_CHARACTERS || written.startsWith('#')) {
    return null;
  }
  return isNormal(written) ? written : resolved(written, base);
}

function isNormal(written: string): boolean {
  return NORMAL.test(written) && !written.includes('xn--') && !written.includes('/.');
}

function resolved(written: string, base: string): string | null {
  const url = parseAddress(written, base);
  const isWeb = url !== null && (url.protocol === 'http:' || url.protocol === 'https:');
  // Written out, a character may take nine.
  return isWeb && url.href.length <= MAX_ADDRESS_CHARACTERS ? url.href : null;
}
