import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { addressesIn, mailText } from './mail-text.ts';

/** A mail that was not read before. */
export interface Mail {
  readonly name: string;
  /** Addresses of the town that it names. */
  readonly addresses: readonly URL[];
}

/** The directory into which notices are written as `.eml` files. Looking is cheap while nothing changes. */
export class Mailbox {
  readonly #directory: string;
  readonly #origin: string;
  readonly #sizes: Map<string, number>;
  #lastChange = -1;
  #settled = false;

  /** @param read names and sizes of mails read in an earlier life */
  constructor(directory: string, origin: string, read: Readonly<Record<string, number>>) {
    this.#directory = directory;
    this.#origin = origin;
    this.#sizes = new Map(Object.entries(read));
  }

  /** Names and sizes of the mails read so far. */
  get read(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#sizes);
  }

  /** Mails that are new, or longer than when they were read: one may have been looked at while it was being written. */
  newMails(): readonly Mail[] {
    const change = statSync(this.#directory, { throwIfNoEntry: false })?.mtimeMs;
    if (change === undefined || (change === this.#lastChange && this.#settled)) {
      return [];
    }
    const mails = readdirSync(this.#directory)
      .filter((name) => name.endsWith('.eml'))
      .flatMap((name) => this.#readIfNew(name));
    this.#lastChange = change;
    this.#settled = mails.length === 0;
    return mails;
  }

  #readIfNew(name: string): readonly Mail[] {
    const path = join(this.#directory, name);
    const size = statSync(path, { throwIfNoEntry: false })?.size;
    if (size === undefined || this.#sizes.get(name) === size) {
      return [];
    }
    this.#sizes.set(name, size);
    return [{ name, addresses: addressesIn(mailText(readFileSync(path)), this.#origin) }];
  }
}
