import {
  ANY,
  CLASSES,
  complementOf,
  type Edge,
  type Pattern,
  PatternError,
  type Range,
} from './pattern.ts';

/** How a literal is written in the channel that the pattern runs on; it stays as it is where that is not one character. */
type Fold = (character: string) => string;

/** Repetitions are unrolled: so many at most. */
const MOST_REPEATS = 200;
/** Groups within groups. */
const DEEPEST = 40;

/** The marks of edges. */
const EDGES: Readonly<Record<string, Edge>> = { '^': 'start', $: 'end' };
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v' };

class Parser {
  readonly #characters: readonly string[];
  readonly #fold: Fold;
  #place = 0;
  #depth = 0;

  constructor(pattern: string, fold: Fold) {
    this.#characters = Array.from(pattern);
    this.#fold = fold;
  }

  parse(): Pattern {
    const pattern = this.#choice();
    if (this.#place < this.#characters.length) {
      this.#fail('a closing bracket without its opening one');
    }
    return pattern;
  }

  #fail(message: string): never {
    throw new PatternError(message, this.#place + 1);
  }

  #peek(): string | undefined {
    return this.#characters[this.#place];
  }

  #take(): string {
    const character = this.#peek();
    if (character === undefined) {
      this.#fail('the pattern ends too early');
    }
    this.#place += 1;
    return character;
  }

  #eat(character: string): boolean {
    const isNext = this.#peek() === character;
    this.#place += isNext ? 1 : 0;
    return isNext;
  }

  #choice(): Pattern {
    const options = [this.#sequence()];
    while (this.#eat('|')) {
      options.push(this.#sequence());
    }
    const [only] = options;
    return options.length === 1 && only !== undefined ? only : { kind: 'choice', options };
  }

  #sequence(): Pattern {
    const parts: Pattern[] = [];
    for (let next = this.#peek(); next !== undefined && next !== '|' && next !== ')'; ) {
      parts.push(this.#repeated(this.#atom()));
      next = this.#peek();
    }
    return { kind: 'sequence', parts };
  }

  #repeated(part: Pattern): Pattern {
    const bounds = this.#bounds();
    if (bounds === null) {
      return part;
    }
    if (part.kind === 'edge') {
      this.#fail('nothing that could be repeated');
    }
    const isGreedy = !this.#eat('?');
    if (['*', '+', '{'].includes(this.#peek() ?? '')) {
      this.#fail('a repetition of a repetition');
    }
    const [least, most] = bounds;
    return { kind: 'repeat', part, least, most, isGreedy };
  }

  #bounds(): readonly [number, number | null] | null {
    if (this.#eat('*')) {
      return [0, null];
    }
    if (this.#eat('+')) {
      return [1, null];
    }
    if (this.#eat('?')) {
      return [0, 1];
    }
    return this.#eat('{') ? this.#counted() : null;
  }

  #counted(): readonly [number, number | null] {
    const least = this.#number();
    const most = this.#eat(',') ? this.#mostOf() : least;
    if (!this.#eat('}') || (most !== null && most < least)) {
      this.#fail('expected {least,most}; write \\{ for the bracket itself');
    }
    return [least, most];
  }

  #mostOf(): number | null {
    return this.#peek() === '}' ? null : this.#number();
  }

  #number(): number {
    let digits = '';
    while (/^\d$/u.test(this.#peek() ?? '') && digits.length < 6) {
      digits += this.#take();
    }
    const number = Number(digits);
    if (digits === '' || number > MOST_REPEATS) {
      this.#fail(`expected a number of repetitions up to ${MOST_REPEATS}`);
    }
    return number;
  }

  #atom(): Pattern {
    const character = this.#take();
    const edge = EDGES[character];
    if (edge !== undefined) {
      return { kind: 'edge', edge };
    }
    if ('*+?{'.includes(character)) {
      this.#fail('a repetition of nothing');
    }
    switch (character) {
      case '(':
        return this.#group();
      case '[':
        return this.#set();
      case '.':
        return ANY;
      case '\\':
        return this.#escaped();
      default:
        return literal(this.#fold(character), character);
    }
  }

  #group(): Pattern {
    if (this.#eat('?') && !this.#eat(':')) {
      this.#fail(
        'look-around, names and flags are not understood, only (?: … ): they cannot be matched in linear time',
      );
    }
    this.#depth += 1;
    if (this.#depth > DEEPEST) {
      this.#fail(`more than ${DEEPEST} brackets within brackets`);
    }
    const inner = this.#choice();
    this.#depth -= 1;
    if (!this.#eat(')')) {
      this.#fail('a bracket is not closed');
    }
    return inner;
  }

  #escaped(): Pattern {
    const character = this.#take();
    const known = CLASSES[character];
    if (known !== undefined) {
      return { kind: 'set', ...known };
    }
    if (character === 'b' || character === 'B') {
      return { kind: 'edge', edge: character === 'b' ? 'word' : 'no-word' };
    }
    const itself = this.#literalEscape(character);
    return literal(this.#fold(itself), itself);
  }

  #literalEscape(character: string): string {
    if (character === 'u') {
      return this.#codePoint();
    }
    if (/^[1-9k]$/u.test(character)) {
      this.#fail('references back are not understood: they cannot be matched in linear time');
    }
    const control = ESCAPED[character];
    if (control === undefined && /^[A-Za-z\d]$/u.test(character)) {
      this.#fail(`\\${character} is not understood`);
    }
    return control ?? character;
  }

  #codePoint(): string {
    const isLong = this.#eat('{');
    let hex = '';
    while (hex.length < (isLong ? 6 : 4) && /^[\da-f]$/iu.test(this.#peek() ?? '')) {
      hex += this.#take();
    }
    const codePoint = Number.parseInt(hex, 16);
    const isWhole = isLong ? this.#eat('}') && hex !== '' : hex.length === 4;
    if (!isWhole || codePoint > 0x10ffff) {
      this.#fail('expected \\u and four hexadecimal digits, or \\u{…}');
    }
    return String.fromCodePoint(codePoint);
  }

  #set(): Pattern {
    const isNegated = this.#eat('^');
    const ranges: Range[] = [];
    while (!this.#eat(']')) {
      ranges.push(...this.#member());
    }
    if (ranges.length === 0) {
      this.#fail('an empty set');
    }
    return { kind: 'set', ranges, isNegated };
  }

  #member(): readonly Range[] {
    const from = this.#setCharacter();
    if (typeof from !== 'string') {
      return from;
    }
    const isRange = this.#peek() === '-' && this.#characters[this.#place + 1] !== ']';
    if (!isRange) {
      return [...rangesOf(from), ...rangesOf(this.#fold(from))];
    }
    this.#take();
    const to = this.#setCharacter();
    if (typeof to !== 'string' || codeOf(to) < codeOf(from)) {
      this.#fail('a range whose end is before its beginning');
    }
    return [[codeOf(from), codeOf(to)]];
  }

  #setCharacter(): string | readonly Range[] {
    const character = this.#take();
    if (character !== '\\') {
      return character;
    }
    const escaped = this.#take();
    const known = CLASSES[escaped];
    if (known === undefined) {
      return this.#literalEscape(escaped);
    }
    return known.isNegated ? complementOf(known.ranges) : known.ranges;
  }
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

function rangesOf(written: string): readonly Range[] {
  const isOne = Array.from(written).length === 1;
  return isOne ? [[codeOf(written), codeOf(written)]] : [];
}

function literal(folded: string, asWritten: string): Pattern {
  const written = folded === '' ? asWritten : folded;
  const parts = Array.from(written, (character): Pattern => {
    return { kind: 'set', ranges: rangesOf(character), isNegated: false };
  });
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: 'sequence', parts };
}

/**
 * Parses a pattern of the part of the usual syntax that can be matched in linear time: literals, `.`, sets, groups, `|`, `? * +
 * {m,n}` and their lazy forms, `^ $ \b \B`, `\d \w \s` and their opposites, `\h` for any Chinese character. `fold` brings a
 * literal into the form of the text. Throws `PatternError`.
 */
export function parsePattern(pattern: string, fold: Fold): Pattern {
  return new Parser(pattern, fold).parse();
}
