import type { Element } from 'domhandler';
import type { ForumAddresses, ForumPlace } from './place.ts';

/**
 * A forum engine as facts: addresses, and CSS selectors of its templates. `forum-platform.ts` makes a platform of it. Every
 * selector may name several templates, divided by commas; within a post, a row or a page the first of them that is there counts.
 */
export interface ForumEngine {
  readonly id: string;
  /** Raised with every change of what is read. */
  readonly version: number;
  /** What the engine leaves in every page; looked for in its first and last 20,000 characters. */
  readonly marks: RegExp;
  readonly addresses: ForumAddresses;
  readonly thread: ThreadFacts;
  readonly board: BoardFacts;
  /** Null where guests see no profiles. */
  readonly profile: ProfileFacts | null;
  /** The box in which a page without content says why. */
  readonly message: string;
  /** Makes HTML of what the engine hides from parsers, such as parts that a script takes out of comments. */
  readonly unwrap?: (html: string) => string;
}

/** A thread's page. Selectors below `post` are relative to the post. */
export interface ThreadFacts {
  /** The title above the posts. */
  readonly title: string;
  /** Each of the words under which the thread is filed; nothing where it is absent. */
  readonly tag?: string | null;
  /** What prints the number of the thread's posts or replies: the stamp of its last page. Null where nothing does. */
  readonly length: string | null;
  readonly post: string;
  /** The engine's own id of a post on the page of a place; null for what is no post. */
  readonly idOf: (post: Element, place: ForumPlace) => string | null;
  /** The name as shown; also where it is no link. */
  readonly author: string;
  /** The link to the author's page. */
  readonly authorLink: string;
  /** The element whose `datetime`, `data-time`, `title` or text tells the time. */
  readonly time: string;
  readonly body: string;
  /** Null where the engine has none. */
  readonly signature: string | null;
  /** Words of others within a body. */
  readonly quote: string;
  /** What the software puts into a body: edit notes, buttons, hints to log in. */
  readonly leftOut: string | null;
  /** Links to attached files, anywhere in the post; null where the engine has none. */
  readonly attachment: string | null;
  /** The element that prints the floor, such as `#12`; null where none does. */
  readonly floor: string | null;
  /** Posts a full page holds, to count floors where none is printed and pages are numbered; null to leave them unknown. */
  readonly postsPerPage: number | null;
  /** Smilies and the like: their `alt` is read in their place. */
  readonly isOrnament: (image: Element) => boolean;
  /** The address that leads to this very post. */
  readonly permalinkOf: (post: string, thread: ForumPlace, root: string) => string;
  /** Whether an absolute address is a file of the forum itself that never changes under its address. */
  readonly isOwnFile: (address: string, root: string) => boolean;
}

/** A board's page, and the index. Selectors below a row are relative to it. */
export interface BoardFacts {
  readonly threadRow: string;
  readonly threadLink: string;
  /** Replies as printed, in the first line of the element (views, which change by being counted, stand below); part of the stamp. */
  readonly threadReplies: string;
  /** Time of the last post; part of the stamp. */
  readonly threadLastPost: string;
  /** Rows that stay on top whatever their age; null where they are not marked. */
  readonly sticky: string | null;
  readonly boardRow: string;
  readonly boardLink: string;
  /** Counts and last post of a board; the stamp. Null where the row does not say enough to trust it. */
  readonly boardStamp: string | null;
  /** Whether rows of boards are the navigation of every page, messages among them: then they count on the index alone. */
  readonly boardsInNavigation?: boolean;
}

/** A member's own page. */
export interface ProfileFacts {
  readonly name: string;
  /** Rows of the card, or the values themselves. */
  readonly field: string;
  /** What a field is called, within it; null where it is the element before it (`dt` before `dd`) or where it has no name. */
  readonly label: string | null;
  /** What the member wrote, within the field; null where that is the field itself. */
  readonly value: string | null;
  /** What the software puts into names and fields: badges, headings. Nothing where it is absent. */
  readonly leftOut?: string | null;
  /** Names of fields that the software fills or that say nothing of an offer. */
  readonly boring: RegExp;
}
