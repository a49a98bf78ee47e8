import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hidesByStyle, MAX_TEXT_CHARACTERS, tidy, VisibleText } from './visible-text.ts';
import { MAX_DEPTH, walkHtml } from './walk.ts';

describe('hidesByStyle', () => {
  it.each([
    ['display:none', true],
    ['color: red; DISPLAY : none', true],
    ['visibility: hidden', true],
    ['font-size:0px', true],
    ['font-size: 0', true],
    ['font-size:0.9em', false],
    ['display:inline', false],
    ['-webkit-display:none', false],
    [undefined, false],
  ])('%s: %s', (style, hidden) => {
    expect(hidesByStyle(style)).toBe(hidden);
  });
});

describe('VisibleText', () => {
  it('folds the white space of the source and keeps the lines of the page', () => {
    const text = new VisibleText();
    text.add('  第一\n行 ');
    text.breakLine();
    text.breakLine();
    text.add('第二\u00A0\u00A0行');

    expect(text.toString()).toBe('第一 行\n第二  行');
  });

  it('gives what a text column takes, whatever it is given', () => {
    assert(
      property(string({ unit: 'binary' }), (given) => {
        const tidied = tidy(`${given}\u0000\uD800`);

        expect(tidied).not.toMatch(/[\p{Surrogate}]/u);
        expect(tidied).not.toContain('\u0000');
        expect(tidy(tidied)).toBe(tidied);
      }),
    );
  });

  it('cuts what is too long', () => {
    const text = new VisibleText();
    for (let n = 0; n < 1_000; n += 1) {
      text.add('字'.repeat(1_000));
    }

    expect(text.toString()).toHaveLength(MAX_TEXT_CHARACTERS);
  });
});

describe('walkHtml', () => {
  const silent = { open() {}, text() {}, close() {} };

  it('opens and closes every element at the same depth, however broken the page', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 200 }), (noise) => {
        const stack: string[] = [];
        const whole = walkHtml(`<p><b>${noise}</p><i><table><td>${noise}`, {
          ...silent,
          open: (name, _, depth) => {
            stack.push(name);
            expect(depth).toBe(stack.length);
          },
          close: (name, depth) => {
            expect(depth).toBe(stack.length);
            expect(stack.pop()).toBe(name);
          },
        });

        expect(whole).toBe(true);
        expect(stack).toEqual([]);
      }),
    );
  });

  it('reads on behind a section of character data that never ends', () => {
    let text = '';

    walkHtml('<p>前<![CDATA[ 中><b>后</b>', {
      ...silent,
      text: (piece) => {
        text += piece;
      },
    });

    expect(text).toBe('前后');
  });

  it('says when it left the rest of a page', () => {
    expect(walkHtml('<div>'.repeat(MAX_DEPTH), silent)).toBe(true);
    expect(walkHtml('<div>'.repeat(MAX_DEPTH + 1), silent)).toBe(false);
  });
});
