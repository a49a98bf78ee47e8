import type { Reading } from '../../reading.ts';
import { type Finding, observe, patternOf } from '../detector.ts';

/** Written for this project. */
const PATTERNS = [
  patternOf('reply.protest', [
    '别(?:信|上当|被骗|加|买)',
    '举报',
    '版主|管理员|管理(?=快|来|删|呢)',
    '[求该已]?封(?:号|禁|了)',
    '删帖',
    '(?:收不收|卖不卖|买不买)',
    '(?:拉黑|太离谱|吓死|没理他)',
    '警察叔叔|帽子叔叔|网警',
    '胆子|胆大|刑啊|很刑|可拷|判几年|进去(?:了|吧|蹲)|踩缝纫机|吃牢饭|喝茶',
    '(?:都是|又是|就是|大)骗子|骗子(?:吧|勿|$|，)',
    '骗(?:了|钱|定金|过)',
    String.raw`\breported\b`,
    String.raw`\bdon'?t (?:trust|fall)\b`,
    String.raw`\bscammer\b`,
  ]),
  patternOf('reply.bump', [
    '^[顶赞帮]{1,6}(?:$|，|一下|起|楼主)',
    '^(?:mark|马克|前排|沙发|板凳|路过|围观|吃瓜|666+|up|bump)',
    '真的假的',
    '楼主(?!出|卖|有货|加我|找我|私我|可以?(?:联系|找|加))',
    '(?:怎么|咋)(?:联系|加)(?:$|，|你|呢)',
    '^多少钱',
    '(?:已|刚)(?:加|私)',
    '通过一下',
    '^(?:同问|同求|蹲|滴滴|求|能看)',
  ]),
];

/** Replies under an offer: warning, mocking, reporting, bumping, asking. */
export function detectReply(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
