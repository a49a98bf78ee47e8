import type { Reading } from '../../reading.ts';
import { type Finding, observe, patternOf } from '../detector.ts';

/** Written for this project. */
const PATTERNS = [
  patternOf('face-pass.service', [
    '(?<=(?:代|帮|替|包|找|接|配|真人|大人|我们)[^，]{0,4})(?:人脸|刷脸|扫脸|过脸|认证|实名|核验|活体|验证)',
    '(?:人脸|刷脸|扫脸|实名|过脸|认证|活体|核验|防沉迷|面容)[^，]{0,4}(?:代过|包过|秒过|秒解|能过|有人|帮|代|配合|处理|找人|我来|我们|随叫|不过不)',
    '过人脸|过脸|脸过不去|扫脸随|人脸(?:卡住|弹了|商|料|包|素材)|脸(?:模|商|源|卡)',
    '(?:解封|解限)(?:验证|不用|包|找|代)?|真人(?:在线|替|帮|核验|刷|脸)|(?:防沉迷|实名)代',
    '代(?:实|认)名|换绑实名|补脸|借脸|解人脸|带脸|挑脸|脸出|(?:改|二次)实名',
    '过(?:qq|某[^，]|支付宝|微信|kyc|闲鱼|抖音|陌陌|滴滴|实名|风控)|小号实名',
    String.raw`\bfaces? (?:check|scan|verification|for)s?\b`,
    '面部(?:验证|识别|认证)|活体(?:我|包|代|来|过)|(?:人脸|脸)[^，]{0,3}代过|代过(?![桥节年期])|代认证|换脸(?:过|包|验证)|租脸|人脸解',
    String.raw`\bliveness\b|\bface (?:pass|verif\w{0,8})\b|\breal (?:people|person)\b|\b(?:own|have) faces?\b`,
  ]),
  patternOf('face-pass.motion', [
    '眨眼|摇头(?!晃)|张嘴|转头(?=，|你)|点头视频|动态人脸|对着镜头|录(?:个|段)视频|拍(?:个|段)?手持',
    '照片会动',
    String.raw`\bblink\b`,
  ]),
  patternOf('face-pass.hired', [
    '收脸|出脸|缺脸|要脸|有偿(?:求)?(?:人脸|刷脸|扫脸|扫码)',
    String.raw`(?:收|招|缺|找|求|要)(?:个|\d{1,3}个?)?(?:真人|人脸|刷脸|扫脸)|扫脸(?:开户|兼职|任务)`,
    String.raw`(?:刷脸|人脸|扫脸)(?:开户|兼职|任务|日结|一次)|(?:一次|一单|每次)\d{1,4}(?:元|块)?`,
    String.raw`(?<=\b(?:rent|renting|lend|sell) (?:me |us |out )?(?:my|your) )(?:face|id|identity|name)\b`,
  ]),
];

/** Faces and real names for hire: passing checks for another, and people sought whose face is filmed. */
export function detectFacePass(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
