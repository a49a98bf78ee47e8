import { StageError } from '../../core/failure.ts';
import { firstsOf, Machine } from './machine.ts';
import { parsePattern } from './parse-pattern.ts';
import { PatternError } from './pattern.ts';
import { assemble } from './program.ts';

/** Steps that a search may take: a text of 20,000 characters under the longest pattern that is worth writing. */
const BUDGET = 4_000_000;

/**
 * A search for the first match of a pattern, in time linear in the text. Takes what the patterns of rules take; refused
 * (`INPUT_INVALID`) with the place in it, where that cannot be.
 */
export function linearPattern(pattern: string): (text: string) => string | null {
  const program = assemble(parsed(pattern));
  if (firstsOf(program).mayBeEmpty) {
    throw new StageError('INPUT_INVALID', 'it matches where there is nothing');
  }
  const machine = new Machine(program);
  return (text) => {
    const [place] = machine.find(text, 1, BUDGET).places;
    return place === undefined ? null : text.slice(...place);
  };
}

function parsed(pattern: string): ReturnType<typeof parsePattern> {
  try {
    return parsePattern(pattern, (character) => character);
  } catch (error) {
    if (error instanceof PatternError) {
      throw new StageError('INPUT_INVALID', error.message, { cause: error });
    }
    throw error;
  }
}
