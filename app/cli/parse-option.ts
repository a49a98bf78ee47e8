import { InvalidArgumentError } from 'commander';
import { StageError } from '../../core/failure.ts';

/** A value that may be given several times. */
export function several(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}

/** `host:port`, as declarations have it. */
export function severalHosts(value: string, earlier: readonly string[] = []): readonly string[] {
  if (!/^[^/\s]+:\d{1,5}$/u.test(value)) {
    throw new InvalidArgumentError('expected HOST:PORT');
  }
  return [...earlier, value];
}

/** A moment as written; refused with the option's name where it is none (`INPUT_INVALID`). */
export function momentOf(written: string, option: string): Date {
  const moment = new Date(written);
  if (Number.isNaN(moment.getTime())) {
    throw new StageError('INPUT_INVALID', `${option}: ${written} is no time`);
  }
  return moment;
}

/** One of the given words. */
export function oneOf<T extends string>(words: readonly T[]): (value: string) => T {
  return (value) => {
    const word = words.find((candidate) => candidate === value);
    if (word === undefined) {
      throw new InvalidArgumentError(`expected one of ${words.join(', ')}`);
    }
    return word;
  };
}
