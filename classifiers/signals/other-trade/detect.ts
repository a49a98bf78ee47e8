import type { Reading } from '../../reading.ts';
import { type Finding, observe, patternOf } from '../detector.ts';

/** Written for this project: what other traders sell. */
const PATTERNS = [
  patternOf('other-trade.bet', [
    '百家乐|捕鱼|时时彩|六合彩|彩票|棋牌|老虎机|真人视讯|体育(?=[，]|平台|投注|$)|电竞|博彩|快三|飞艇|骰宝',
    '首[充存]|上分|返水|稳赚|带单|跟单',
    String.raw`\b(?:casino|betting|forex|signals|airdrop|giveaway|jackpot)\b`,
  ]),
  patternOf('other-trade.adult', [
    '约会|上门按摩|外围|品茶|空姐|丝袜|福利(?!院|待遇)|写真|私房|少妇|裸聊|陪聊|陪玩|文爱',
    String.raw`\b(?:escorts?|dating|singles|massage|nudes?)\b`,
  ]),
  patternOf('other-trade.wares', [
    '手表|球鞋|包包|香水|口红|面膜|白酒|红酒|茅台|烟弹|香烟|药(?:酒|丸|片)|减肥|壮阳|电子烟',
    '手机壳|显卡|平板|耳机|键盘|相机|吉他|冰箱|洗衣机|电动车|自行车|摩托|轿车|货车|面包车',
    '蜂蜜|大米|腊肉|海鲜|水果|零食|猫粮|小猫|金毛|仓鼠|翡翠|手串|字画|紫砂',
    '女装|童鞋|鞋包|卫衣|羽绒服|床品|相框|蛋糕|花束|贺卡',
    String.raw`\b(?:laptops?|tickets?|sneakers|handbags?|perfume|vapes?|coffee|mugs?|stickers|furniture|bikes?|sofa|guitar|camera|cakes?|flowers)\b`,
    String.raw`\b(?:followers|likes|netflix|spotify|vpn|game keys|gift cards)\b`,
  ]),
  patternOf('other-trade.service', [
    '刷单|点赞|涨粉|刷量|代写|代做|外链|快排|站群|源码|搭建|代运营|代练|黑客|轰炸|代孕|试管',
    '搬家|保洁|开锁|疏通|家教|陪练|美甲|洗车|修空调|婚纱|会员(?=秒|代|合|充)|激活码|网课|资料打包|真题',
    '出租|合租|转租|整租|无中介|拎包',
    '客户经理|信贷|年化|利率|抵押|pos机|收款码|聚合码|宽带|光猫|etc(?![a-z])|投保|保险|理赔',
    '代抢|机场节点|订阅|不限速',
    String.raw`\b(?:loans?|credit|tutor|translator|web design|hosting|essay|hacker|marketing|insurance|catering|rental|tuition)\b`,
  ]),
];

/** What other traders sell, lawful or not: it is not this trade. */
export function detectOtherTrade(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
