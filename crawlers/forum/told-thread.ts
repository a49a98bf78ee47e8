import { Element } from 'domhandler';
import type { FoundLink } from '../../core/link.ts';
import { type Attachment, type Listing, textDigestOf } from '../../core/listing.ts';
import type { Extraction } from '../../core/page.ts';
import type { ProposedTarget } from '../../core/target.ts';
import { parsePage } from '../dom/parse-page.ts';
import { type Content, type ContentRules, lineOf, readContent } from '../dom/read-content.ts';
import { all, type Selector } from '../dom/select.ts';
import { bySurface, NOTHING, uniqueTargets } from '../found.ts';
import { MAX_LISTINGS, MAX_NAME_CHARACTERS, MAX_REFERENCES } from '../limits.ts';
import { addressOfReference } from './references.ts';
import { tagLine } from './tag-line.ts';
import { targetOf } from './told-board.ts';
import { contentListing, linksWritten } from './written-content.ts';

/** A post as an interface tells it: its text as elements, the rest in plain values. */
export interface ToldPost {
  /** Permalink, absolute. */
  readonly url: string;
  readonly body: Element;
  readonly author: string | null;
  readonly authorUrl: string | null;
  readonly postedAt: Date | null;
  readonly position: number | null;
  readonly signature: Element | null;
  /**
   * What else the page says of the author: while this and the signature are the same, the author's page is not asked for
   * again. Empty for nothing.
   */
  readonly card: string;
}

/** How an engine writes its posts. */
export interface ToldRules extends ContentRules {
  /** Links to attached files; null where the engine has none. */
  readonly attachment: Selector | null;
  /** Whether an absolute address is a file of the forum itself that never changes under its address. */
  readonly isOwnFile: (address: string) => boolean;
}

/** A page of a thread as an interface tells it. */
export interface ToldThread {
  readonly platform: string;
  /** What references in posts are resolved against. */
  readonly base: string;
  /** The thread's title in plain text, with its address and the words under which it is filed; null but on the first page. */
  readonly title: {
    readonly url: string;
    readonly text: string;
    readonly tags?: readonly string[];
  } | null;
  readonly posts: readonly ToldPost[];
  /** Further pages of the thread. */
  readonly pages: readonly ProposedTarget[];
  /** Whether authors' pages are worth asking for. */
  readonly hasProfiles: boolean;
}

/** A text of HTML as an element to be read. */
export function fragmentOf(html: string): Element {
  return new Element('div', {}, parsePage(html).document.children);
}

/** What a piece of HTML shows, on one line: a name or a title in which marks are written as entities. */
export function plainOf(html: string): string {
  return lineOf(fragmentOf(html)).slice(0, MAX_NAME_CHARACTERS);
}

/** What an interface tells of a thread's page, as an extraction. */
export function readToldThread(thread: ToldThread, rules: ToldRules): Extraction {
  const read = thread.posts.slice(0, MAX_LISTINGS).map((post) => readToldPost(post, thread, rules));
  const listings = [
    ...titleOf(thread),
    ...read.map(({ post }) => post),
    ...distinct(read.flatMap(({ signature }) => signature ?? [])),
  ];
  return {
    ...NOTHING,
    listings,
    next: uniqueTargets([
      ...thread.pages,
      ...(thread.hasProfiles ? profilesOf(read, thread.platform) : []),
      ...picturesOf(listings, rules),
    ]),
    ...bySurface(read.flatMap(({ found }) => found)),
  };
}

interface ReadToldPost {
  readonly post: Listing;
  readonly card: string;
  readonly signature: Listing | null;
  readonly found: readonly FoundLink[];
}

function readToldPost(told: ToldPost, { base }: ToldThread, rules: ToldRules): ReadToldPost {
  const { body, signature, card, ...shown } = told;
  const content = readContent(body, rules);
  const attachments = attachmentsOf(body, base, rules);
  const post: Listing = {
    ...shown,
    kind: 'post',
    ...contentListing(content, base),
    ...(attachments.length === 0 ? {} : { attachments }),
  };
  const signed = signature === null ? null : readContent(signature, rules);
  return {
    post,
    card,
    signature: signed === null ? null : signatureOf(signed, post, base),
    found: [content, ...(signed === null ? [] : [signed])].flatMap((written) =>
      linksWritten(written, base),
    ),
  };
}

/** A signature is one listing for the person: at the author's page, else at the post. Null where it shows nothing. */
function signatureOf(signed: Content, post: Listing, base: string): Listing | null {
  const { url, author, authorUrl } = post;
  const content = contentListing(signed, base);
  return content.text === '' && content.images.length === 0
    ? null
    : {
        url: authorUrl ?? url,
        kind: 'signature',
        author,
        authorUrl,
        postedAt: null,
        position: null,
        ...content,
      };
}

function attachmentsOf(
  element: Element,
  base: string,
  { attachment }: ToldRules,
): readonly Attachment[] {
  const links = attachment === null ? [] : all(attachment, element).slice(0, MAX_REFERENCES);
  return links.map((link) => ({
    url: addressOfReference(link.attribs['href'] ?? '', base),
    name: lineOf(link).slice(0, MAX_NAME_CHARACTERS),
  }));
}

function titleOf({ title, posts }: ToldThread): readonly Listing[] {
  const [opening] = posts;
  if (title === null || title.text === '' || opening === undefined) {
    return [];
  }
  const { author, authorUrl, postedAt } = opening;
  const listing: Listing = {
    url: title.url,
    kind: 'thread-title',
    text: title.text,
    author,
    authorUrl,
    postedAt,
    position: null,
    images: [],
    links: [],
  };
  return [listing, ...tagLine(listing, title.tags ?? [])];
}

/** One a person, however many posts the page has of them. */
function distinct(signatures: readonly Listing[]): readonly Listing[] {
  const byUrl = new Map<string, Listing>();
  for (const signature of signatures) {
    if (!byUrl.has(signature.url)) {
      byUrl.set(signature.url, signature);
    }
  }
  return [...byUrl.values()];
}

/** Authors' own pages, under the digest of what the page says of them. */
function profilesOf(read: readonly ReadToldPost[], platform: string): readonly ProposedTarget[] {
  return read.flatMap(({ post, signature, card }) => {
    const { authorUrl: url } = post;
    const digest = textDigestOf(`${signature?.text ?? ''}\n${card}`).slice(0, 16);
    return url === null ? [] : [targetOf(url, `signature ${digest}`, platform)];
  });
}

function picturesOf(
  listings: readonly Listing[],
  { isOwnFile }: ToldRules,
): readonly ProposedTarget[] {
  return listings.flatMap(({ images }) =>
    images.map((url) => ({
      url,
      kind: 'image' as const,
      platform: null,
      accessCode: null,
      stamp: isOwnFile(url) ? 'attachment' : null,
    })),
  );
}
