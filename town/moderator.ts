import type { Catalogue } from './catalogue.ts';
import { Mailbox } from './mailbox.ts';
import { recall, remember } from './moderator-memory.ts';
import { type Place, placeOf } from './place.ts';

/** What a notice can have taken away, by its kind and id. */
type Key = `${'thread' | 'post' | 'signature' | 'share' | 'invitation'}:${string | number}`;

function holds(threads: readonly { readonly tid: number }[], tid: number): boolean {
  return threads.some((thread) => thread.tid === tid);
}

type Act = 'gone' | 'leaving' | 'back';

/**
 * The town's moderator: reads the notices that arrive and takes down what they name. Most things go for good; the content's
 * temper names threads that return once they were seen gone, and threads that stay.
 */
export class Moderator {
  readonly #catalogue: Catalogue;
  readonly #stateDir: string | null;
  readonly #mailbox: Mailbox | null;
  readonly #acts: Map<string, Act>;
  /** Seen gone since the town opened: back when it opens the next time. */
  readonly #away = new Set<string>();

  constructor(
    catalogue: Catalogue,
    origin: string,
    options: { readonly stateDir: string | null; readonly mailbox: string | null },
  ) {
    const memory = recall(options.stateDir);
    this.#catalogue = catalogue;
    this.#stateDir = options.stateDir;
    this.#acts = new Map(Object.entries(memory.acts));
    this.#mailbox =
      options.mailbox === null ? null : new Mailbox(options.mailbox, origin, memory.mails);
  }

  /** Reads what came in since the last look. */
  look(): void {
    const mails = this.#mailbox?.newMails() ?? [];
    for (const url of mails.flatMap((mail) => mail.addresses)) {
      const place = placeOf(url);
      const key = place === null ? null : this.#keyOf(place);
      if (key !== null) {
        this.#takeDown(key);
      }
    }
    if (mails.length > 0) {
      this.#writeDown();
    }
  }

  isGone(key: Key): boolean {
    const act = this.#acts.get(key);
    return act === 'gone' || act === 'leaving' || this.#away.has(key);
  }

  /** Takes down what an address means, as a word from anywhere else than the mailbox has it; false for what no one takes down. */
  takeDown(url: URL): boolean {
    return this.#set(url, 'gone');
  }

  /** Puts back what was taken down: at once, and whatever became of it before. */
  putBack(url: URL): boolean {
    return this.#set(url, 'back');
  }

  #set(url: URL, act: Act): boolean {
    const place = placeOf(url);
    const key = place === null ? null : this.#keyOf(place);
    if (key === null) {
      return false;
    }
    this.#acts.set(key, act);
    this.#away.delete(key);
    this.#writeDown();
    return true;
  }

  /** A visitor was told that a thread is gone: one that is to return is back when the town opens the next time. */
  wasSeenGone(tid: number): void {
    if (this.#acts.get(`thread:${tid}`) === 'leaving') {
      this.#acts.set(`thread:${tid}`, 'back');
      this.#away.add(`thread:${tid}`);
      this.#writeDown();
    }
  }

  /** What of the town an address in a notice means; null for what no one takes down, such as a board. */
  #keyOf(place: Place): Key | null {
    if (place.kind === 'thread') {
      return this.#threadKey(place.tid, place.pid);
    }
    if (place.kind === 'post') {
      return this.#threadKey(this.#catalogue.posts.get(place.pid)?.thread.tid ?? 0, place.pid);
    }
    if (place.kind === 'profile') {
      return `signature:${place.uid}`;
    }
    if (place.kind === 'disk' && place.hash !== null) {
      return `share:${place.hash}`;
    }
    return place.kind === 'invitation' || place.kind === 'invitation-json'
      ? `invitation:${place.code}`
      : null;
  }

  /** A thread as a whole where its first post is named or none; else the one post. */
  #threadKey(tid: number, pid: number | null): Key | null {
    const thread = this.#catalogue.threads.get(tid);
    if (thread === undefined || holds(this.#catalogue.content.temper.staying, tid)) {
      return null;
    }
    return pid === null || thread.posts[0]?.pid === pid ? `thread:${tid}` : `post:${pid}`;
  }

  #takeDown(key: Key): void {
    const tid = key.startsWith('thread:') ? Number(key.slice('thread:'.length)) : 0;
    const returns = holds(this.#catalogue.content.temper.returning, tid);
    const before = this.#acts.get(key);
    if (before === undefined) {
      this.#acts.set(key, returns ? 'leaving' : 'gone');
    } else if (before === 'back') {
      this.#acts.set(key, 'gone');
    }
  }

  #writeDown(): void {
    remember(this.#stateDir, {
      mails: { ...this.#mailbox?.read },
      acts: Object.fromEntries(this.#acts),
    });
  }
}
