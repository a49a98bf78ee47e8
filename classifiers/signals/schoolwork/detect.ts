import type { Reading } from '../../reading.ts';
import { type Finding, observe, patternOf } from '../detector.ts';

/** Written for this project. */
const PATTERNS = [
  patternOf('schoolwork.fiction', [
    '小说',
    '[她他](?:从[^，]{1,8}(?:出|掏|摸|抽)|笑着|冷冷|低声)[^，]{0,14}',
    '笑话|段子',
    String.raw`第[一二三四五六七八九十百\d]{1,4}[章回节集]`,
    '作文',
    '剧本',
    '主角',
    '男主|女主',
    '电影',
    '电视剧',
    '悬疑',
    '作者',
    '编剧|台词|旁白',
    '他知道|她知道',
    String.raw`\bnovel\b`,
    String.raw`\bchapter\b`,
    String.raw`\bmovie\b`,
    String.raw`\bcharacter\b`,
    '穿越到|播客|小时候',
  ]),
  patternOf('schoolwork.study', [
    '作业',
    '论文',
    '课(?:程|设|件|本|堂)',
    '毕业设计',
    '老师',
    '同学(?!群)',
    '考试',
    '答辩',
    '问卷',
    String.raw`\bhomework\b`,
    String.raw`\bessay\b`,
    String.raw`\bthesis\b`,
  ]),
  patternOf('schoolwork.software', [
    '校验',
    '正则',
    '测试(?:数据|环境|用例)',
    '接口',
    '(?<![a-z])(?:ocr|sdk|api|faker|mock|python|java|js|sql|excel)(?![a-z])',
    '字段',
    '数据库',
    '代码',
    '函数',
    '脱敏',
    '报错',
    '前端|后端',
    '活体',
    '算法',
    '加密',
    '产品经理',
    String.raw`\bregex\b`,
    String.raw`\bvalidat(?:e|ion|or)\b`,
    String.raw`\bdatabase\b`,
  ]),
];

/** Fiction, schoolwork, and software about identity numbers. */
export function detectSchoolwork(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
