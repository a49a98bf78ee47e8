import type { FoundHandle } from './claims.ts';

/** How a service's ids are made: the pattern of one whole id, lower case, and its length. */
export interface IdShape {
  readonly characters: RegExp;
  readonly least: number;
  readonly most: number;
}

/** WeChat: 6 to 20 of letters, digits, `_`, `-`, a letter first (WeChat's own rule when an id is set). */
export const WECHAT_ID: IdShape = { characters: /[a-z0-9_-]{1,32}/uy, least: 6, most: 20 };
/** Telegram: 5 to 32 of letters, digits, `_`, a letter first (Telegram's username rule; 4 are sold by auction). */
export const TELEGRAM_ID: IdShape = { characters: /[a-z0-9_]{1,40}/uy, least: 4, most: 32 };
/** LINE: 4 to 20 of letters, digits, `.`, `_`, `-`. */
export const LINE_ID: IdShape = { characters: /[a-z0-9._-]{1,32}/uy, least: 4, most: 20 };
/** Weibo names as written after @: up to 30 characters, Chinese ones too. */
export const WEIBO_ID: IdShape = {
  characters: /[a-z0-9_\-\u4e00-\u9fff]{1,32}/uy,
  least: 2,
  most: 30,
};

/** A word that is the label of another way of contact, and so no part of an id. */
const LABEL_WORDS = /^(?:qq|vx|wx|tg|wa|line|telegram|whatsapp|wechat|email|or|and|tel|phone|id)$/u;

function wordAt(text: string, from: number, { characters }: IdShape): string {
  characters.lastIndex = from;
  return characters.exec(text)?.[0] ?? '';
}

/** Whether the word after a space is the rest of an id that was broken up. */
function continues(written: string, next: string, { least, most }: IdShape): boolean {
  if (next === '' || LABEL_WORDS.test(next) || written.length + next.length > most) {
    return false;
  }
  const unfinished = written.length < least || !/[\d_]/u.test(written);
  const singles = written.length < least && next.length === 1;
  return singles || (unfinished && /[\d_]/u.test(next));
}

/** Reads an id from exactly `from`; one that is broken up by single spaces (`baga w_zz3751`) is joined. */
export function readId(text: string, from: number, shape: IdShape): FoundHandle | null {
  let value = wordAt(text, from, shape);
  let to = from + value.length;
  while (value !== '' && text.charAt(to) === ' ') {
    const next = wordAt(text, to + 1, shape);
    if (!continues(value, next, shape) && !isSpelled(text, from, to, next)) {
      break;
    }
    value += next;
    to += 1 + next.length;
  }
  const trimmed = value.replace(/[-.]+$/u, '');
  const fits =
    trimmed.length >= shape.least &&
    trimmed.length <= shape.most &&
    /^[a-z\u4e00-\u9fff]/u.test(trimmed);
  return fits && !LABEL_WORDS.test(trimmed)
    ? { value: trimmed, from, to: to - (value.length - trimmed.length) }
    : null;
}

/** Whether everything so far is single characters with spaces between: `z u p u j 9`. */
function isSpelled(text: string, from: number, to: number, next: string): boolean {
  const written = text.slice(from, to);
  return (
    next.length === 1 && written.length >= 3 && /^[a-z0-9_](?: [a-z0-9_]){1,40}$/u.test(written)
  );
}
