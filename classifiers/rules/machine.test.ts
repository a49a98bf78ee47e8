import { array, assert, constantFrom, letrec, oneof, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Machine } from './machine.ts';
import { parsePattern } from './parse-pattern.ts';
import { PatternError } from './pattern.ts';
import { assemble } from './program.ts';

const ENOUGH = 10_000_000;

function asWritten(character: string): string {
  return character;
}

function machineOf(pattern: string): Machine {
  return new Machine(assemble(parsePattern(pattern, asWritten)));
}

function found(pattern: string, text: string): string[] {
  const { places } = machineOf(pattern).find(text, 100, ENOUGH);
  return places.map(([from, to]) => text.slice(from, to));
}

function matchesNothing(pattern: string): boolean {
  return new RegExp(`^(?:${pattern})$`, 'u').test('');
}

/** Patterns that the engine of the language understands alike: what is repeated takes a character at least. */
const { pattern: patterns } = letrec<{ atom: string; piece: string; pattern: string }>((tie) => ({
  atom: oneof(
    { maxDepth: 3 },
    constantFrom('a', 'b', '证', '1', '.', '[ab]', '[^a]', String.raw`\d`, String.raw`\w`, '😀'),
    tie('pattern').map((inner) => `(?:${inner})`),
  ),
  piece: tuple(
    tie('atom'),
    constantFrom('', '', '', '?', '*', '+', '{2}', '{1,3}', '{0,2}', '*?', '+?', '??'),
  ).map(([atom, times]) => (matchesNothing(atom) ? atom : `${atom}${times}`)),
  pattern: oneof(
    { maxDepth: 3 },
    array(tie('piece'), { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join('')),
    tuple(tie('pattern'), tie('pattern')).map(([one, other]) => `${one}|${other}`),
  ),
}));

const texts = array(constantFrom('a', 'b', '证', '1', ' ', '😀', '\n'), { maxLength: 12 }).map(
  (pieces) => pieces.join(''),
);

describe('a machine', () => {
  it.each([
    ['出售', '大量出售，出售', ['出售', '出售']],
    ['a|ab', 'ab', ['a']],
    ['a*?b', 'aab', ['aab']],
    ['(?:料子|四件套){1,2}', '四件套料子', ['四件套料子']],
    [String.raw`\bid\b`, 'id idea id', ['id', 'id']],
    ['^a$', 'b\na\nb', ['a']],
    [String.raw`\h{2}\d+`, '价格300元', ['价格300']],
    [String.raw`[\d\-]+`, 'a1-2b', ['1-2']],
    [String.raw`\u8bc1[^\s]`, '证件', ['证件']],
    ['[一-九]千', '三千', ['三千']],
    [String.raw`\{x\}`, '{x}', ['{x}']],
  ])('%s finds its places in %j', (pattern, text, expected) => {
    expect(found(pattern, text)).toEqual(expected);
  });

  it('finds what the engine of the language finds', () => {
    assert(
      property(patterns, texts, (pattern, text) => {
        const known = new RegExp(pattern, 'gmu');
        const expected = [...text.matchAll(known)].map((match) => match[0]);
        // Where a match may be empty the two move on differently, and rules may not have such patterns.
        const usual = !matchesNothing(pattern);

        expect(!usual || found(pattern, text).join('|') === expected.join('|')).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['(?:a+)+b', 'a'],
    ['(?:a|a)*b', 'a'],
    ['(?:a*)*b', 'a'],
    ['.*.*.*.*b', 'a'],
    ['(?:a?){40}a{40}b', 'a'],
  ])('%s costs the length of the text and no more', (pattern, piece) => {
    const machine = machineOf(pattern);

    const short = machine.find(piece.repeat(1_000), 100, ENOUGH);
    const long = machine.find(piece.repeat(4_000), 100, ENOUGH);

    expect(short.places).toEqual([]);
    expect(long.steps / short.steps).toBeLessThan(4.5);
  });

  it('stops where it has taken its steps, and says so', () => {
    const { isOver, steps } = machineOf('(?:a+)+b').find('a'.repeat(10_000), 100, 5_000);

    expect(isOver).toBe(true);
    expect(steps).toBeLessThan(5_100);
  });

  it('throws on no text', () => {
    const machine = machineOf(String.raw`(?:\d|证|[^a])+\b.{0,3}`);
    assert(
      property(string({ unit: 'binary' }), (text) => {
        for (const [from, to] of machine.find(text, 100, ENOUGH).places) {
          expect(from >= 0 && to > from && to <= text.length).toBe(true);
        }
      }),
    );
  });
});

/** Whether a pattern is understood, or refused as patterns are. */
function refusalOf(pattern: string): boolean {
  try {
    machineOf(pattern);
    return true;
  } catch (error) {
    return error instanceof PatternError;
  }
}

describe('a pattern', () => {
  it.each([
    ['(?=a)', 'linear time (at character 3)'],
    ['(?<n>a)', 'linear time'],
    [String.raw`(a)\1`, 'linear time'],
    ['a**', 'a repetition of a repetition'],
    ['*a', 'a repetition of nothing'],
    ['(a', 'a bracket is not closed'],
    ['a)', 'without its opening one'],
    ['[a', 'ends too early'],
    ['[]', 'an empty set'],
    ['[z-a]', 'before its beginning'],
    ['a{3,2}', 'expected {least,most}'],
    ['a{9999}', 'up to 200'],
    ['(?:a{200}){200}', 'too large'],
    [String.raw`\q`, 'not understood'],
    [String.raw`\u12`, 'hexadecimal'],
    ['('.repeat(60), 'brackets within brackets'],
  ])('%s is refused: %s', (pattern, told) => {
    expect(() => machineOf(pattern)).toThrow(told);
  });

  it('is parsed or refused, whatever is written', () => {
    const pieces = constantFrom(
      'a',
      '(',
      ')',
      '[',
      ']',
      '{',
      '}',
      '*',
      '+',
      '?',
      '|',
      '\\',
      '^',
      '$',
      '.',
      '1',
      ',',
      '-',
      'u',
      '证',
    );
    assert(
      property(array(pieces, { maxLength: 20 }), (written) => {
        expect(refusalOf(written.join(''))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
