import { type Channel, ChannelBuilder } from './channel.ts';
import { CLASS, classOf } from './characters.ts';

/** Stands in a tight channel for the end of a clause. */
export const PAUSE = '，';

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

/** What a gap becomes: nothing where it only breaks a word up, a space between Latin words or numbers, else a pause. */
function bridge(text: string, gap: Gap): string {
  const before = classAt(text, gap.from - 1);
  const after = classAt(text, gap.to);
  const lonely = standsAlone(text, gap.from - 1, -1) || standsAlone(text, gap.to, 1);
  if (gap.pauses) {
    const breaksUp =
      before === CLASS.hanzi && after === CLASS.hanzi && lonely && gap.to - gap.from === 1;
    return breaksUp && text[gap.from] !== '\n' ? '' : PAUSE;
  }
  if (before === CLASS.hanzi || after === CLASS.hanzi) {
    return '';
  }
  const spelled =
    before === CLASS.letter &&
    after === CLASS.letter &&
    standsAlone(text, gap.from - 1, -1) &&
    standsAlone(text, gap.to, 1);
  return spelled ? '' : ' ';
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
