import { describe, expect, it } from 'vitest';
import { lineFactsOf, LINE_FACTS } from './line-facts.ts';
import { mentionsOf, PAIR_COUNT, PAIRS, pairsOf } from './mentions.ts';
import { observeText } from './observation.ts';
import { shapeOf } from './shape.ts';

function mentioned(text: string): ReturnType<typeof mentionsOf> {
  return mentionsOf(observeText(text, []));
}

function pairNames(text: string): readonly string[] {
  return pairsOf(mentioned(text)).map((pair) => PAIRS[pair] ?? '');
}

describe('mentions', () => {
  it('stand in the order of the text, each with its line', () => {
    const mentions = mentioned('今天下雨\n出售身份证，加QQ 99991234567\n警方通报');

    expect(mentions.map(({ from }) => from)).toEqual(
      mentions.map(({ from }) => from).toSorted((one, other) => one - other),
    );
    expect(new Set(mentions.map(({ line }) => line))).toEqual(new Set([1, 2]));
  });

  it('make a pair in one line, not across lines far apart', () => {
    const far = `${'今天下雨，大家出门记得带伞，路上小心慢行。'.repeat(3)}\n`;

    expect(pairNames('出售身份证，加QQ 99991234567')).toContain('goods&handle');
    expect(pairNames(`身份证真好看\n${far}加QQ 99991234567`)).not.toContain('goods&handle');
  });

  it('name every pair once', () => {
    expect(new Set(PAIRS).size).toBe(PAIR_COUNT);
  });

  it('say of a line what strangers around it do not take away', () => {
    const facts = lineFactsOf(mentioned('警方通报一起案件\n出售身份证，加QQ 99991234567'));

    expect(facts.map((place) => LINE_FACTS[place])).toContain('line.core-and-handle');
  });
});

describe('the shape of a text', () => {
  it('writes runs as one mark and knows where they stand', () => {
    const text = '出售ID卡 #证 500元!!';

    const shape = shapeOf(text);

    expect(shape.text).toBe('汉A汉 #汉 0汉!!');
    expect(text.slice(shape.starts[1] ?? 0, shape.ends[1] ?? 0)).toBe('ID');
  });
});
