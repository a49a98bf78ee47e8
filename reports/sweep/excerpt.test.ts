import { array, assert, integer, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signalsOn } from '../fixtures/sweep-report.ts';
import { excerptOf } from './excerpt.ts';

describe('excerptOf', () => {
  it('cuts where signals begin and end, overlapping ones too', () => {
    const text = '出一手身份证正反面，600 一套';
    const signals = signalsOn(text, [
      ['goods', '身份证'],
      ['pair', '证正反面'],
      ['price', '600 一套'],
    ]);

    const pieces = excerptOf(text, signals);

    expect(pieces.map((piece) => [piece.text, piece.signalIds.join('+')])).toEqual([
      ['出一手', ''],
      ['身份', 'goods'],
      ['证', 'goods+pair'],
      ['正反面', 'pair'],
      ['，', ''],
      ['600 一套', 'price'],
    ]);
  });

  it('shows a long text around its signals, and says where it left something out', () => {
    const text = `${'水'.repeat(2000)}身份证${'水'.repeat(2000)}九十九${'水'.repeat(10)}`;

    const pieces = excerptOf(
      text,
      signalsOn(text, [
        ['goods', '身份证'],
        ['price', '九十九'],
      ]),
    );

    expect(pieces.filter(({ gap }) => gap)).toHaveLength(2);
    expect(pieces.map((piece) => piece.text).join('').length).toBeLessThan(300);
    expect(
      pieces.filter(({ signalIds }) => signalIds.length > 0).map((piece) => piece.text),
    ).toEqual(['身份证', '九十九']);
  });

  it('shows the start of a long text without signals, and that it goes on', () => {
    const pieces = excerptOf('水'.repeat(5000), []);

    expect(pieces[0]).toMatchObject({ gap: false, signalIds: [] });
    expect(pieces.at(-1)).toEqual({ text: '', signalIds: [], gap: true });
  });

  it('takes any spans on any text: short texts come back whole, no character is cut', () => {
    const spans = array(tuple(integer({ min: -5, max: 900 }), integer({ min: -5, max: 900 })));
    assert(
      property(string({ unit: 'grapheme', maxLength: 300 }), spans, (text, pairs) => {
        const signals = pairs.map(([from, to], index) => ({
          id: `s${index % 3}`,
          span: [from, to] as const,
          text: '',
        }));

        const pieces = excerptOf(text, signals);

        const shown = pieces.map((piece) => piece.text).join('');
        expect(text.length > 700 || shown === text).toBe(true);
        expect(pieces.every((piece) => !/\p{Surrogate}/u.test(piece.text))).toBe(true);
      }),
    );
  });

  it('stays quick on a text that is nothing but signals', () => {
    const text = '身份证'.repeat(60_000);
    const signals = Array.from({ length: 60_000 }, (_, index) => ({
      id: `s${index}`,
      span: [index * 3, text.length] as const,
      text: '身份证',
    }));
    const before = performance.now();

    const pieces = excerptOf(text, signals);

    expect(pieces.length).toBeGreaterThan(0);
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});
