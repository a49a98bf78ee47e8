import { Converter } from 'opencc-js/cn2t';
import { sameGlyph, sameSound, splitsOf } from '../lexicon/neighbours.ts';
import { syllableOf } from '../normalize/sound.ts';
import { choose } from './grammar.ts';

const toTraditional = Converter({ from: 'cn', to: 'tw' });

/** Terms whose characters sellers disguise; the longest first. */
const TERMS = /身份证|二代证|四件套|八件套|驾驶证|户口本|对公户|银行卡|护照|驾照|原件|证件|高仿|现货|人脸|网盘|微信/gu;
/** Everyday characters that stand in for others by sound; rare ones are not typed. */
const EVERYDAY = '申深伸神身参肾甚审慎什绅分粉奋愤纷份正政整争征郑挣症证而儿尔耳带代待贷袋戴四寺司私见间剑建件键讨桃逃陶套假价架甲驶是使事湖虎护户口扣本苯对队公工供功引音银航行卡咖照找招远圆员原园现线县祸获货高搞告仿访放防连联莲王往忘望盘维唯威薇徽新信芯心';

type Disguise = (term: string, random: () => number) => string;

function each(term: string, change: (character: string) => string | undefined, random: () => number, part: number): string {
  return Array.from(term, (character) => (random() < part ? (change(character) ?? character) : character)).join('');
}

function bySound(term: string, random: () => number): string {
  function other(character: string): string | undefined {
    const near = Array.from(sameSound(syllableOf(character))).filter((one) => EVERYDAY.includes(one));
    return choose(near, random);
  }
  return each(term, other, random, 0.6);
}

function byGlyph(term: string, random: () => number): string {
  return each(term, (character) => choose(Array.from(sameGlyph(character)), random), random, 0.25);
}

function bySplit(term: string, random: () => number): string {
  return each(term, (character) => choose(splitsOf(character), random), random, 0.6);
}

function byLatin(term: string, random: () => number): string {
  return each(term, (character) => syllableOf(character), random, 0.4);
}

function byInitials(term: string, random: () => number): string {
  const initials = Array.from(term, (character) => syllableOf(character).charAt(0)).join('');
  return random() < 0.5 ? initials : initials.toUpperCase();
}

function byInsertion(term: string, random: () => number): string {
  const mark = choose(['*', '/', '.', '-', ' ', '、', '|', '_', '·', '\u200b', '\u200d', '~'], random) ?? '*';
  return Array.from(term).join(mark);
}

function byOrder(term: string, random: () => number): string {
  const characters = Array.from(term);
  const place = Math.floor(random() * (characters.length - 1));
  return characters.toSpliced(place, 2, characters[place + 1] ?? '', characters[place] ?? '').join('');
}

/** Pictures that stand for a word of the trade. */
const PICTURES: readonly (readonly [word: string, picture: string])[] = [
  ['身份证', '🆔'], ['二代证', '🪪'], ['四件套', '4️⃣件套'], ['银行卡', '💳'], ['护照', '🛂'], ['微信', '💚'], ['现货', '📦'], ['驾照', '🚗证'], ['驾驶证', '🚗证'], ['人脸', '🙂脸'],
];

function byPicture(term: string): string {
  return PICTURES.find(([word]) => word === term)?.[1] ?? term;
}

/** The kinds that the corpus is disguised by. */
const TRAINED: readonly Disguise[] = [bySound, bySound, byLatin, byInitials, byInsertion, byInsertion];

/** Kinds that no training text is disguised by: what is measured with them was not learnt. */
export const HELD_OUT_DISGUISES: Readonly<Record<string, Disguise>> = {
  'look-alike': byGlyph,
  'split characters': bySplit,
  'swapped order': byOrder,
  pictures: byPicture,
};

/** Disguises every term of a text in one manner. */
export function disguiseTerms(text: string, manner: Disguise, random: () => number): string {
  return text.replaceAll(TERMS, (term) => manner(term, random));
}

function wide(text: string): string {
  return text.replaceAll(/[!-~]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

function circled(text: string): string {
  return text.replaceAll(/[1-9]/gu, (digit) => String.fromCharCode(0x245f + Number(digit))).replaceAll('0', '⓪');
}

/** Disguises the terms of a text as sellers do: by sound, letters or marks between. */
export function disguise(text: string, random: () => number): string {
  const manner = choose(TRAINED, random) ?? bySound;
  const hanzi = text.replaceAll(TERMS, (term) => (random() < 0.8 ? manner(term, random) : term));
  return disguiseLatin(hanzi, random);
}

/** Latin words that sellers disguise. */
const LATIN_TERMS = /\b(?:ID cards?|identity cards?|WeChat|wechat|weixin|Telegram|telegram)(?![\w-])/gu;
const LOOK_ALIKES: Readonly<Record<string, string>> = { a: '@', A: '@', I: '1', i: '1', o: '0', e: '3', t: '7' };

function byLookAlike(term: string, random: () => number): string {
  return each(term, (character) => LOOK_ALIKES[character], random, 0.7);
}

function byMarks(term: string, random: () => number): string {
  const mark = choose(['.', '-', '.', '_', '*'], random) ?? '.';
  return term.replaceAll(/(?<=[A-Za-z])(?=[A-Za-z])/gu, () => (random() < 0.8 ? mark : ''));
}

/** Disguises the Latin terms of a text: look-alikes, or marks between letters. */
function disguiseLatin(text: string, random: () => number): string {
  const manner = random() < 0.5 ? byLookAlike : byMarks;
  return text.replaceAll(LATIN_TERMS, (term) => manner(term, random));
}

/** Writes digits or Latin letters in other shapes. */
export function dress(text: string, random: () => number): string {
  return random() < 0.5
    ? text.replaceAll(/[\w@]{4,24}/gu, (word) => (random() < 0.7 ? wide(word) : word))
    : text.replaceAll(/\d{5,12}/gu, (number) => circled(number));
}

/** Writes a text in traditional characters. */
export function traditional(text: string): string {
  return toTraditional(text);
}
