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
    '报失|补证|临时身份证(?!明)|销户|解绑|大厅排|迁移(?:证|户)',
  ]),
  patternOf('procedure.official', [
    '尊敬的',
    '您(?:申(?:领|请|办)|办理的|的(?:包裹|快件|证件|账户|信用卡|订单|预约|申请|居民|护照|驾|快递|号码|学历|资料|账号|认证))',
    '温馨提示|特此|(?:敬请|请)(?:周知|知悉|相互转告|配合|谅解|您|携|持|出示|本人|自备|备)|领取凭证',
    '(?:派出所|出入境|社区|居委|街道|学校|物业|车站|机场|医院|银行|营业厅|法院|税务|市监|网信)[^，]{0,6}(?:通知|公告|提示|提醒|通告|工作人员|查|将)',
    '家长(?:您好|们|朋友|请)',
    '各位(?:居民|家长|村民|业主|同学|乘客|旅客|街坊|住户|老师|邻居|摊主|鱼友|师生)|开放时间|营业时间',
    '办公时间|规费|里民|缴费|须知|申领|公示|通告|窗口|领取|代领|人口普查',
    String.raw`\bdear (?:guest|customer|resident|parents?|student|passenger)s?\b|\bfront desk\b`,
    String.raw`(?<=\b(?:please|must) )(?:bring|show|present|carry)\b`,
    '柜员|健保署|里长|差馆|警署|入境处|疾控|截止|不收费|官方授权|人事(?=说|要|，)|(?<![a-z])hr(?![a-z])',
    String.raw`\b(?:consulate|registrar|ministry|appointment|airport|employer|payroll|clinic|exam hall|marathon|campus|bank staff|immigration)\b`,
    '服务台|交警|法庭',
  ]),
];

/** How to get, renew or replace one’s own card at an office. */
export function detectProcedure(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
