import { isConvincing, isPlain } from '../lexicon/convincing.ts';
import { buildLexicon, type Lexicon } from '../lexicon/lexicon.ts';
import { searchLexicon } from '../lexicon/search.ts';
import { DISGUISED_TERMS } from '../lexicon/terms.ts';
import { type Channel, ChannelBuilder, sourceSpan } from './channel.ts';

/** A term found under a disguise: where in the tight channel, and which term it stands for. */
export interface Disguise {
  readonly term: string;
  readonly from: number;
  readonly to: number;
}

let shipped: Lexicon | null = null;

/** Every disguised term of a tight text, from left to right, none overlapping another. */
export function findDisguises(text: string): readonly Disguise[] {
  shipped ??= buildLexicon(DISGUISED_TERMS);
  return searchLexicon(shipped, text, isConvincing).filter((match) => !isPlain(match));
}

/** The tight channel with every disguised term written plainly; each of its characters stands for the whole disguise. */
export function restore(tight: Channel, disguises: readonly Disguise[]): Channel {
  if (disguises.length === 0) {
    return tight;
  }
  const builder = new ChannelBuilder(tight.text.length);
  let index = 0;
  for (const { term, from, to } of disguises) {
    copy(tight, builder, index, from);
    const [start, end] = sourceSpan(tight, from, to);
    builder.add(term, start, end);
    index = to;
  }
  copy(tight, builder, index, tight.text.length);
  return builder.build();
}

function copy(channel: Channel, builder: ChannelBuilder, from: number, to: number): void {
  for (let index = from; index < to; index += 1) {
    builder.addUnit(
      channel.text.charCodeAt(index),
      channel.starts[index] ?? 0,
      channel.ends[index] ?? 0,
    );
  }
}
