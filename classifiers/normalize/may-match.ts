import { readNeeds } from './needs.ts';

/** Buckets that characters and pairs of characters are hashed into. */
const BUCKETS = 1 << 13;
const SHIFT = 32 - 13;
/** Expressions that are told apart; further ones are always tried. */
const MOST = 512;
const WORDS = MOST / 32;

/** By bucket: whether any expression needs it, and which, a bit each. */
const isNeeded = new Uint8Array(BUCKETS);
const neededBy = new Uint32Array(BUCKETS * WORDS);
/** The number of each expression met so far; -1 where any text may match. */
const NUMBERS = new WeakMap<RegExp, number>();
let numbered = 0;

/** The text last looked at, and the expressions that may match in it. */
let lastText: string | null = null;
const candidates = new Uint32Array(WORDS);

function bucketOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> SHIFT;
}

function enter(expression: RegExp): number {
  const needs = readNeeds(expression);
  const number = needs === null || numbered === MOST ? -1 : numbered;
  NUMBERS.set(expression, number);
  if (needs === null || number === -1) {
    return -1;
  }
  numbered += 1;
  for (const gram of needs.grams) {
    const bucket = bucketOf(gram.charCodeAt(0), gram.length === 1 ? 0 : gram.charCodeAt(1));
    const place = bucket * WORDS + (number >>> 5);
    isNeeded[bucket] = 1;
    neededBy[place] = (neededBy[place] ?? 0) | (1 << (number & 31));
  }
  lastText = null;
  return number;
}

function gather(bucket: number): void {
  const words = (numbered + 31) >>> 5;
  for (let word = 0; word < words; word += 1) {
    candidates[word] = (candidates[word] ?? 0) | (neededBy[bucket * WORDS + word] ?? 0);
  }
}

function lookAt(text: string): void {
  lastText = text;
  candidates.fill(0);
  let before = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const alone = bucketOf(unit, 0);
    const pair = bucketOf(before, unit);
    if (isNeeded[alone] === 1) {
      gather(alone);
    }
    if (isNeeded[pair] === 1) {
      gather(pair);
    }
    before = unit;
  }
}

/**
 * Whether an expression can match in a text at all, by the characters that it needs. Wrong only in one direction: it may say
 * yes for nothing. Many expressions are asked of one text in a row, so the text is looked through once for all of them.
 */
export function mayMatch(expression: RegExp, text: string): boolean {
  const number = NUMBERS.get(expression) ?? enter(expression);
  if (number === -1) {
    return true;
  }
  if (text !== lastText) {
    lookAt(text);
  }
  return ((candidates[number >>> 5] ?? 0) & (1 << (number & 31))) !== 0;
}
