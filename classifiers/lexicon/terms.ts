/** A word that sellers disguise, and how its characters are said in it. */
export interface DisguisedTerm {
  readonly term: string;
  readonly syllables: readonly string[];
  /** Latin short forms in use. */
  readonly aliases: readonly string[];
}

/**
 * Words that are disguised most, and long enough to be known by their sound: three characters. Shorter ones collide with
 * everyday words (办证 with 办正事; measured in the reference on 8,725 texts), and so do 手机卡 and 收集卡.
 */
export const DISGUISED_TERMS: readonly DisguisedTerm[] = [
  { term: '身份证', syllables: ['shen', 'fen', 'zheng'], aliases: ['sfz', 'shenfz'] },
  { term: '二代证', syllables: ['er', 'dai', 'zheng'], aliases: ['edz'] },
  { term: '四件套', syllables: ['si', 'jian', 'tao'], aliases: ['sjt'] },
  { term: '八件套', syllables: ['ba', 'jian', 'tao'], aliases: ['bjt'] },
  { term: '驾驶证', syllables: ['jia', 'shi', 'zheng'], aliases: ['jsz'] },
  { term: '户口本', syllables: ['hu', 'kou', 'ben'], aliases: ['hkb'] },
  { term: '对公户', syllables: ['dui', 'gong', 'hu'], aliases: [] },
  { term: '银行卡', syllables: ['yin', 'hang', 'ka'], aliases: ['yhk'] },
];

/** Ways of writing a numeral within a term. */
export const NUMERALS: Readonly<Record<string, string>> = { 二: '2贰', 四: '4肆', 八: '8捌' };

/**
 * Everyday words that begin with the last character of a disguised form: `身份正在核实` speaks of an identity, not of a
 * card. By that last character.
 */
export const FALSE_CONTINUATIONS: Readonly<Record<string, string>> = {
  正: '在确式常当面义是好被规品版经统直派宗要巧因如能处视',
  整: '个合理体改容治车机形',
  政: '府治策务协',
  争: '议取夺先',
  征: '集收求信用途',
  挣: '钱的扎',
  症: '状',
  套: '房',
  互: '联相动助',
  护: '理肤',
  忽: '视然略',
};

/** Before a disguised 二代证 these make another word of 二代: 第二代, 富二代. */
export const FALSE_PRECEDENTS = '第富星官红拆军创';
