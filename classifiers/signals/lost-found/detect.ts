import type { Reading } from '../../reading.ts';
import { type Finding, observe, patternOf } from '../detector.ts';

/** Written for this project. */
const PATTERNS = [
  patternOf('lost-found.notice', [
    '(?=[捡拾]到)(?<!(?:出售?|卖|转让|低价)[^，。]{0,6})[捡拾]到(?!的?[^，]{1,8}(?:别|不要|何必|先别)(?:上交|交|还|送)|的?[^，。]{0,14}(?:出售|卖|转让|低价|有要|要的|谁要))',
    '失主',
    '遗失(?:一张|钱包|了|在|声明)|(?:有|必有|重)酬谢?',
    '招领',
    '(?:丢失|遗失|挂失)[^，。]{0,8}声明',
    '声明[^，。]{0,8}(?:丢失|遗失|作废)',
    '归还',
    '寻物',
    '(?:丢|掉)(?:了|在)(?![^，]{0,8}(?:不想|懒得|来我|找我|加我))',
    '不小心(?:丢|弄丢|遗失)',
    '找回',
    '认领',
    '好心人',
    '急寻|寻找失物|(?:落|掉|丢|忘)在(?:了)?(?:出租车|公交|地铁|车上|食堂|教室|网吧|宾馆|路上|滴滴)',
    '谁的(?:身份证|卡|证)',
    '谁[^，]{0,12}(?:丢|落|掉)[了的]|[忘落]在|丢进邮筒|(?:还我|寄回)|帮转|找到了|放在(?:前台|门卫)|交(?:到|给)(?:前台|门卫|派出所|物业)',
    '当面(?:归还|致谢)',
    '重谢',
    String.raw`\blost (?:my|his|her)\b`,
    String.raw`\bfound (?:a|an|this|someone)\b`,
    String.raw`\bowner\b`,
    String.raw`\bpicked up (?:a|an)\b|\bleft (?:it|them) with\b|\bif yours\b`,
    String.raw`\bmissing: `,
    String.raw`\breward\b`,
    '失物|物归原主|寻(?:身份证|证件?|包|卡包?|钱包)',
    '(?:来|可来|请来|速来|没人|无人|尽快)(?:认)?领(?!鸡|取快)|来拿(?=，|$)',
    '(?:送|交)(?:到|去|给|了)?(?:了)?(?:派出所|民警|失物|警务|前台|保安|站务|服务台|警察)',
    '保管(?=，|$|在|中|七)|在(?:门卫|保安|服务台|前台|失物)|捡到(?:的)?(?:请|麻烦|联系|必|归|的朋友)',
    '必(?:谢|酬)|麻烦(?:还|捡)|联系失主|物主|谁(?:家|的)(?:身份|卡|证|包|娃|驾|护|居住|钥匙)',
    '报(?:名字|姓名)(?:来)?领|还(?:给)?(?:他|她|您|人家|失主)(?!开)|寄还|(?<=不)要钱|好人',
    String.raw`\bhanded (?:it )?in\b|\blost and found\b|\bturned (?:it )?in\b|\bgave it (?:to|back)\b`,
  ]),
];

/** Cards lost and found, looking for their owner. */
export function detectLostFound(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
