import { StageError } from '../../../core/failure.ts';
import { personKey } from '../../../core/person.ts';
import { COMMON_PASSWORDS } from './common-passwords.ts';

const MIN_LENGTH = 12;
const MAX_LENGTH = 256;

/** A name or a common word of this length or more makes a password guessable. */
const TELLING = 4;

/** What is left of a password beside a guessable word must be this long. */
const MIN_REST = 8;

/** Rows that fingers run along. */
const RUNS = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
];

/** Refuses (`INPUT_INVALID`) a password that is short, common, or made of the person's own name. NIST SP 800-63B, 3.1.1.2. */
export function assertGoodPassword(password: string, name: string): void {
  const flaw = flawOf(password.normalize('NFKC'), name);
  if (flaw !== null) {
    throw new StageError('INPUT_INVALID', `the password ${flaw}`);
  }
}

function flawOf(password: string, name: string): string | null {
  const length = Array.from(password).length;
  if (length < MIN_LENGTH || length > MAX_LENGTH) {
    return `has ${MIN_LENGTH} to ${MAX_LENGTH} characters`;
  }
  const plain = password.toLowerCase();
  if (COMMON_PASSWORDS.has(plain) || isRun(plain) || isRepeated(plain)) {
    return 'is one of those that are tried first';
  }
  const own = [personKey(name), 'cardsweep', 'password'].filter((word) => word.length >= TELLING);
  const key = personKey(password);
  const isTelling = own.some(
    (word) => key.includes(word) && key.replaceAll(word, '').length < MIN_REST,
  );
  return isTelling ? 'is little more than a name that anybody would try' : null;
}

function isRun(plain: string): boolean {
  const reversed = Array.from(plain).toReversed().join('');
  return RUNS.some((run) => run.includes(plain) || run.includes(reversed));
}

/** A piece of at most six characters over and over. */
function isRepeated(plain: string): boolean {
  return [1, 2, 3, 4, 5, 6].some((size) => {
    const piece = plain.slice(0, size);
    return piece.repeat(Math.ceil(plain.length / size)).slice(0, plain.length) === plain;
  });
}
