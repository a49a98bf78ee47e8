import type { Reading } from '../../reading.ts';
import { type Finding, observe, patternOf } from '../detector.ts';

/** Written for this project. */
const PATTERNS = [
  patternOf('ordinary-use.errand', [
    '仅供',
    '(?:忘记?|没|需|请|要|记得|自)带(?:上|好|齐|着)?(?:本人|有效)?(?:身份证|证件)',
    '凭(?:本人|有效)?(?:身份证|证件)',
    '有事请?联系|辅导员|班主任|志愿者',
    '(?:上|坐|赶)(?:飞机|高铁|火车)',
    '登记身份证',
    '他用无效',
    '复印件(?:上|要|给|写|交)',
    '实名(?:认证|登记|制)',
    '租房|房东|中介要|房产中介',
    '入住|酒店(?!可|都)|民宿|宾馆',
    '准考证|考场|报名',
    '社保|医保|公积金|个税|退税',
    '物业|业主|居委会|社区|普查',
    '快递(?:要|员)|寄(?:过来|回)',
    '高铁|火车票|检票|进站|登机|安检(?!可|能|都)',
    '身份证号',
    '宝宝|孩子|学生|幼儿园|入学',
    '挂号|疫苗|体检',
    '面试|入职|招聘|月薪|五险',
    '签到|选座|演唱会|门票|入园',
    '一证通查|名下',
  ]),
];

/** Cards in everyday life: renting, travel, census, hotels, schools. */
export function detectOrdinaryUse(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
