import type { TrueHandle, TruePrice, TrueTerm } from './written.ts';

/** What a post is. */
export type Label =
  | 'ad_sell'
  | 'ad_buy'
  | 'ad_related'
  | 'ad_lure'
  | 'benign_hard'
  | 'benign'
  | 'reply_to_ad';

export interface DraftPost {
  readonly uid: number;
  readonly text: string;
  readonly label: Label;
  /** From 0 (plainly) to 4 (the offer is behind a link or a QR code). */
  readonly disguise: number;
  readonly handles: readonly TrueHandle[];
  readonly prices: readonly TruePrice[];
  readonly obfuscatedTerms: readonly TrueTerm[];
  readonly picture: string | null;
  /** Place in its thread of the post that it quotes, or null. */
  readonly quotes: number | null;
}

export interface DraftThread {
  readonly fid: number;
  readonly title: string;
  readonly posts: readonly DraftPost[];
  /** Whether it is one that even the smallest town has. */
  readonly special: boolean;
  readonly scripted: boolean;
  readonly moderation: 'obeys' | 'returns' | 'stays';
}
