import type { FoundLink } from '../../core/link.ts';
import type { Listing } from '../../core/listing.ts';
import { bareCode, codesAlone, saysOnlyCode, saysSharedCode } from './codes-alone.ts';

/** What of a listing says whose link and whose code it holds. */
type PairedText = Pick<Listing, 'text' | 'author' | 'kind'>;

/** A text of the page with what it holds. */
interface Post {
  readonly kind: Listing['kind'];
  readonly author: string | null;
  /** Addresses of shares in it that have no code anywhere on the page. */
  readonly needy: readonly string[];
  /** Codes that it announces and that belong to no link of its own, or to all of them. */
  readonly codes: readonly string[];
  /** A code without a word about it. */
  readonly bare: string | null;
  readonly saysOnlyCode: boolean;
  /** It says that one code is for all. */
  readonly isForAll: boolean;
}

/** One code for several links, in the writer's own words. */
const FOR_ALL = /统一|統一|都是|全部|全是|一样|相同|通用/u;

/**
 * Gives share links without a code the one that is announced elsewhere on the page: in the same text, in another post of the
 * same author, in the author's signature or the thread's title, or in a reply that says nothing else. `found` holds the links of each
 * listing, in the order of the listings; so does what is returned. No code is given that may be another link's, and none where
 * several may be meant.
 */
export function pairCodes(
  listings: readonly PairedText[],
  found: readonly (readonly FoundLink[])[],
): readonly (readonly FoundLink[])[] {
  const needy = needyOf(found.flat());
  if (needy.size === 0) {
    return found;
  }
  const posts = listings.map((listing, index) => postOf(listing, found[index] ?? [], needy));
  const known = new Set(found.flat().flatMap(({ accessCode }) => accessCode ?? []));
  const codes = new Map<string, string>();
  for (const pairing of [withinPosts, withinAuthors, fromSignatures, fromReplies]) {
    for (const [url, code] of pairing(
      posts.map((post) => without(post, codes)),
      known,
    )) {
      codes.set(url, code);
    }
  }
  return found.map((links) =>
    links.map((link) => ({ ...link, accessCode: link.accessCode ?? codes.get(link.url) ?? null })),
  );
}

/** Addresses of shares that have no code at any of their places. */
function needyOf(links: readonly FoundLink[]): ReadonlySet<string> {
  const coded = new Set(
    links.filter(({ accessCode }) => accessCode !== null).map(({ url }) => url),
  );
  return new Set(
    links
      .filter(({ surface, url }) => surface === 'cloud-disk' && !coded.has(url))
      .map(({ url }) => url),
  );
}

function postOf(
  { text, author, kind }: PairedText,
  links: readonly FoundLink[],
  needy: ReadonlySet<string>,
): Post {
  const own = new Set(links.map(({ accessCode }) => accessCode));
  const urls = new Set(links.map(({ url }) => url));
  const isShared = urls.size > 1 && saysSharedCode(text);
  return {
    kind,
    author,
    needy: [...urls].filter((url) => needy.has(url)),
    codes: codesAlone(text).filter((code) => isShared || !own.has(code)),
    bare: urls.size === 0 ? bareCode(text) : null,
    saysOnlyCode: urls.size === 0 && saysOnlyCode(text),
    isForAll: isShared || FOR_ALL.test(text),
  };
}

/** A post without the links that have their code by now, and without the codes that are given away. */
function without(post: Post, given: ReadonlyMap<string, string>): Post {
  const taken = new Set(given.values());
  return {
    ...post,
    needy: post.needy.filter((url) => !given.has(url)),
    codes: post.codes.filter((code) => !taken.has(code)),
  };
}

type Pairs = readonly (readonly [url: string, code: string])[];

/** One code for one link; one for several only where the writer says that it is for all. */
function pairsOf(needy: readonly string[], codes: readonly string[], isForAll: boolean): Pairs {
  const [code, ...others] = codes;
  if (code === undefined || others.length > 0 || (needy.length > 1 && !isForAll)) {
    return [];
  }
  return needy.map((url) => [url, code]);
}

/** Link and code in one text, too far apart for the eye that reads links. */
function withinPosts(posts: readonly Post[]): Pairs {
  return posts.flatMap(({ needy, codes, isForAll }) => pairsOf(needy, codes, isForAll));
}

/** Posts of an author between a link and its code, at most. */
const MOST_BETWEEN = 1;

/**
 * Links and codes of each author in turns: link, code, link, code; or code before link throughout. Any other order leaves open
 * which belongs to which.
 */
function withinAuthors(posts: readonly Post[]): Pairs {
  const written = posts.filter(({ kind }) => kind !== 'signature');
  return [...byAuthor(written).values()].flatMap((own) => {
    const turns = turnsOf(own);
    const beginsWithLink = turns[0]?.isLink === true;
    const alternates = turns.every(
      ({ isLink }, at) => isLink === (beginsWithLink === (at % 2 === 0)),
    );
    return alternates && turns.length % 2 === 0
      ? turns.flatMap((turn, at) => pairOf(turn, turns[at + 1], at))
      : [];
  });
}

/** A post of an author that holds a link or a code, and the how manieth of the author's it is. */
interface Turn {
  readonly post: Post;
  readonly place: number;
  readonly isLink: boolean;
}

/** What says the same again is no turn of its own. */
function turnsOf(own: readonly Post[]): readonly Turn[] {
  const turns: Turn[] = [];
  for (const [place, post] of own.entries()) {
    const isLink = post.needy.length > 0;
    const last = turns.at(-1);
    if (!isLink && post.codes.length === 0 && post.bare === null) {
      continue;
    }
    if (last === undefined || last.isLink !== isLink || heldBy(last.post) !== heldBy(post)) {
      turns.push({ post, place, isLink });
    }
  }
  return turns;
}

function heldBy({ needy, codes, bare }: Post): string {
  return [...needy, ...codes, bare ?? ''].join(' ');
}

/** Every second turn begins a pair. A code without a word counts only after its link. */
function pairOf(first: Turn, second: Turn | undefined, at: number): Pairs {
  if (second === undefined || at % 2 === 1 || second.place - first.place - 1 > MOST_BETWEEN) {
    return [];
  }
  if (!first.isLink) {
    return pairsOf(second.post.needy, first.post.codes, first.post.isForAll);
  }
  const { codes, bare, isForAll } = second.post;
  const said = codes.length === 0 && bare !== null ? [bare] : codes;
  return pairsOf(first.post.needy, said, first.post.isForAll || isForAll);
}

/** The code in the signature of a link's author, or in the title of the thread, where there is one link to have it. */
function fromSignatures(posts: readonly Post[]): Pairs {
  const titles = posts.filter(({ kind }) => kind === 'thread-title');
  const fromTitle = pairsOf(
    needyIn(posts),
    codesIn(titles),
    titles.some(({ isForAll }) => isForAll),
  );
  const fromSignature = [...byAuthor(posts).values()].flatMap((own) => {
    const signatures = own.filter(({ kind }) => kind === 'signature');
    return pairsOf(
      needyIn(own),
      codesIn(signatures),
      signatures.some(({ isForAll }) => isForAll),
    );
  });
  return [...fromTitle, ...fromSignature];
}

/** The one code that replies say, and that is no other link's, for the one link that wants one. */
function fromReplies(posts: readonly Post[], known: ReadonlySet<string>): Pairs {
  const first = posts.findIndex(({ needy }) => needy.length > 0);
  const replies = posts.filter(
    (post, index) => index > first && post.kind === 'post' && post.saysOnlyCode,
  );
  const codes = codesIn(replies).filter((code) => !known.has(code));
  return pairsOf(needyIn(posts), codes, false);
}

function needyIn(posts: readonly Post[]): readonly string[] {
  return [...new Set(posts.flatMap(({ needy }) => needy))];
}

function codesIn(posts: readonly Post[]): readonly string[] {
  return [...new Set(posts.flatMap(({ codes }) => codes))];
}

/** Posts by author, in the order of the page; who is not named is nobody's other self. */
function byAuthor(posts: readonly Post[]): ReadonlyMap<string, readonly Post[]> {
  const authors = new Map<string, Post[]>();
  for (const post of posts) {
    if (post.author !== null) {
      const own = authors.get(post.author) ?? [];
      own.push(post);
      authors.set(post.author, own);
    }
  }
  return authors;
}
