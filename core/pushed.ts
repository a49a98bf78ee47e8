/** Addresses under which handed-in posts are stored. The name is reserved (RFC 2606): no server answers there. */
const PUSHED = 'https://pushed.invalid/';

/** The address under which what a source's platform handed in is stored. */
export function pushedAddress(sourceId: string): string {
  return `${PUSHED}${encodeURIComponent(sourceId)}`;
}

/** Whether something was handed in rather than fetched. */
export function isPushedAddress(url: string): boolean {
  return url.startsWith(PUSHED);
}

/** What the slot of a push begins with: it is no sweep that looked around. */
export const PUSH_SLOT = 'push:';
