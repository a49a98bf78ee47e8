import { type Sha256, sha256 } from './digest.ts';

/** What kind of text a listing is. */
export type ListingKind =
  | 'post'
  | 'thread-title'
  | 'signature'
  | 'profile'
  | 'share'
  | 'invitation'
  | 'image';

/** A file that hangs on a listing, as its page names it. */
export interface Attachment {
  /** Absolute address, or null where guests are shown the name alone. */
  readonly url: string | null;
  readonly name: string;
}

/** One offer (or any other text) as an adapter read it from a page, and where it stood. */
export interface Listing {
  /** Permalink: the address that leads a person to this very text. */
  readonly url: string;
  readonly kind: ListingKind;
  /** As shown to a visitor, quotes of others left out; lines divided by `\n`. */
  readonly text: string;
  readonly author: string | null;
  readonly authorUrl: string | null;
  /** Never invented: null where the page does not say. */
  readonly postedAt: Date | null;
  /** The floor in its thread, from 1, or null. */
  readonly position: number | null;
  /** Absolute addresses of the pictures in it. */
  readonly images: readonly string[];
  /** Absolute addresses of the links in it. */
  readonly links: readonly string[];
  /** Texts of others that it quotes; absent where it quotes none. */
  readonly quotes?: readonly string[];
  /** Absent where there is none. */
  readonly attachments?: readonly Attachment[];
}

/** White space folded, so that the same text laid out differently is one listing. */
export function textDigestOf(text: string): Sha256 {
  return sha256(text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim());
}

/** Texts shorter than this many letters say too little to be one campaign. */
const CAMPAIGN_LETTERS = 8;

/**
 * Digest of the letters of a text alone: the same advertisement with other spacing, marks, price or number has the same.
 * Short texts keep their own digest.
 */
export function campaignOf(text: string): Sha256 {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, '');
  return letters.length < CAMPAIGN_LETTERS ? textDigestOf(text) : sha256(letters);
}
