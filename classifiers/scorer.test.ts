import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledModel, createScorer } from './index.ts';

const scorer = createScorer({
  model: bundledModel(),
  fingerprint: (number) => `print-${number.length}`,
});

describe('the shipped scorer', () => {
  it.each([
    'selling real ID cards, clean, magnetic stripe works, telegram @kalobo_12',
    '出身份zheng，有磁，干净，400元一张，加扣扣99991234567',
    '長期出售二代身份證，男女都有，可過人臉，微信：kalo_zz1389',
    '高仿Ｓ Ｆ Ｚ一比一，过机，飞机@kalo_bo58',
  ])('%s is strong', (text) => {
    expect(scorer.score(text).verdict).toBe('strong');
  });

  it.each([
    '顶',
    '',
    '   \n',
    '多少钱一张',
    '别信，都是先要定金的',
    '举报了',
    '身份证丢了怎么补办？要带什么材料',
    '警方通报：打掉一个贩卖身份证的团伙，抓获嫌疑人5名',
    '今天天气不错',
    'How do I renew my ID card?',
  ])('%s is clear', (text) => {
    expect(scorer.score(text).verdict).toBe('clear');
  });

  it('shows the disguised writing itself', () => {
    const text = '低价出申*份*证，扣⑨⑨⑨⑨①②③④⑤';

    const { signals, handles } = scorer.score(text);

    expect(signals.find(({ id }) => id === 'goods.id-card')?.text).toBe('申*份*证');
    expect(signals.every(({ span, text: shown }) => text.slice(...span) === shown)).toBe(true);
    expect(text.slice(...(handles[0]?.span ?? [0, 0]))).toBe('⑨⑨⑨⑨①②③④⑤');
  });

  it('finds an advertisement within a long article', () => {
    const article = '今天我们去公园散步，看见很多花。'.repeat(200);

    const { verdict } = scorer.score(
      `${article}\n出售二代身份证，有磁干净，500元，加QQ 99991234567\n${article}`,
    );

    expect(verdict).toBe('strong');
  });

  it('never lets an identity number through', () => {
    const number = '１１０１０１１９９００１０１１２３０';
    const text = `出售身份证${number}，QQ 99991234567，${number}元`;

    const score = scorer.score(text);

    expect(JSON.stringify(score).normalize('NFKC')).not.toContain('19900101');
    expect(score.identityNumbers).toHaveLength(2);
    expect(score.handles.map(({ value }) => value)).toEqual(['99991234567']);
  });

  it('scores any string, with spans inside it, the same each time', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 });
    fc.assert(
      fc.property(units, (codes) => {
        const text = `${String.fromCharCode(...codes)}出身份证QQ99991234567`;
        const score = scorer.score(text);
        const spans = [...score.signals, ...score.handles, ...score.prices].map(({ span }) => span);

        expect(score.probability).toBeGreaterThanOrEqual(0);
        expect(score.probability).toBeLessThanOrEqual(1);
        expect(spans.every(([from, to]) => from >= 0 && from < to && to <= text.length)).toBe(true);
        expect(scorer.score(text)).toEqual(score);
      }),
      { numRuns: 150 },
    );
  });

  it.each(['1', '身', 'a', '@', ' ', 'q', '"', '.', 'http://', '1 ', 'a.', '身份', 'sf'])(
    'spends time in proportion to a hostile run of %j',
    (unit) => {
      function cpuMs(length: number): number {
        const text = unit.repeat(Math.ceil(length / unit.length));
        const before = process.cpuUsage();
        scorer.score(text);
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1000;
      }
      cpuMs(20_000);

      const short = Math.max(20, cpuMs(50_000));
      const long = cpuMs(400_000);

      expect(long / short).toBeLessThan(8 * 5);
    },
  );

  it('has a version that follows the model', () => {
    const model = bundledModel();
    const other = createScorer({
      model: { ...model, thresholds: { suspect: 0.4, strong: 0.95 } },
      fingerprint: String,
    });

    expect(scorer.version).toMatch(/^text-[\w.]+-[\da-f]{12}$/u);
    expect(other.version).not.toBe(scorer.version);
  });
});
