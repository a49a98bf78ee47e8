import type { Span } from '../core/signal.ts';
import { sourceSpan } from './normalize/channel.ts';
import { fold } from './normalize/fold.ts';
import { findDisguises, restore } from './normalize/restore.ts';
import { findSpellings } from './normalize/spelling.ts';
import { dropPictures, tightenWithPictures } from './normalize/tighten.ts';

/** A text as it reads without its disguises. */
export interface Undisguised {
  /** Character by character in plain form, disguised Latin words too; white space and punctuation stay. */
  readonly text: string;
  /** Disguised terms by their places in the text as given, with how each is written there and how it reads. */
  readonly words: readonly {
    readonly span: Span;
    readonly written: string;
    readonly reads: string;
  }[];
}

/** As many terms as are worth reading. */
const MOST_WORDS = 200;

/** Reads a text as detectors do, for a person. Any string will do; cost is linear in its length. */
export function undisguise(raw: string): Undisguised {
  const bare = fold(raw);
  const folded = restore(bare, findSpellings(bare.text));
  const pictured = tightenWithPictures(folded);
  const { tight, kept } = dropPictures(pictured, findDisguises(pictured.text));
  return {
    text: folded.text,
    words: kept.slice(0, MOST_WORDS).map(({ from, to, term }) => {
      const span = sourceSpan(tight, from, to);
      return { span, written: raw.slice(span[0], span[1]), reads: term };
    }),
  };
}
