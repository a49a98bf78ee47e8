import type { Reading } from '../../reading.ts';
import { type Finding, observe, patternOf } from '../detector.ts';

/** Written for this project. */
const PATTERNS = [
  patternOf('studio.photo', [
    '照相馆',
    '证件照',
    '摄影',
    '相馆',
    '回执照',
    '免冠',
    '[蓝白红]底',
    '修图',
    '复印店|打印店|图文店',
    '冲印|洗照片',
    '化妆',
    '过塑|彩印|图文|快印|影像|胶装|装订|照相',
    String.raw`\bphoto studio\b`,
    String.raw`\b(?:passport|visa|id|id card) photos?\b`,
    String.raw`\bphotographer\b`,
    '证件相|影相',
  ]),
];

/** Photo studios, printing and pictures for documents. */
export function detectStudio(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
