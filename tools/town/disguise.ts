import { inventHandle } from './grammar.ts';
import type { Random } from './random.ts';
import type { Written } from './written.ts';

/** How an advertisement hides, from 0 (plainly) to 3 (split, traditional or circled characters). */
export type Disguise = 0 | 1 | 2 | 3;

/** Ways of writing a word of the trade, by strength of disguise. */
const TERMS: Readonly<Record<string, { means: string; written: readonly (readonly string[])[] }>> =
  {
    card: {
      means: '身份证',
      written: [
        ['身份证', '二代身份证', '居民身份证'],
        ['sfz', 'SFZ', '🆔', '身份🆔', '二代Z'],
        ['申份证', '身*份*证', '身份zheng', 'ｓｆｚ', '身.份.证', '身份㊣', '神份正'],
        ['身亻分证', '身份讠正', '身份證', 'shen fen zheng', '身亻分讠正'],
      ],
    },
    set: {
      means: '四件套',
      written: [
        ['四件套', '全套四件套'],
        ['4件套', '4️⃣件套'],
        ['四*件*套', '肆件套', '四见套'],
        ['四亻牛套', 'si件套'],
      ],
    },
    idcard: {
      means: 'ID card',
      written: [
        ['ID card', 'resident ID card', 'identity card'],
        ['🆔 card', 'I.D. card', 'sfz'],
        ['1D c@rd', 'ID.c.a.r.d', 'i-d-e-n-t-i-t-y card'],
        ['ｉｄ ｃａｒｄ', 'shen fen zheng', 'ⒾⒹ card'],
      ],
    },
  };

const CIRCLED = '⓪①②③④⑤⑥⑦⑧⑨';

function fullWidth(text: string): string {
  return text.replaceAll(/[!-~]/gu, (character) =>
    String.fromCharCode(character.charCodeAt(0) + 0xfee0),
  );
}

function circled(digits: string): string {
  return digits.replaceAll(/\d/gu, (digit) => CIRCLED[Number(digit)] ?? digit);
}

/** The label and the form of a handle, by kind and strength. `#` is the handle. */
const LABELS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  qq: [
    ['QQ：#', 'QQ #', '加QQ#'],
    ['扣扣 #', '🐧 #', '企鹅：#'],
    ['球球 #', '加扣#', 'Ｑ：#'],
    ['抠抠 #', 'Q①Q：#', '鹅：#'],
  ],
  wx: [
    ['微信：#', '微信 #', '加微信#'],
    ['VX：#', 'V：#', 'wx #'],
    ['威信：#', '薇❤ #', '维信 #'],
    ['微亻言 #', '徽 信：#', '微訊 #'],
  ],
  tel: [
    ['电话：#', '手机 #'],
    ['☎️ #', '📞#'],
    ['电-话 #', '致电 #'],
    ['電話 #', 'dian话：#'],
  ],
  tg: [
    ['Telegram：#', '电报 #'],
    ['飞机 #', 'TG：#'],
    ['纸飞机 #', '✈️ #'],
    ['灰机：#', '電報 #'],
  ],
};

const ENGLISH_LABELS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  qq: [['QQ: #', 'QQ #'], ['QQ: #'], ['Q.Q #'], ['Q-Q: #']],
  wx: [['WeChat: #', 'WeChat #'], ['WX: #', 'weixin #'], ['We.Chat #'], ['vvechat: #']],
  tel: [['Phone: #'], ['☎️ #'], ['ph0ne #'], ['tel: #']],
  tg: [['Telegram: #', 'Telegram #'], ['TG: #'], ['T.G. #', '✈️ #'], ['Teleqram #']],
};

function writtenHandle(kind: string, plain: string, strength: Disguise, random: Random): string {
  if (kind === 'tg') {
    return plain;
  }
  if (strength === 2) {
    return random.chance(0.6) ? fullWidth(plain) : plain.split('').join(' ');
  }
  if (strength === 3) {
    return kind === 'wx' ? plain.replace('_', ' _ ') : circled(plain);
  }
  return strength === 1 && kind === 'tel'
    ? `${plain.slice(0, 3)} ${plain.slice(3, 7)} ${plain.slice(7)}`
    : plain;
}

/** A handle with its label, hidden as strongly as asked. */
export function disguisedHandle(
  kind: 'qq' | 'wx' | 'tel' | 'tg',
  strength: Disguise,
  random: Random,
  english: boolean = false,
): Written {
  const made = inventHandle(kind, random);
  if (made === null) {
    throw new RangeError(`no handle of the kind ${kind}`);
  }
  const label = random.pick((english ? ENGLISH_LABELS : LABELS)[kind]?.[strength] ?? ['#']);
  return {
    text: label.replace('#', writtenHandle(kind, made.written, strength, random)),
    handles: [{ kind: made.kind, value: made.value }],
    prices: [],
    obfuscatedTerms: [],
  };
}

/** A word of the trade, hidden as strongly as asked. */
export function disguisedTerm(name: string, strength: Disguise, random: Random): Written | null {
  const term = TERMS[name];
  if (term === undefined) {
    return null;
  }
  const written = random.pick(term.written[strength] ?? []);
  return {
    text: written,
    handles: [],
    prices: [],
    obfuscatedTerms: strength === 0 ? [] : [{ written, means: term.means }],
  };
}
