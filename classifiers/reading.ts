import type { Span } from '../core/signal.ts';
import { type Channel, sourceSpan } from './normalize/channel.ts';
import { fold } from './normalize/fold.ts';
import { type Disguise, findDisguises, restore } from './normalize/restore.ts';
import { toSound } from './normalize/sound.ts';
import { findSpellings } from './normalize/spelling.ts';
import { dropPictures, tightenWithPictures } from './normalize/tighten.ts';

/** One text in every form that detectors and model read. */
export interface Reading {
  /** As given. */
  readonly raw: string;
  /** Character by character in plain form, disguised Latin words too; white space and punctuation kept. */
  readonly folded: Channel;
  /** Folded, without what breaks words up. */
  readonly tight: Channel;
  /** Tight, with disguised terms written plainly. */
  readonly plain: Channel;
  /** How the plain form sounds. */
  readonly sound: Channel;
  /** The terms that were disguised, by their place in the tight form. */
  readonly disguises: readonly Disguise[];
  /** Where Latin words are hidden by how they are spelled, in the text as given. */
  readonly spellings: readonly Span[];
}

/**
 * Reads a text in all its forms. Any string will do; cost is linear in its length. `bare`: the text folded, where the caller has
 * it.
 */
export function read(raw: string, bare: Channel = fold(raw)): Reading {
  const spelled = findSpellings(bare.text);
  const folded = restore(bare, spelled);
  const pictured = tightenWithPictures(folded);
  const { tight, kept: disguises } = dropPictures(pictured, findDisguises(pictured.text));
  const plain = restore(tight, disguises);
  const spellings = spelled
    .filter(({ hides }) => hides)
    .map(({ from, to }) => sourceSpan(bare, from, to));
  return { raw, folded, tight, plain, sound: toSound(plain), disguises, spellings };
}
