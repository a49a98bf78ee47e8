import { sameGlyph, sameSound, similarSound, splitsOf } from '../lexicon/neighbours.ts';
import {
  DISGUISED_TERMS,
  type DisguisedTerm,
  FALSE_CONTINUATIONS,
  FALSE_PRECEDENTS,
  NUMERALS,
} from '../lexicon/terms.ts';
import { type Channel, ChannelBuilder, sourceSpan } from './channel.ts';
import { matchesIn } from './matches.ts';

/** How one character of a term was written. */
type Manner = 'exact' | 'sound' | 'fuzzy' | 'glyph' | 'split' | 'latin';

/** One place of a term: the character, and the sets its disguises come from. */
interface Slot {
  readonly character: string;
  readonly sound: ReadonlySet<string>;
  readonly fuzzy: ReadonlySet<string>;
  readonly glyph: ReadonlySet<string>;
  readonly source: string;
  /** The first and the second units of its ways of writing. */
  readonly starts: string;
  readonly seconds: string;
}

interface Matcher {
  readonly term: string;
  /** Its bit in the tables of `hintsOf`. */
  readonly bit: number;
  readonly slots: readonly Slot[];
  readonly pattern: RegExp;
}

/** A term found under a disguise: where in the tight channel, and which term it stands for. */
export interface Disguise {
  readonly term: string;
  readonly from: number;
  readonly to: number;
}

function slotOf({ term, syllables }: DisguisedTerm, place: number): Slot {
  const character = term.charAt(place);
  const syllable = syllables[place] ?? '';
  const last = place === term.length - 1;
  const sound = sameSound(syllable) + (NUMERALS[character] ?? '');
  const fuzzySound = last ? '' : similarSound(syllable);
  const glyph = sameGlyph(character);
  const all = [...new Set(character + sound + fuzzySound + glyph)].join('');
  const splits = splitsOf(character);
  const latin = last ? [syllable, `${syllable.charAt(0)}(?![a-z])`] : [syllable];
  return {
    character,
    sound: new Set(sound),
    fuzzy: new Set(fuzzySound),
    glyph: new Set(glyph),
    starts: `${all}${syllable.charAt(0)}${splits.map((split) => split.charAt(0)).join('')}`,
    seconds: splits.map((split) => split.charAt(1)).join(''),
    source: `(${[...splits, ...latin, `[${all}]`].join('|')})`,
  };
}

function matcherOf(disguised: DisguisedTerm, place: number): Matcher {
  const slots = Array.from(disguised.term, (_, slot) => slotOf(disguised, slot));
  const spelled = slots.map((slot) => slot.source).join('');
  const aliases = disguised.aliases.map((alias) => `${alias}(?![a-z])`);
  const all = [spelled, ...aliases].join('|');
  const bit = 1 << place;
  hint(slots, aliases, bit);
  return { term: disguised.term, bit, slots, pattern: new RegExp(`(?:${all})`, 'gu') };
}

/** By UTF-16 unit, bits of the terms that a disguise may begin with, or have in second place. */
const BEGINS = new Uint16Array(0x10000);
const FOLLOWS = new Uint16Array(0x10000);

function mark(table: Uint16Array, characters: string, bit: number): void {
  for (let index = 0; index < characters.length; index += 1) {
    const unit = characters.charCodeAt(index);
    table[unit] = (table[unit] ?? 0) | bit;
  }
}

/** Enters the first two units of every way of writing a term; more may be let through, none is kept out. */
function hint(slots: readonly Slot[], aliases: readonly string[], bit: number): void {
  const [first, second] = slots;
  mark(BEGINS, `${first?.starts ?? ''}${aliases.map((alias) => alias.charAt(0)).join('')}`, bit);
  mark(FOLLOWS, `${second?.starts ?? ''}${first?.seconds ?? ''}abcdefghijklmnopqrstuvwxyz`, bit);
}

/** Bits of the terms whose pattern is worth trying: most texts hold no two units in a row that begin a disguise. */
function hintsOf(text: string): number {
  let bits = 0;
  for (let index = 1; index < text.length; index += 1) {
    bits |= (BEGINS[text.charCodeAt(index - 1)] ?? 0) & (FOLLOWS[text.charCodeAt(index)] ?? 0);
  }
  return bits;
}

let matchers: readonly Matcher[] | null = null;

function allMatchers(): readonly Matcher[] {
  matchers ??= DISGUISED_TERMS.map(matcherOf);
  return matchers;
}

function mannerOf(slot: Slot, piece: string): Manner {
  if (piece === slot.character) {
    return 'exact';
  }
  if (/^[a-z]+$/u.test(piece)) {
    return 'latin';
  }
  if (piece.length > 1) {
    return 'split';
  }
  if (slot.sound.has(piece)) {
    return 'sound';
  }
  return slot.glyph.has(piece) ? 'glyph' : 'fuzzy';
}

/** Whether so much of the term is left that nothing else is meant. Loose likeness needs two exact characters beside it. */
function isConvincing(manners: readonly Manner[]): boolean {
  const exact = manners.filter((manner) => manner === 'exact').length;
  const loose = manners.filter((manner) => manner === 'glyph' || manner === 'fuzzy').length;
  if (exact === manners.length) {
    return false;
  }
  return loose === 0 || (loose === 1 && exact >= 2);
}

function isFalseFriend(text: string, match: RegExpExecArray, term: string): boolean {
  const end = match.index + match[0].length;
  const last = text.charAt(end - 1);
  const before = text.charAt(match.index - 1);
  const latinBefore = /^[a-z]/u.test(match[0]) && /[a-z]/u.test(before);
  const next = text.charAt(end);
  const continues = next !== '' && (FALSE_CONTINUATIONS[last] ?? '').includes(next);
  const succeeds = term === '二代证' && before !== '' && FALSE_PRECEDENTS.includes(before);
  return latinBefore || continues || succeeds;
}

function matchesOf({ term, slots, pattern }: Matcher, text: string): Disguise[] {
  const found: Disguise[] = [];
  for (const match of matchesIn(pattern, text)) {
    const pieces = match.slice(1);
    const isAlias = pieces[0] === undefined;
    const manners = isAlias ? [] : slots.map((slot, place) => mannerOf(slot, pieces[place] ?? ''));
    if ((isAlias || isConvincing(manners)) && !isFalseFriend(text, match, term)) {
      found.push({ term, from: match.index, to: match.index + match[0].length });
    }
  }
  return found;
}

/** Every disguised term of a tight text, from left to right, none overlapping another. */
export function findDisguises(text: string): readonly Disguise[] {
  const known = allMatchers();
  const hints = hintsOf(text);
  const all = known
    .filter(({ bit }) => (hints & bit) !== 0)
    .flatMap((matcher) => matchesOf(matcher, text))
    .toSorted((one, other) => one.from - other.from || other.to - one.to);
  let end = 0;
  return all.filter((disguise) => {
    const free = disguise.from >= end;
    end = free ? disguise.to : end;
    return free;
  });
}

/** The tight channel with every disguised term written plainly; each of its characters stands for the whole disguise. */
export function restore(tight: Channel, disguises: readonly Disguise[]): Channel {
  if (disguises.length === 0) {
    return tight;
  }
  const builder = new ChannelBuilder(tight.text.length);
  let index = 0;
  for (const { term, from, to } of disguises) {
    copy(tight, builder, index, from);
    const [start, end] = sourceSpan(tight, from, to);
    builder.add(term, start, end);
    index = to;
  }
  copy(tight, builder, index, tight.text.length);
  return builder.build();
}

function copy(channel: Channel, builder: ChannelBuilder, from: number, to: number): void {
  for (let index = from; index < to; index += 1) {
    builder.add(channel.text.charAt(index), channel.starts[index] ?? 0, channel.ends[index] ?? 0);
  }
}
