import { findLinks } from '../../links/find-links.ts';

/** A page of older posts. */
const OLDER = /^https:\/\/t\.me\/s\/(\w{4,32})\?before=(\d{1,12})$/u;

/** The posts of a page of older ones: those whose number is less. */
interface OlderPosts {
  /** The channel's name, lower case. */
  readonly channel: string;
  readonly before: number;
}

/** What an address of older posts names; null for every other address. */
export function olderPostsOf(url: string): OlderPosts | null {
  const match = OLDER.exec(url);
  return match === null ? null : { channel: match[1] ?? '', before: Number(match[2]) };
}

/** The address of the posts before a number. */
export function addressOfOlder({ channel, before }: OlderPosts): string {
  return `https://t.me/s/${channel}?before=${before}`;
}

/** The name of a public channel, group or person; null for an invitation, a folder and whatever else. */
export function publicNameOf(url: string): string | null {
  const [link] = findLinks(url, 'href');
  const isName = link?.service === 'telegram' && link.url === `https://t.me/${link.id}`;
  return isName && !link.id.includes('/') ? link.id : null;
}

/** `/s/NAME` shows a public channel's posts, and leads back to `/NAME` where there are none to see. */
export function previewAddressOf(url: string): string {
  if (olderPostsOf(url) !== null) {
    return url;
  }
  const name = publicNameOf(url);
  if (name !== null) {
    return `https://t.me/s/${name}`;
  }
  const [link] = findLinks(url, 'href');
  return link?.service === 'telegram' ? link.url : url;
}
