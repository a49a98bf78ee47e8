import type { Sha256 } from './digest.ts';
import { sha256 } from './digest.ts';
import type { Verdict } from './score.ts';

/** Who sends clues: anybody, a flagger whose clues are read first, or a program of a platform. */
export const CLUE_ORIGINS = ['public', 'flagger', 'platform'] as const;

export type ClueOrigin = (typeof CLUE_ORIGINS)[number];

/** `received` nobody has read it, `reading` somebody does, `linked` it belongs to a case, `closed` nothing follows from it. */
export const CLUE_STATES = ['received', 'reading', 'linked', 'closed'] as const;

export type ClueState = (typeof CLUE_STATES)[number];

/** What a person does with a clue, and the state that it then has; an answer changes none. */
export const CLUE_ACTS = {
  take: 'reading',
  link: 'linked',
  close: 'closed',
  answer: null,
} as const satisfies Record<string, ClueState | null>;

export type ClueAct = keyof typeof CLUE_ACTS;

/** A tip. Of whoever sent it nothing is kept: the tracking number is all that leads back to it. */
export interface Clue {
  /** From the tracking number, from which it can be found; not the other way round. */
  readonly id: string;
  readonly origin: ClueOrigin;
  /** Masked, as every text that is stored. */
  readonly text: string;
  /** Texts read in its pictures, masked. */
  readonly pictureTexts: readonly string[];
  readonly links: readonly string[];
  /** Pictures in the vault, by digest. */
  readonly pictures: readonly Sha256[];
  /** What the scorer says of its texts together. */
  readonly probability: number;
  readonly verdict: Verdict;
  readonly handles: readonly { readonly kind: string; readonly value: string }[];
  readonly submittedAt: Date;
}

/** One act of a person on a clue. */
export interface ClueEvent {
  readonly clueId: string;
  /** From 1. */
  readonly version: number;
  readonly act: ClueAct;
  readonly by: string;
  readonly at: Date;
  /** For an answer, the words that whoever holds the number reads; else the reason. */
  readonly words: string;
  /** The case that it was linked to. */
  readonly caseId: string | null;
}

/** Letters of a tracking number: no I, L, O and U, which are misread (Crockford's base 32). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 80 bits: not to be guessed. */
const NUMBER_BYTES = 10;

/** A tracking number, as `CS-7D3K-…`, from random bytes. */
export function trackingNumber(random: (bytes: number) => Uint8Array): string {
  const bits = [...random(NUMBER_BYTES)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = (bits.match(/.{5}/gu) ?? []).map((five) => LETTERS[Number.parseInt(five, 2)]);
  return `CS-${letters.join('').replaceAll(/(.{4})(?=.)/gu, '$1-')}`;
}

/** A number as people write it back: any case, without dashes, O for 0. Null where it is none. */
export function readTrackingNumber(written: string): string | null {
  const letters = written
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s-]/gu, '')
    .replace(/^CS/u, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/gu, '1');
  return /^[0-9A-HJKMNP-TV-Z]{16}$/u.test(letters)
    ? `CS-${letters.replaceAll(/(.{4})(?=.)/gu, '$1-')}`
    : null;
}

/** The id of the clue that a tracking number leads to. */
export function clueIdOf(number: string): string {
  return `clu_${sha256(`clue\u0000${number}`).slice(0, 26)}`;
}
