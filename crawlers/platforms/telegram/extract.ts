import type { LinkFacts } from '../../../core/link.ts';
import type { Listing } from '../../../core/listing.ts';
import type { Extraction, Page, PageAnswer } from '../../../core/page.ts';
import { bySurface, NOTHING } from '../../found.ts';
import { absoluteAddress } from '../../html/address.ts';
import { tidy } from '../../html/visible-text.ts';
import { walkHtml } from '../../html/walk.ts';
import { findLinks } from '../../links/find-links.ts';
import { PreviewReader, type RawMessage } from './read-preview.ts';

/** What t.me shows of a group or a channel to anyone: its card, and a public channel's last posts. */
export function extract(page: Page): Extraction {
  const answer = page.answers.at(-1);
  if (answer === undefined) {
    return NOTHING;
  }
  const reader = new PreviewReader();
  walkHtml(answer.text, reader);
  const facts = factsOf(answer, reader);
  if (facts.state !== 'alive') {
    return { ...NOTHING, facts, wall: wallOf(answer) };
  }
  const channel = { title: facts.title, url: page.url };
  const listings = [cardOf(page, facts), ...reader.messages.map((one) => postOf(one, channel))];
  const text = listings.map((listing) => [listing.text, ...listing.links].join('\n')).join('\n');
  return {
    ...NOTHING,
    facts,
    listings: listings.filter((listing) => listing.text !== '' || listing.images.length > 0),
    ...bySurface(findLinks(text, 'text').filter(({ url }) => url !== page.url)),
  };
}

/** The card names a group only where there is one; a page without members or posts is a person's, a free name's, or dead. */
function factsOf(answer: PageAnswer, reader: PreviewReader): LinkFacts {
  const { title, extra, description } = reader.parts;
  const wall = wallOf(answer);
  const members = membersIn(extra);
  const facts = {
    title: title === '' ? null : title,
    description: description === '' ? null : description,
    owner: null,
    members,
    files: [],
  };
  if (wall !== null) {
    return { ...facts, state: 'wall', proof: `status ${answer.status}` };
  }
  const isShown = title !== '' && (members !== null || reader.messages.length > 0);
  return answer.status === 200 && isShown
    ? {
        ...facts,
        state: 'alive',
        proof: members === null ? 'posts are shown' : 'members are shown',
      }
    : { ...facts, state: 'unknown', proof: `status ${answer.status}, no group is named` };
}

/** `12 345 members, 67 online`, `1.2K subscribers`: the rounded figures are read as they stand. */
function membersIn(extra: string): number | null {
  const match = /(\d[\d .,]{0,15})([KM])?\s*(?:members?|subscribers?)/iu.exec(extra);
  if (match === null) {
    return null;
  }
  const unit = match[2]?.toUpperCase();
  if (unit === undefined) {
    return Number((match[1] ?? '').replaceAll(/\D/gu, ''));
  }
  return Math.round(Number.parseFloat(match[1] ?? '') * (unit === 'K' ? 1_000 : 1_000_000));
}

function wallOf(answer: PageAnswer): Extraction['wall'] {
  if (answer.status === 429) {
    return 'HOST_RATE_LIMITED';
  }
  return answer.status === 403 ? 'PAGE_FORBIDDEN' : null;
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
  channel: { readonly title: string | null; readonly url: string },
): Listing {
  const at = new Date(message.time);
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
  };
}
