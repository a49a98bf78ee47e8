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
  let folded = '';
  for (const character of bare) {
    folded += CONFUSABLES.get(character) ?? character;
  }
  return folded;
}

function foldCodePoint(codePoint: number): string {
  const costume = COSTUMES.get(codePoint);
  if (costume !== undefined) {
    return costume;
  }
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) {
    return BROKEN;
  }
  const character = String.fromCodePoint(codePoint);
  if (character !== '\n' && /^[\p{Cf}\p{M}\p{Cc}\u115f\u1160\u3164\uffa0]$/u.test(character)) {
    return /^\s$/u.test(character) ? ' ' : '';
  }
  if (/^\s$/u.test(character)) {
    return character === '\n' || character === '\u2028' || character === '\u2029' ? '\n' : ' ';
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
