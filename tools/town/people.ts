import type { User } from '../../town/content.ts';
import { LEXICON } from './lexicon.ts';
import type { Random } from './random.ts';

const FIRST = [
  '阿',
  '小',
  '老',
  '大',
  '夜',
  '北',
  '南',
  '橘',
  '青',
  '半',
  '云',
  '晚',
  '旧',
  '白',
  '野',
  '山',
];
const SECOND = [
  '杰',
  '鱼',
  '巷',
  '舟',
  '禾',
  '柚',
  '雨',
  '松',
  '桥',
  '茶',
  '猫',
  '石',
  '灯',
  '麦',
  '鸥',
  '岸',
];
const THIRD = ['', '', '', '先生', '同学', '77', '2019', '_x', '不熬夜', '的日常', '在路上', '007'];
const ENGLISH = [
  'marco_p',
  'Aisha R',
  'tom in qingwu',
  'Ingrid',
  'pablo77',
  'yuki_s',
  'Claire H',
  'dmitri_k',
  'BenTeaches',
  'slow_train',
  'Hannah L',
  'old_bike',
];

/** Signatures of ordinary members. */
const SIGNATURES = [
  '愿你走出半生，归来还有面吃',
  '买菜不带伞，下雨靠缘分',
  '已戒烟第三百天',
  '佛系带娃，随缘上班',
  '二手东西都是缘分',
  '骑车比开车快，不骗人',
  '今天也要好好吃饭',
  '有事打字，别发语音',
  '人到中年，保温杯不离手',
  '种菜三年，终于有瓜',
  '一只猫的室友',
  '白天搬砖，晚上码字',
  '诚信交易，面交优先',
  '别问，问就是在加班',
  'Be kind, it is cheap.',
  '身份证请勿外借（教训）',
];

/** Members of the town: `count` from here, and some from abroad. */
export function inventPeople(random: Random, count: number): User[] {
  const names = new Set<string>();
  while (names.size < count) {
    names.add(random.pick(FIRST) + random.pick(SECOND) + random.pick(THIRD));
  }
  return [...names, ...ENGLISH].map((name, index) => ({
    uid: 101 + index,
    name,
    city: /^[\w ]+$/u.test(name) ? random.pick(LEXICON.enCity) : random.pick(LEXICON.city),
    joined: `${random.between(2021, 2025)}-${String(random.between(1, 12)).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`,
    signature: random.chance(0.3) ? random.pick(SIGNATURES) : null,
  }));
}

/** Whether a member writes on the English board. */
export function isFromAbroad(user: User): boolean {
  return ENGLISH.includes(user.name);
}
