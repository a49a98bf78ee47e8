import { describe, expect, it } from 'vitest';
import { read } from '../reading.ts';
import { sourceSpan } from './channel.ts';

describe('disguised terms', () => {
  it.each([
    ['出身份zheng的', '身份zheng', '身份证'],
    ['出申份证', '申份证', '身份证'],
    ['出申分正', '申分正', '身份证'],
    ['出身伤证', '身伤证', '身份证'],
    ['出sfz的', 'sfz', '身份证'],
    ['需要Ｓ Ｆ Ｚ私', 'Ｓ Ｆ Ｚ', '身份证'],
    ['𝐒𝐅𝐙', '𝐒𝐅𝐙', '身份证'],
    ['出身份Z', '身份Z', '身份证'],
    ['身亻分证', '身亻分证', '身份证'],
    ['身份讠正现货', '身份讠正', '身份证'],
    ['shen份证', 'shen份证', '身份证'],
    ['绅\u200b份证', '绅\u200b份证', '身份证'],
    ['2代證', '2代證', '二代证'],
    ['四jian套', '四jian套', '四件套'],
    ['银航卡', '银航卡', '银行卡'],
  ])('%s shows %s as %s', (text, written, term) => {
    const { tight, plain, disguises } = read(text);
    const spans = disguises.map(({ from, to }) => sourceSpan(tight, from, to));

    expect(spans.map(([from, to]) => text.slice(from, to))).toEqual([written]);
    expect(disguises.map((disguise) => disguise.term)).toEqual([term]);
    expect(plain.text).toContain(term);
  });

  it.each([
    '身*份*证',
    '身/份/证',
    '身 份 证',
    '身.份.证',
    '身，份，证',
    '身\u200b份\u200b证',
    '身份證',
    '🆔',
    '🪪',
    '身\ufe0f份证',
  ])('%s reads 身份证', (text) => {
    const { plain } = read(text);

    expect(plain.text).toBe('身份证');
  });

  it.each([
    '他的身份正在核实',
    '各省份正在准备',
    '身份真实有效',
    '第二代正式发布',
    '富二代争夺家产',
    '四间套房出租',
    '收集卡片很有趣',
    '银行开户',
    'sfzx中学',
    '对公互联',
  ])('%s hides no term', (text) => {
    const { disguises } = read(text);

    expect(disguises).toEqual([]);
  });
});
