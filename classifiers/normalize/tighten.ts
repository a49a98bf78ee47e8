import { isStandIn, standInOf } from '../lexicon/stand-ins.ts';
import { type Channel, ChannelBuilder } from './channel.ts';
import { CLASS, classOf } from './characters.ts';

/** Stands in a tight channel for the end of a clause. */
const PAUSE = '，';

function isWord(unitClass: number): boolean {
  return unitClass === CLASS.hanzi || unitClass === CLASS.letter || unitClass === CLASS.digit;
}

/** What stands between two words: where it is, and whether it ends a clause. */
interface Gap {
  readonly from: number;
  readonly to: number;
  readonly pauses: boolean;
}

function gapAt(text: string, from: number): Gap {
  let to = from;
  let pauses = false;
  while (to < text.length) {
    const unitClass = classOf(text.charCodeAt(to));
    if (isWord(unitClass)) {
      break;
    }
    pauses ||= unitClass === CLASS.pause;
    to += 1;
  }
  return { from, to, pauses };
}

function classAt(text: string, index: number): number {
  return index < 0 || index >= text.length ? CLASS.space : classOf(text.charCodeAt(index));
}

/** Whether the unit at `index` stands alone: no word unit on its other side. */
function standsAlone(text: string, index: number, step: -1 | 1): boolean {
  return !isWord(classAt(text, index + step));
}

/** Whether the letter at `index` has no Latin letter or digit on its other side: one of several that spell a word. */
function isSingleLetter(text: string, index: number, step: -1 | 1): boolean {
  const beyond = classAt(text, index + step);
  return beyond !== CLASS.letter && beyond !== CLASS.digit;
}

/** Whether a clause mark stands between Chinese characters that it only breaks up: a single one on either side. */
function breaksUp(text: string, gap: Gap): boolean {
  const between =
    classAt(text, gap.from - 1) === CLASS.hanzi && classAt(text, gap.to) === CLASS.hanzi;
  const lonely = standsAlone(text, gap.from - 1, -1) || standsAlone(text, gap.to, 1);
  return between && lonely && gap.to - gap.from === 1 && text[gap.from] !== '\n';
}

/** Whether a gap stands between two letters of a word that is spelled out: s f z, i-d, s.f.z. */
function spells(text: string, gap: Gap): boolean {
  return (
    classAt(text, gap.from - 1) === CLASS.letter &&
    classAt(text, gap.to) === CLASS.letter &&
    isSingleLetter(text, gap.from - 1, -1) &&
    isSingleLetter(text, gap.to, 1)
  );
}

/** What a gap becomes: nothing where it only breaks a word up, a space between Latin words or numbers, else a pause. */
function bridge(text: string, gap: Gap): string {
  if (gap.pauses) {
    const isDot = gap.to - gap.from === 1 && text[gap.from] === '.';
    return breaksUp(text, gap) || (isDot && spells(text, gap)) ? '' : PAUSE;
  }
  const besideHanzi =
    classAt(text, gap.from - 1) === CLASS.hanzi || classAt(text, gap.to) === CLASS.hanzi;
  return besideHanzi || spells(text, gap) ? '' : ' ';
}

/** Adds what a gap becomes, and the pictures in it, on their side of the pause. */
function addGap(builder: ChannelBuilder, folded: Channel, gap: Gap): void {
  const { text, starts, ends } = folded;
  const isInner = gap.from > 0 && gap.to < text.length;
  const bridged = isInner ? bridge(text, gap) : '';
  const pause = bridged === PAUSE ? firstPause(text, gap) : gap.from;
  const before = builder.length;
  addPictures(builder, folded, { from: gap.from, to: pause });
  const start = builder.length === before ? gap.from : pause;
  builder.add(bridged, starts[start] ?? 0, ends[gap.to - 1] ?? 0);
  addPictures(builder, folded, { from: pause, to: gap.to });
}

function firstPause(text: string, { from, to }: Gap): number {
  let index = from;
  while (index < to && classOf(text.charCodeAt(index)) !== CLASS.pause) {
    index += 1;
  }
  return index;
}

function addPictures(
  builder: ChannelBuilder,
  { text, starts, ends }: Channel,
  { from, to }: Range,
): void {
  for (let index = from; index < to; index += 1) {
    const picture = pictureAt(text, index);
    if (picture !== undefined) {
      builder.addUnit(picture, starts[index] ?? 0, ends[index] ?? 0);
    }
  }
}

/** The unit that stands for a picture or a rare character at `index`. */
function pictureAt(text: string, index: number): number | undefined {
  const unit = text.charCodeAt(index);
  if (unit >= 0xd800 && unit <= 0xdbff) {
    return standInOf(text.slice(index, index + 2));
  }
  return unit < 0xd800 && isStandIn(unit) ? unit : undefined;
}

/** Where the first gap begins; the end of the text where there is none. */
function firstGap(text: string): number {
  let index = 0;
  while (index < text.length && isWord(classOf(text.charCodeAt(index)))) {
    index += 1;
  }
  return index;
}

/**
 * A folded text without what is put between characters to break words up (身*份*证, 身 份 证, S.F.Z): only characters,
 * digits, one space between Latin words or numbers, a pause where a clause ends, and pictures that may be read as a
 * character, one unit each (`stand-ins.ts`).
 */
export function tightenWithPictures(folded: Channel): Channel {
  const { text, starts, ends } = folded;
  if (firstGap(text) === text.length) {
    return folded;
  }
  const builder = new ChannelBuilder(text.length);
  let index = 0;
  while (index < text.length) {
    const unit = text.charCodeAt(index);
    if (isWord(classOf(unit))) {
      builder.addUnit(unit, starts[index] ?? 0, ends[index] ?? 0);
      index += 1;
      continue;
    }
    const gap = gapAt(text, index);
    addGap(builder, folded, gap);
    index = gap.to;
  }
  return builder.build();
}

/** A tight text without its pictures but those within `kept`; and where the ranges of `kept` are then. */
export function dropPictures<T extends Range>(
  pictured: Channel,
  kept: readonly T[],
): { readonly tight: Channel; readonly kept: readonly T[] } {
  const { text, starts, ends } = pictured;
  if (!holdsPicture(text)) {
    return { tight: pictured, kept };
  }
  const builder = new ChannelBuilder(text.length);
  const moved: T[] = [];
  let next = 0;
  for (let index = 0; index < text.length; index += 1) {
    const range = kept[next];
    const isKept = range !== undefined && index >= range.from;
    if (isKept || !isStandIn(text.charCodeAt(index))) {
      builder.addUnit(text.charCodeAt(index), starts[index] ?? 0, ends[index] ?? 0);
    }
    if (range !== undefined && index === range.to - 1) {
      const to = builder.length;
      moved.push({ ...range, from: to - (range.to - range.from), to });
      next += 1;
    }
  }
  return { tight: builder.build(), kept: moved };
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function holdsPicture(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (isStandIn(text.charCodeAt(index))) {
      return true;
    }
  }
  return false;
}
