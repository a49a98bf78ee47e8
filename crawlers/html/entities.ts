import { Parser } from 'htmlparser2';

/** References that nearly all pages do with, each with its semicolon; decoded without a parser. */
const COMMON: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['nbsp', '\u00A0'],
  ['raquo', '»'],
  ['laquo', '«'],
  ['middot', '·'],
  ['hellip', '…'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['copy', '©'],
]);

/** Characters behind an ampersand that are looked at: more than the longest of them and `#x10FFFF;` need. */
const NEAR_CHARACTERS = 24;

const NUMBER = /^#(?:x[0-9a-f]{2,6}|\d{2,7})$/iu;

/** The text of a page between two tags with its references decoded (HTML standard, 13.2.5.72). */
export function decodeText(written: string): string {
  return commonly(written, BARE_IN_TEXT) ?? rarely(written, '', '');
}

/**
 * The value of an attribute with its references decoded; `quote` is what it was written within. A reference without its semicolon
 * before a letter, a digit or `=` is none there: `?a=1&copy=2`.
 */
export function decodeAttribute(written: string, quote: '"' | "'" | ''): string {
  return commonly(written, BARE_IN_ATTRIBUTE) ?? rarely(written, `<a a=${quote}`, `${quote}>`);
}

/** The text of an element in which tags are text, such as a title. */
export function decodeRcdata(written: string, element: string): string {
  return written.includes('<') ? rarely(written, `<${element}>`, '') : decodeText(written);
}

/** An ampersand that stands for itself. */
const BARE_IN_TEXT = /^[^#\da-z]/iu;
const BARE_IN_ATTRIBUTE = /^(?:[^#\da-z]|[\da-z]{1,20}=)/iu;

/** The text decoded where all its references are common ones; null where one may be another. */
function commonly(written: string, bare: RegExp): string | null {
  let decoded = '';
  let from = 0;
  for (let at = written.indexOf('&'); at !== -1; at = written.indexOf('&', from)) {
    const near = written.slice(at + 1, at + 1 + NEAR_CHARACTERS);
    const semicolon = near.indexOf(';');
    const character = semicolon === -1 ? undefined : characterOf(near.slice(0, semicolon));
    if (character !== undefined) {
      decoded += written.slice(from, at) + character;
      from = at + semicolon + 2;
    } else if (bare.test(near)) {
      decoded += written.slice(from, at + 1);
      from = at + 1;
    } else {
      return null;
    }
  }
  return decoded + written.slice(from);
}

function characterOf(name: string): string | undefined {
  return COMMON.get(name) ?? (NUMBER.test(name) ? numbered(name) : undefined);
}

/** A number that stands for itself; undefined for those that stand for others or for none. */
function numbered(name: string): string | undefined {
  const code = Number.parseInt(name.replace(/^#x?/iu, ''), /^#x/iu.test(name) ? 16 : 10);
  const isItself =
    (code >= 32 && code < 127) ||
    (code >= 160 && code < 0xd8_00) ||
    (code >= 0xe0_00 && code <= 0x10_ff_ff);
  return isItself ? String.fromCodePoint(code) : undefined;
}

/** What the parser that knows all 2,231 names makes of it. */
function rarely(written: string, before: string, after: string): string {
  let decoded = '';
  const parser = new Parser({
    ontext(text) {
      decoded += text;
    },
    onattribute(_name, value) {
      decoded += value;
    },
  });
  parser.end(before + written + after);
  return decoded;
}
