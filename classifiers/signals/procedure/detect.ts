import type { Reading } from '../../reading.ts';
import { type Finding, observe, patternOf } from '../detector.ts';

/** Written for this project. */
const PATTERNS = [
  patternOf('procedure.office', [
    '补[办领]',
    '换[领证发](?!起)',
    '(?<![不无]用?[去跑到找经]?)派出所',
    '(?:办事|办证|政务)(?:大厅|中心|窗口)',
    '户政|户籍科',
    '(?:集中|上门|现场)(?:办理|受理|采集)',
    '临时身份证明|身份证明',
    '(?:换|补|重办)了',
    '去(?:换|补|重办)',
    '身份证(?:丢|掉|过期|到期|找不到)',
    '受理',
    '(?:材料|证件)清单|(?:办事|办理)(?:指南|流程|进度)|登记表',
    '工本费',
    '(?:要|需要?|办)(?:什么|哪些|啥)手续|缺一不可',
    '回执',
    '预约',
    '首次申领',
    '异地办',
    '(?:带|备|需|要|什么)(?:好|齐|要|些)?(?:哪些)?材料',
    '(?:到期|过期)(?:了|换|怎么|还)',
    '(?:怎么|如何|去哪|哪里)(?:补|换|挂失|申请|预约)',
    '挂失(?:了|补|怎么|手续|后)',
    '多久(?:能|可以)?(?:拿|取|下来|办好)',
    '取证',
    '户籍所在地',
    '指纹|取号|小程序|跨省|工作日|填表|户籍窗口|便民|加急(?=另|费)',
    '登报',
    '报案',
    String.raw`\brenew(?:al|ing|ed)?\b`,
    String.raw`\breplace(?:ment|d)?\b`,
    String.raw`\bapply for\b`,
    String.raw`\bembassy\b`,
    String.raw`\bhow (?:do|can|long|to)\b`,
  ]),
];

/** How to get, renew or replace one’s own card at an office. */
export function detectProcedure(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
