import type { Reading } from '../../reading.ts';
import { type Finding, observe, patternOf } from '../detector.ts';

/** Written for this project. */
const PATTERNS = [
  patternOf('collector.trade', [
    '收藏',
    '同好|老证件|老身份证|旧证件',
    '粮票|布票|票证',
    '藏友',
    '样张',
    '老物件',
    '古玩|古董',
    '邮票|钱币|纪念',
    '博物馆',
    String.raw`\bcollect(?:or|ors|ion|ible)\b`,
    String.raw`\bmuseum\b`,
  ]),
  patternOf('collector.game', [
    '游戏',
    '卡牌',
    '手游',
    '道具(?![卡证]|身份|二代)',
    '剧本杀',
    '段位',
    '皮肤',
    '防沉迷(?!号|身份|解|代|秒|包|小号)',
    '桌游',
    '副本',
    '装备',
    '角色卡',
    '玩具|过家家',
    '王者号?|原神|和平精英|梦幻(?=[，号])|点卡',
    '宠物|猫[咪猫]|狗狗|周边|漫展|动漫|二次元|摆件|仅供娱乐|拍摄|剧组|影视|短剧|密室|狼人杀|无法律效力',
    'cosplay|cos(?![a-z])',
    String.raw`\bgames?\b`,
    String.raw`\bcosplay\b`,
    String.raw`\bprops?\b`,
  ]),
];

/** Collectors, games and toys. */
export function detectCollector(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
