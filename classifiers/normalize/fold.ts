import { Converter } from 'opencc-js/t2cn';
import { type Channel, ChannelBuilder } from './channel.ts';
import { CONFUSABLES } from './confusables.ts';
import { COSTUMES } from './costumes.ts';

const toSimplified = Converter({ from: 't', to: 'cn' });

/** What a lone surrogate becomes: a symbol that joins nothing. */
const BROKEN = '\uFFFD';

function isHan(codePoint: number): boolean {
  return (
    codePoint >= 0x2e80 && (codePoint <= 0x9fff || (codePoint >= 0xf900 && codePoint <= 0xfaff))
  );
}

/** Lower case without marks; look-alikes of other scripts become Latin letters. */
function foldLetters(compatible: string): string {
  const bare = compatible.normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC').toLowerCase();
  let latin = '';
  for (const character of bare) {
    latin += CONFUSABLES.get(character) ?? character;
  }
  return latin;
}

/** Marks, controls and letters that show nothing; white space among them is told apart first. */
const INVISIBLE = /^[\p{Cf}\p{M}\p{Cc}\u115f\u1160\u3164\uffa0]$/u;
const LINE_ENDS = new Set(['\n', '\u0085', '\u2028', '\u2029']);

/** What white space and invisible characters become; null for anything that shows. */
function foldBlank(character: string): string | null {
  if (LINE_ENDS.has(character)) {
    return '\n';
  }
  if (/^\s$/u.test(character) && character !== '\ufeff') {
    return ' ';
  }
  return INVISIBLE.test(character) ? '' : null;
}

function foldCodePoint(codePoint: number): string {
  const isHalf = codePoint >= 0xd800 && codePoint <= 0xdfff;
  const character = isHalf ? BROKEN : String.fromCodePoint(codePoint);
  const known = COSTUMES.get(codePoint) ?? foldBlank(character);
  if (known !== null) {
    return known;
  }
  const compatible = character.normalize('NFKC');
  return isHan(codePoint) ? toSimplified(compatible).toLowerCase() : foldLetters(compatible);
}

/** Foldings met so far; the plane of everyday characters as an array, the rest as a map. */
const NEAR: (string | undefined)[] = Array.from({ length: 0x10000 });
const FAR = new Map<number, string>();

function folded(codePoint: number): string {
  const known = codePoint < 0x10000 ? NEAR[codePoint] : FAR.get(codePoint);
  if (known !== undefined) {
    return known;
  }
  const piece = foldCodePoint(codePoint);
  if (codePoint < 0x10000) {
    NEAR[codePoint] = piece;
  } else {
    FAR.set(codePoint, piece);
  }
  return piece;
}

/**
 * One character after another in its plain form: NFKC, lower case, simplified, without invisible characters and marks,
 * look-alikes and pictures replaced. White space stays, as a space or a line feed. Every piece keeps its place.
 */
export function fold(text: string): Channel {
  const builder = new ChannelBuilder(text.length);
  let index = 0;
  while (index < text.length) {
    const codePoint = text.codePointAt(index) ?? 0;
    const width = codePoint > 0xffff ? 2 : 1;
    const piece = folded(codePoint);
    if (piece !== '') {
      builder.add(piece, index, index + width);
    }
    index += width;
  }
  return builder.build();
}
