import type { LinkFacts } from '../../../core/link.ts';
import type { Listing } from '../../../core/listing.ts';
import type { Extraction, Page, PageAnswer } from '../../../core/page.ts';
import { bySurface, NOTHING } from '../../found.ts';
import { absoluteAddress } from '../../html/address.ts';
import { tidy } from '../../html/visible-text.ts';
import { walkHtml } from '../../html/walk.ts';
import { wallBefore } from '../../invitations/reading.ts';
import { findLinks } from '../../links/find-links.ts';
import { olderPostsOf, publicNameOf } from './address.ts';
import { factsOf } from './facts.ts';
import type { RawMessage } from './message-reader.ts';
import { olderPages } from './older-posts.ts';
import { PreviewReader } from './read-preview.ts';

/** What t.me shows of a group or a channel to anyone: its card, and a public channel's posts, page by page. */
export function extract(page: Page): Extraction {
  const answer = page.answers.at(-1);
  if (answer === undefined) {
    return NOTHING;
  }
  const reader = new PreviewReader();
  walkHtml(answer.text, reader);
  const facts = factsOf(answer, reader);
  const older = olderPostsOf(page.url);
  const told = older === null ? facts : null;
  if (facts.state !== 'alive') {
    return { ...NOTHING, facts: told, wall: wallBefore(answer)?.wall ?? null };
  }
  const channel = older?.channel ?? publicNameOf(page.url);
  return {
    ...listingsOf(page, reader, told, channel),
    facts: told,
    next: nextOf(reader, channel, older?.before ?? null, answer),
  };
}

/** The card, where its facts are told, and the posts. */
function listingsOf(
  page: Page,
  { messages, parts }: PreviewReader,
  card: LinkFacts | null,
  channel: string | null,
): Extraction {
  const url = channel === null ? page.url : `https://t.me/${channel}`;
  const posts = messages.map((one) => postOf(one, { title: parts.title, url }));
  return withListings(card === null ? posts : [cardOf(page, card), ...posts], url);
}

/** What the listings hold; those without text and pictures are none. */
function withListings(read: readonly Listing[], own: string): Extraction {
  const listings = read.filter(({ text, images }) => text !== '' || images.length > 0);
  return { ...NOTHING, listings, ...linksIn(listings, own) };
}

function nextOf(
  { hasOlder, messages }: PreviewReader,
  channel: string | null,
  before: number | null,
  { fetchedAt }: PageAnswer,
): Extraction['next'] {
  return hasOlder && channel !== null ? olderPages(messages, { channel, before, fetchedAt }) : [];
}

/** Links of all texts but those that lead back to the channel itself. */
function linksIn(
  listings: readonly Listing[],
  own: string,
): Pick<Extraction, 'shares' | 'invitations'> {
  const text = listings.map((listing) => [listing.text, ...listing.links].join('\n')).join('\n');
  return bySurface(findLinks(text, 'text').filter(({ url }) => url !== own));
}

function cardOf(page: Page, facts: LinkFacts): Listing {
  return {
    url: page.url,
    kind: 'invitation',
    text: tidy([facts.title, facts.description].filter((line) => line !== null).join('\n')),
    author: null,
    authorUrl: null,
    postedAt: null,
    position: null,
    images: [],
    links: [],
  };
}

function postOf(
  message: RawMessage,
  channel: { readonly title: string; readonly url: string },
): Listing {
  const at = new Date(message.time);
  const quote = message.quote.toString();
  const files = message.files
    .toString()
    .split('\n')
    .filter((name) => name !== '');
  return {
    url: absoluteAddress(message.post, 'https://t.me/') ?? channel.url,
    kind: 'post',
    text: message.text.toString(),
    author: channel.title,
    authorUrl: channel.url,
    postedAt: Number.isNaN(at.getTime()) ? null : at,
    position: null,
    images: message.images,
    links: [...new Set(message.hrefs)].flatMap(
      (href) => absoluteAddress(href, 'https://t.me/') ?? [],
    ),
    ...(quote === '' ? {} : { quotes: [quote] }),
    ...(files.length === 0 ? {} : { attachments: files.map((name) => ({ url: null, name })) }),
  };
}
