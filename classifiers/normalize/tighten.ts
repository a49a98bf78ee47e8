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

/**
 * A folded text without what is put between characters to break words up (身*份*证, 身 份 证, S.F.Z): only characters,
 * digits, one space between Latin words or numbers, and a pause where a clause ends.
 */
export function tighten(folded: Channel): Channel {
  const { text, starts, ends } = folded;
  const builder = new ChannelBuilder(text.length);
  let index = 0;
  while (index < text.length) {
    if (isWord(classOf(text.charCodeAt(index)))) {
      builder.add(text.charAt(index), starts[index] ?? 0, ends[index] ?? 0);
      index += 1;
      continue;
    }
    const gap = gapAt(text, index);
    if (gap.from > 0 && gap.to < text.length) {
      builder.add(bridge(text, gap), starts[gap.from] ?? 0, ends[gap.to - 1] ?? 0);
    }
    index = gap.to;
  }
  return builder.build();
}
