import type { Reading } from '../../reading.ts';
import { type Finding, observe, patternOf } from '../detector.ts';

/** Written for this project. */
const PATTERNS = [
  patternOf('wholesale.batch', [
    '批发',
    '(?:招|诚招|找|做|当)(?:收)?代理',
    '拿货',
    '量大',
    '批量',
    '一手',
    '货源',
    '厂家',
    '渠道(?:价|稳定|直供)?',
    '打包',
    String.raw`[新本这]批(?!判|评|准)|批次`,
    String.raw`\d张起`,
    '(?:十|百|一百)张(?:起|以上)',
    String.raw`\bbulk\b`,
    String.raw`\bwholesale\b`,
    String.raw`\bresellers?\b`,
    String.raw`\bdistributors?\b`,
  ]),
];

/** Offers by the batch, and agents wanted. */
export function detectWholesale(reading: Reading): readonly Finding[] {
  return observe(reading.plain, PATTERNS);
}
