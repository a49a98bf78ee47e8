import type { Reading } from '../../reading.ts';
import { type Finding, observe, patternOf } from '../detector.ts';

/** Names of services and their nicknames: written for this project. */
const PATTERNS = [
  patternOf('contact.invitation', [
    '[加+](?:我|[vqw]|微|威|薇|扣|企鹅|飞机|tg|电报|群|好友)',
    '联系(?:方式|电话|我|本人|客服)?',
    '私(?:聊|信|我|戳|(?=，|$|飞机|微|电|q|v))',
    '[戳滴敲扣](?:我|爱)',
    '致电',
    '进群',
    '交流群',
    '备注',
    '咨询',
    '客服',
    String.raw`\bcontact\b`,
    String.raw`\bdm\b`,
    String.raw`\bmessage me\b`,
    String.raw`\bpm me\b`,
    String.raw`\bhit me\b`,
    String.raw`\btext me\b`,
    '[来找直]密(?=$|，|我)|密我|私讯|揾我|意者|赖(?=[，a-z])',
    String.raw`\binbox(?: me| only|，|$)|\bhmu\b|\btele(?= \w{2,12}\d)|(?<!\d )\bpm (?:for|me|us|only)\b|\bsignal，`,
  ]),
  patternOf('contact.qq', [
    '(?<![a-z])qq(?![a-z])',
    '[扣抠叩寇蔻]{2}',
    '企鹅号?',
    '鹅号',
    String.raw`球球(?=\d)`,
    String.raw`(?<![a-z])q(?=\d)`,
  ]),
  patternOf('contact.wechat', [
    '微(?:信|亻言)',
    '[威薇徽](?:信|亻言)(?!力|尔)',
    '卫星(?=[，a-z0-9号])',
    '(?<![a-z])(?:vx|wx|v信|w信)(?![a-z]{3})',
    '绿泡泡',
    String.raw`\bwechat\b`,
  ]),
  patternOf('contact.telegram', [
    '电报',
    '纸飞机',
    '飞机(?=号|[，]?[a-z@])',
    '(?<![a-z])(?:tg|telegram)(?![a-z])',
  ]),
  patternOf('contact.whatsapp', ['whats ?app', '瓦次(?:艾普)?', String.raw`(?<![a-z])wa(?=，?\d)`]),
  patternOf('contact.mail', ['邮箱(?=，?[a-z])', '发邮件', '(?<![a-z])e?-?mail(?![a-z])']),
  patternOf('contact.phone', [String.raw`电话(?=，?\d)`, String.raw`手机(?=，?1\d)`]),
];

/** An invitation to get in touch, and the names of the ways. */
export function detectContact(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
