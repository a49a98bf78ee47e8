import { LEXICON } from './lexicon.ts';
import type { Random } from './random.ts';
import type { TrueHandle, TruePrice, TrueTerm, Written } from './written.ts';

/** What a slot stands for, or null where it is not one of these. */
export type MoreSlots = (name: string, range: string) => Written | null;

const WORDS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(LEXICON));

/**
 * Expands templates. `(a|b|c)` takes one of its choices. `{city}` takes a word of the lexicon, the same one through a whole
 * thread; `{city*}` takes a fresh one. `{n:3-9}` is a number, `{n:100-900:50}` one in steps. `{cny:100-900:50}` is a number
 * that is recorded as a price in yuan; `{qq}`, `{wx}`, `{tel}`, `{tg}` and `{mail}` make up and record a handle.
 */
export class Grammar {
  readonly #random: Random;
  readonly #more: MoreSlots | null;
  readonly #memory = new Map<string, string>();
  #handles: TrueHandle[] = [];
  #prices: TruePrice[] = [];
  #terms: TrueTerm[] = [];

  /** @param more slots beside those of the lexicon, or null */
  constructor(random: Random, more: MoreSlots | null = null) {
    this.#random = random;
    this.#more = more;
  }

  /** One of the templates, expanded, with the handles and prices that came in. */
  write(templates: readonly string[]): Written {
    this.#handles = [];
    this.#prices = [];
    this.#terms = [];
    const text = this.#expand(this.#random.pick(templates));
    return {
      text,
      handles: this.#handles,
      prices: this.#prices,
      obfuscatedTerms: this.#terms,
    };
  }

  #expand(template: string): string {
    let text = template;
    const innermost = /\(([^()]*\|[^()]*)\)/u;
    for (let match = innermost.exec(text); match !== null; match = innermost.exec(text)) {
      const chosen = this.#random.pick((match[1] ?? '').split('|'));
      text = text.slice(0, match.index) + chosen + text.slice(match.index + match[0].length);
    }
    return text.replaceAll(
      /\{(\w+)(\*?)(?::([^}]*))?\}/gu,
      (whole, name: string, star: string, range: string | undefined) => {
        return name === 'origin' ? whole : this.#slot(name, star === '*', range);
      },
    );
  }

  #slot(name: string, fresh: boolean, range: string | undefined): string {
    const more = this.#more?.(name, range ?? '') ?? null;
    if (more !== null) {
      this.#handles.push(...more.handles);
      this.#prices.push(...more.prices);
      this.#terms.push(...more.obfuscatedTerms);
      return more.text;
    }
    if (range !== undefined) {
      return this.#number(name, range);
    }
    const handle = inventHandle(name, this.#random);
    if (handle !== null) {
      this.#handles.push({ kind: handle.kind, value: handle.value });
      return handle.written;
    }
    const known = this.#memory.get(name);
    if (known !== undefined && !fresh) {
      return known;
    }
    const words = WORDS.get(name) ?? [];
    const word = this.#random.pick(words);
    this.#memory.set(name, word);
    return word;
  }

  #number(name: string, range: string): string {
    const [span = '', step = '1'] = range.split(':');
    const [least = 0, most = least] = span.split('-').map(Number);
    const number =
      least + this.#random.between(0, Math.floor((most - least) / Number(step))) * Number(step);
    if (name === 'cny') {
      this.#prices.push({ amount: number, currency: 'CNY', per: null });
    }
    return String(number);
  }
}

const SYLLABLES = [
  'ba',
  'ke',
  'lu',
  'mi',
  'no',
  'pa',
  'ri',
  'su',
  'ta',
  'wo',
  'xi',
  'ya',
  'zu',
  'du',
  'fe',
  'ge',
  'ho',
  'ji',
];

/** Two or three syllables that mean nothing. */
function inventWord(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.pick(SYLLABLES)).join('');
}

/** An invented handle: QQ 9999…, phones 141…, WeChat names in `_zz`. Null where the name is no kind of handle. */
export function inventHandle(
  name: string,
  random: Random,
): { kind: string; value: string; written: string } | null {
  switch (name) {
    case 'qq':
      return same('qq', `9999${random.text('0123456789', 7)}`);
    case 'wx':
      return same('wechat', `${inventWord(random, 2)}_zz${random.between(100, 999)}`);
    case 'tel':
      return same('phone', `141${random.text('0123456789', 8)}`);
    case 'tg': {
      const value = `${inventWord(random, 3)}_${inventWord(random, 1)}${random.between(10, 99)}`;
      return { kind: 'telegram', value, written: `@${value}` };
    }
    case 'mail':
      return same('email', `${inventWord(random, 3)}${random.between(10, 99)}@example.net`);
    default:
      return null;
  }
}

function same(kind: string, value: string): { kind: string; value: string; written: string } {
  return { kind, value, written: value };
}
