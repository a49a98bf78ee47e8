import type { DisguisedTerm } from './lexicon.ts';

/**
 * Words that are disguised most. Those of three characters and more are known by their sound too; shorter ones collide with
 * everyday words (办证 with 办正事; measured in the reference on 8,725 texts), and so do 手机卡 and 收集卡: those of two
 * characters are known only where they are taken apart or spelled.
 */
export const DISGUISED_TERMS: readonly DisguisedTerm[] = [
  { term: '身份证', syllables: ['shen', 'fen', 'zheng'], aliases: ['sfz', 'shenfz'] },
  { term: '二代证', syllables: ['er', 'dai', 'zheng'], aliases: ['edz'] },
  { term: '四件套', syllables: ['si', 'jian', 'tao'], aliases: ['sjt'] },
  { term: '八件套', syllables: ['ba', 'jian', 'tao'], aliases: ['bjt'] },
  { term: '驾驶证', syllables: ['jia', 'shi', 'zheng'], aliases: ['jsz'] },
  { term: '行驶证', syllables: ['xing', 'shi', 'zheng'] },
  { term: '居住证', syllables: ['ju', 'zhu', 'zheng'] },
  { term: '户口本', syllables: ['hu', 'kou', 'ben'], aliases: ['hkb'] },
  { term: '对公户', syllables: ['dui', 'gong', 'hu'] },
  { term: '银行卡', syllables: ['yin', 'hang', 'ka'], aliases: ['yhk'] },
  { term: '营业执照', syllables: ['ying', 'ye', 'zhi', 'zhao'], aliases: ['yyzz'] },
  { term: '支付宝', syllables: ['zhi', 'fu', 'bao'] },
  { term: '护照', syllables: ['hu', 'zhao'] },
  { term: '驾照', syllables: ['jia', 'zhao'] },
  { term: '证件', syllables: ['zheng', 'jian'] },
  { term: '办证', syllables: ['ban', 'zheng'] },
  { term: '原件', syllables: ['yuan', 'jian'] },
  { term: '高仿', syllables: ['gao', 'fang'] },
  { term: '现货', syllables: ['xian', 'huo'] },
  { term: '实名', syllables: ['shi', 'ming'] },
  { term: '刻章', syllables: ['ke', 'zhang'] },
  { term: '人脸', syllables: ['ren', 'lian'] },
  { term: '网盘', syllables: ['wang', 'pan'] },
  { term: '微信', syllables: ['wei', 'xin'] },
];

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

/** Everyday wordings that only sound like a term. */
export const FALSE_FRIENDS: ReadonlySet<string> = new Set(['事件套']);
