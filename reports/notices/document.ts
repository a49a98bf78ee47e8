import type { Language } from '../words/wording.ts';

/** A part of a notice that knows what it is, so that text and HTML are written from the same thing. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'pairs'; readonly pairs: readonly (readonly [label: string, value: string])[] }
  /** What must stand exactly as it is, each on a line of its own. */
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  /** Foreign words, marked on every line so that they cannot pass for ours. */
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'list'; readonly entries: readonly string[] };

export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** A notice in one language. */
export interface NoticeDocument {
  readonly language: Language;
  readonly title: string;
  /** Above everything else, as in a draft that nobody has decided; null in a notice. */
  readonly banner: string | null;
  readonly sections: readonly Section[];
}
