/**
 * What an address of a forum leads to. Ids are as the engine writes them; pages count from 1. An engine that addresses by
 * offset counts what comes before a page in place of pages: its first page is 1, the one that begins at offset 20 is 21.
 */
export type ForumPlace =
  | { readonly kind: 'index' }
  | { readonly kind: 'board'; readonly id: string; readonly slug?: string; readonly page: number }
  | { readonly kind: 'thread'; readonly id: string; readonly slug?: string; readonly page: number }
  | { readonly kind: 'profile'; readonly id: string; readonly slug?: string };

/** How an engine writes its addresses. All of it pure; whatever is no page worth collecting is null. */
export interface ForumAddresses {
  /** Whether pages are addressed by what comes before them. */
  readonly byOffset: boolean;
  /**
   * The place of an address; null for redirects, printable and mobile views, sorting and filters, posting, searching, and
   * feeds, so that nothing is fetched twice under two addresses.
   */
  placeOf(url: URL): ForumPlace | null;
  /** The one address under which a place is fetched and stored. `root` ends with a slash. */
  addressOf(place: ForumPlace, root: string): string;
  /** Where the forum is installed, with a closing slash, from the address of one of its pages. */
  rootOf(url: URL): string;
}

/** Whether two places are pages of the same board or thread. */
export function isSamePlace(one: ForumPlace, other: ForumPlace): boolean {
  return (
    one.kind === other.kind && (one.kind === 'index' || ('id' in other && one.id === other.id))
  );
}

/** The number of a page; 1 for what has none. */
export function pageNumberOf(place: ForumPlace): number {
  return 'page' in place ? place.page : 1;
}

/** Ids and page numbers have at most nine digits: more is no forum but a trap. */
const NUMBER = /^\d{1,9}$/u;

/** A whole number of a query or a path; null where it is none. */
export function numberOf(written: string | null | undefined): number | null {
  return written !== null && written !== undefined && NUMBER.test(written) ? Number(written) : null;
}

/** The number of a page as written; 1 where none is. */
export function pageWritten(written: string | null | undefined): number {
  return Math.max(1, numberOf(written) ?? 1);
}
