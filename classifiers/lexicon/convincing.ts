import type { Match } from './search.ts';
import { isLatin } from './syllables.ts';
import { FALSE_CONTINUATIONS, FALSE_FRIENDS, FALSE_PRECEDENTS } from './terms.ts';
import { MANNERS, type Manner } from './writings.ts';

function count({ manners }: Match, manner: Manner): number {
  return (manners >>> MANNERS[manner]) & 15;
}

/** Whether every character of a term stands as it is. */
export function isPlain(match: Match): boolean {
  return count(match, 'exact') === match.term.length;
}

/**
 * Whether so much of a term is left that nothing else is meant. Loose likeness needs two characters as they are beside it.
 * Two syllables alone collide with everyday words (measured in the reference on 8,725 texts): what is not there must then
 * have been taken apart or spelled in Latin letters on purpose.
 */
export function isConvincing(match: Match, text: string): boolean {
  if (match.manners === 0 || isPlain(match)) {
    return !isFalseFriend(match, text);
  }
  const loose = count(match, 'glyph') + count(match, 'fuzzy');
  const initials = count(match, 'initial');
  const fits =
    match.term.length === 2
      ? isDeliberate(match, text)
      : loose === 0 || (loose === 1 && count(match, 'exact') >= 2);
  const endsLoose = match.last === 1 << MANNERS.fuzzy;
  return (
    fits && !endsLoose && initials <= 1 && endsInitial(match, text) && !isFalseFriend(match, text)
  );
}

function isDeliberate(match: Match, text: string): boolean {
  const kept = count(match, 'exact');
  const apart = count(match, 'split');
  const latin = count(match, 'latin');
  const picture = count(match, 'picture');
  const alone = !isLatin(text.charCodeAt(match.from - 1)) && !isLatin(text.charCodeAt(match.to));
  return (
    kept + apart + latin + picture === 2 &&
    (latin === 0 || alone) &&
    (kept === 1 || latin === 2 || apart === 2)
  );
}

/** A single letter for the last character is the last of its run. */
function endsInitial(match: Match, text: string): boolean {
  return count(match, 'initial') === 0 || !isLatin(text.charCodeAt(match.to));
}

function isFalseFriend({ from, to, term }: Match, text: string): boolean {
  const last = text.charAt(to - 1);
  const before = text.charAt(from - 1);
  const next = text.charAt(to);
  const continues = next !== '' && (FALSE_CONTINUATIONS[last] ?? '').includes(next);
  const succeeds = term === '二代证' && before !== '' && FALSE_PRECEDENTS.includes(before);
  return continues || succeeds || FALSE_FRIENDS.has(text.slice(from, to));
}
