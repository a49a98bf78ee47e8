import { decodeAttribute } from './entities.ts';
import { isSpace } from './is-space.ts';
import { hashNext, Words } from './words.ts';

const DOUBLE_QUOTE = 34;
const AMPERSAND = 38;
const SINGLE_QUOTE = 39;
const SLASH = 47;
const EQUALS = 61;
const GREATER = 62;

/** Numbers kept of an attribute: where its value begins and ends, and how it is written. */
const KEPT = 3;

/** Names that pages repeat, each found in them as this one string. */
const NAMES = new Words(
  (
    'abbr accesskey action align allow alt aria-describedby aria-expanded aria-hidden aria-label async autocomplete bgcolor border ' +
    'cellpadding cellspacing charset checked cite class color cols colspan content contenteditable crossorigin d data data-id ' +
    'data-original data-pid data-post data-src data-time data-timestamp data-tid data-title data-toggle data-uid data-url datetime ' +
    'defer dir disabled download enctype face file fill for form frameborder headers height hidden href hreflang http-equiv id ' +
    'integrity itemid itemprop itemscope itemtype label lang language link list loading max maxlength media method min multiple ' +
    'muted name nofollow nonce noshade nowrap onclick onerror onkeydown onload onmouseout onmouseover onsubmit placeholder poster ' +
    'preload property readonly rel required role rows rowspan sandbox scope scrolling selected shape size sizes smilieid span src ' +
    'srcdoc srcset start step stroke style summary tabindex target text title translate type usemap valign value viewbox vlink ' +
    'width wrap xmlns zoomfile'
  )
    .split(' ')
    .map((name) => [name, name] as const),
);

/** How a value is written. */
const PLAIN = 0;
/** With an ampersand in it, which may begin a reference to a character: within which quotes, if any. */
const IN_DOUBLE = DOUBLE_QUOTE;
const IN_SINGLE = SINGLE_QUOTE;
const UNQUOTED = 1;

/**
 * The attributes of one tag as they stand in the page. Nothing is cut out of the page before it is asked for; of two of a name the
 * first counts. They are those of the tag that was read last: whoever keeps them keeps a `record`.
 */
export class TagAttributes {
  /** Whether the tag ended in `/>`. */
  isSelfClosing = false;
  readonly #html: string;
  readonly #end: number;
  readonly #names: string[] = [];
  #numbers = new Int32Array(16 * KEPT);
  #count = 0;
  readonly #values: (string | null)[] = [];

  /** Those of tags of `html` up to `end`. */
  constructor(html: string, end: number) {
    this.#html = html;
    this.#end = end;
  }

  /** None: of a tag that the page leaves out. */
  clear(): void {
    this.#count = 0;
    this.isSelfClosing = false;
  }

  /** The value of an attribute by its name in lower case; undefined where the tag has none of the name. */
  get(name: string): string | undefined {
    const names = this.#names;
    for (let index = 0; index < this.#count; index += 1) {
      if (names[index] === name) {
        return this.#valueOf(index);
      }
    }
    return undefined;
  }

  /** All of them by name in lower case. */
  record(): Record<string, string> {
    const all: Record<string, string> = {};
    for (let index = 0; index < this.#count; index += 1) {
      const name = this.#names[index] ?? '';
      if (!Object.hasOwn(all, name)) {
        all[name] = this.#valueOf(index);
      }
    }
    return all;
  }

  /** Reads them from behind a tag's name. Where the tag ends, or -1 where the page ends before. */
  read(from: number): number {
    const html = this.#html;
    const end = this.#end;
    this.clear();
    for (let at = from; at < end; ) {
      const code = html.charCodeAt(at);
      if (code === GREATER) {
        return at + 1;
      }
      if (code === SLASH) {
        at = afterSpace(html, at + 1, end);
        if (at < end && html.charCodeAt(at) === GREATER) {
          this.isSelfClosing = true;
          return at + 1;
        }
      } else if (isSpace(code)) {
        at += 1;
      } else {
        at = this.#readOne(at);
      }
    }
    return -1;
  }

  /** Reads one attribute; where it ends. The first character is of the name, whatever it is. */
  #readOne(from: number): number {
    const html = this.#html;
    const end = this.#end;
    let hash = hashNext(0, html.charCodeAt(from));
    let nameEnd = from + 1;
    for (; nameEnd < end; nameEnd += 1) {
      const code = html.charCodeAt(nameEnd);
      if (endsName(code)) {
        break;
      }
      hash = hashNext(hash, code);
    }
    const name = NAMES.find(html, from, nameEnd, hash) ?? html.slice(from, nameEnd).toLowerCase();
    const at = afterSpace(html, nameEnd, end);
    if (at >= end || html.charCodeAt(at) !== EQUALS) {
      this.#add(name, nameEnd, nameEnd, PLAIN);
      return at;
    }
    const valueAt = afterSpace(html, at + 1, end);
    const quote = html.charCodeAt(valueAt);
    return quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE
      ? this.#readQuoted(name, valueAt + 1, quote)
      : this.#readUnquoted(name, valueAt);
  }

  #readQuoted(name: string, valueAt: number, quote: number): number {
    const html = this.#html;
    const end = this.#end;
    let written = PLAIN;
    let at = valueAt;
    for (; at < end; at += 1) {
      const code = html.charCodeAt(at);
      if (code === quote) {
        break;
      }
      if (code === AMPERSAND) {
        written = quote;
      }
    }
    this.#add(name, valueAt, at, written);
    return at + 1;
  }

  #readUnquoted(name: string, valueAt: number): number {
    const html = this.#html;
    const end = this.#end;
    let written = PLAIN;
    let at = valueAt;
    for (; at < end; at += 1) {
      const code = html.charCodeAt(at);
      if (code === GREATER || isSpace(code)) {
        break;
      }
      if (code === AMPERSAND) {
        written = UNQUOTED;
      }
    }
    this.#add(name, valueAt, at, written);
    return at;
  }

  #add(name: string, valueAt: number, valueEnd: number, written: number): void {
    const at = this.#count * KEPT;
    if (at === this.#numbers.length) {
      const more = new Int32Array(at * 2);
      more.set(this.#numbers);
      this.#numbers = more;
    }
    const numbers = this.#numbers;
    numbers[at] = valueAt;
    numbers[at + 1] = valueEnd;
    numbers[at + 2] = written;
    this.#names[this.#count] = name;
    this.#values[this.#count] = null;
    this.#count += 1;
  }

  #valueOf(index: number): string {
    const known = this.#values[index] ?? null;
    if (known !== null) {
      return known;
    }
    const at = index * KEPT;
    const written = this.#html.slice(this.#numbers[at], this.#numbers[at + 1]);
    const value = decoded(written, this.#numbers[at + 2] ?? PLAIN);
    this.#values[index] = value;
    return value;
  }
}

function decoded(written: string, how: number): string {
  switch (how) {
    case PLAIN:
      return written;
    case IN_DOUBLE:
      return decodeAttribute(written, '"');
    case IN_SINGLE:
      return decodeAttribute(written, "'");
    default:
      return decodeAttribute(written, '');
  }
}

function endsName(code: number): boolean {
  return (
    code <= GREATER && (code === EQUALS || code === GREATER || code === SLASH || isSpace(code))
  );
}

function afterSpace(html: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(html.charCodeAt(at))) {
    at += 1;
  }
  return at;
}
