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
    String.raw`\bdon ?t (?:trust|fall)\b`,
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
  patternOf('reply.mockery', [
    '笑(?:死|不活|出声|喷|哭|着活)|哈哈|呵呵|的会谢|好家伙|你咋不|咋不(?:上天|说)|手镯|手铐|牢饭',
    '蹲(?:几年|里|号|大)|缝纫机|国家(?:给|管)|醒醒|滚(?=，|$|吧|远|出)|谁(?:还)?(?:信|傻)|图啥',
    '当我(?:是)?傻|脑子|智商|韭菜|送温暖|业绩|又是(?:收|卖|办|这|你)|(?:太|好)?离谱|服了|无语|绝了',
    '自首|片警|警徽|网友|怕不是|大头鬼|狗头|呸|要点脸|挨打|活该|看守所|缺德|细思极恐|鬼话|可惜了',
    '又(?:一个|有人)(?:卖|收|出|办|发|加)|来管管|谁(?:邀请|拉)(?:进|来)|混进',
    String.raw`\b(?:lmao|nice try|yeah right)\b`,
    '按斤|好丑|太丑',
    String.raw`\b(?:lol|haha(?:ha)?|wow|bruh|speedrun|sorry not sorry)\b`,
    '吐槽|真丑',
  ]),
];

/** Replies under an offer: warning, mocking, reporting, bumping, asking. */
export function detectReply(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
