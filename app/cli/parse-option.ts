import { InvalidArgumentError } from 'commander';

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
