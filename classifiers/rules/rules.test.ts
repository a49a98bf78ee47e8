import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledModel } from '../models/bundled.ts';
import { read } from '../reading.ts';
import { createScorer } from '../scorer.ts';
import { readRules } from './index.ts';

const FILE = 'rules.jsonc';

function rulesOf(...rules: readonly object[]): string {
  return JSON.stringify({ rules });
}

const SLANG = { id: 'green-book', state: 'active', weight: 4, words: ['小绿本', 'Green Book'] };

function fingerprint(number: string): string {
  return `key:${number.length}`;
}

describe('rules', () => {
  it('are read from JSON with comments', () => {
    const text = `{
      // words that sellers began to use // "in October"
      "rules": [ /* one */
        { "id": "green-book", "state": "shadow", "weight": 2.5, "words": ["小绿本", "a // b"], },
      ],
    }`;

    const { rules } = readRules(text, FILE);

    expect(rules).toEqual([{ id: 'green-book', state: 'shadow', weight: 2.5 }]);
  });

  it.each([
    ['{\n"rules": [\n}', `${FILE}:3: not JSON`],
    ['[]', `${FILE}: Invalid input`],
    [rulesOf({ ...SLANG, wieght: 1 }), `${FILE}: rules.0: Unrecognized key`],
    [rulesOf({ ...SLANG, weight: 99 }), `${FILE}: rules.0.weight: Too big`],
    [rulesOf({ ...SLANG, weight: -9 }), `${FILE}: rules.0.weight: Too small`],
    [rulesOf({ ...SLANG, state: 'on' }), `${FILE}: rules.0.state: `],
    [rulesOf({ ...SLANG, id: 'Green book' }), `${FILE}: rules.0.id: expected small letters`],
    [rulesOf({ ...SLANG, pattern: 'a' }), `${FILE}: rules.0: expected either words or a pattern`],
    [rulesOf({ ...SLANG, words: ['·—·'] }), `${FILE}: rules.0.words.0: nothing but`],
    [rulesOf(SLANG, SLANG), `${FILE}: rules.1.id: another rule is called green-book`],
    [
      rulesOf({ id: 'a', state: 'active', weight: 1, pattern: '(?=证)' }),
      `${FILE}: rules.0.pattern: look-around`,
    ],
    [
      rulesOf({ id: 'a', state: 'active', weight: 1, pattern: '证*' }),
      `${FILE}: rules.0.pattern: it matches where there is nothing`,
    ],
  ])('%s is refused: %s', (text, told) => {
    expect(() => readRules(text, FILE)).toThrow(told);
  });

  it.each([
    ['出小绿本，包邮', '小绿本'],
    ['出小·绿·本，包邮', '小·绿·本'],
    ['出小綠本，包郵', '小綠本'],
    ['a GREEN  book for you', 'GREEN  book'],
  ])('find words however they are written: %s', (text, expected) => {
    const { findings, weight } = readRules(rulesOf(SLANG), FILE).rule(read(text));

    expect(findings.map(({ id, span }) => [id, text.slice(...span)])).toEqual([
      ['rule.green-book', expected],
    ]);
    expect(weight).toBe(4);
  });

  it('run patterns on the form of the text that they name', () => {
    const pattern = String.raw`出[\h]{0,3}本\s?\d{2,4}`;
    const rule = { id: 'price', state: 'active', weight: 1, pattern };
    const text = '出 綠本 ３００';

    const plain = readRules(rulesOf(rule), FILE).rule(read(text));
    const raw = readRules(rulesOf({ ...rule, in: 'raw' }), FILE).rule(read(text));

    expect(plain.findings.map(({ span }) => text.slice(...span))).toEqual([text]);
    expect(raw.findings).toEqual([]);
  });

  it('do not find Latin words within longer ones', () => {
    const { findings } = readRules(rulesOf(SLANG), FILE).rule(read('evergreen booking'));

    expect(findings).toEqual([]);
  });

  it('are switched off in a text where they take too long, and it is told', () => {
    const slow = { id: 'slow', state: 'active', weight: 1, pattern: '(?:ab|bc|abc|ca){1,90}z' };
    const rules = readRules(rulesOf(slow, SLANG), FILE);

    const { findings } = rules.rule(read(`${'abc'.repeat(3_000)}z 小绿本`));

    expect(findings.map(({ id }) => id)).toEqual(['rule.green-book']);
    expect([...rules.overruns]).toEqual([['slow', 1]]);
  });

  it('throw on no text, and their spans lie in it', () => {
    const rules = readRules(
      rulesOf(SLANG, { id: 'any', state: 'shadow', weight: 1, pattern: '.[^证]', in: 'raw' }),
      FILE,
    );
    assert(
      property(string({ unit: 'binary' }), (text) => {
        for (const { span } of rules.rule(read(text)).findings) {
          expect(span[0] >= 0 && span[1] > span[0] && span[1] <= text.length).toBe(true);
        }
      }),
    );
  });
});

describe('a score under rules', () => {
  const model = bundledModel();
  const text = '小绿本有需要的联系，百分百';
  const before = createScorer({ model, fingerprint });

  function scorerUnder(state: 'shadow' | 'active', weight: number) {
    const rules = readRules(rulesOf({ ...SLANG, state, weight }), FILE);
    return createScorer({ model, fingerprint, rules });
  }

  it('is moved by an active rule, which is a signal with span and weight', () => {
    const { probability, signals } = scorerUnder('active', 4).score(text);

    expect(probability).toBeGreaterThan(before.score(text).probability);
    expect(signals).toContainEqual({
      id: 'rule.green-book',
      span: [0, 3],
      text: '小绿本',
      weight: 4,
    });
  });

  it('is not moved by a rule in the shadow, which is recorded all the same', () => {
    const { probability, verdict, signals } = scorerUnder('shadow', 8).score(text);

    expect({ probability, verdict }).toEqual({
      probability: before.score(text).probability,
      verdict: before.score(text).verdict,
    });
    expect(signals.map(({ id }) => id)).toContain('shadow.green-book');
  });

  it('is not vetoed by a rule against it', () => {
    const ad = '出售身份证，真卡带磁，300元一张，QQ：99991234';
    const against = { ...SLANG, words: ['出售'], weight: -3 };
    const rules = readRules(rulesOf(against), FILE);

    const { verdict } = createScorer({ model, fingerprint, rules }).score(ad);

    expect(verdict).not.toBe('clear');
  });

  it('carries the rules in its version, so that it is asked anew when they change', () => {
    const versions = [before, scorerUnder('shadow', 4), scorerUnder('active', 4)].map(
      ({ version }) => version,
    );

    expect(new Set(versions).size).toBe(3);
    expect(versions[1]?.split('+')[0]).toBe(before.version);
  });
});
