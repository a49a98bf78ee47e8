import type { CDPSession } from 'playwright';
import { type CdpChannel, CdpListeners } from './cdp-channel.ts';

interface Waiting {
  resolve(value: unknown): void;
  reject(reason: Error): void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/**
 * A channel to a target below another one, spoken through its parent by `Target.sendMessageToTarget`. With `flatten: true`
 * Playwright's session would drop the child's messages and the page would hang (tried on Chromium 147 and 156).
 */
export class ChildChannel implements CdpChannel {
  readonly send: CDPSession['send'];
  readonly #listeners = new CdpListeners();
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;

  constructor(parent: CdpChannel, sessionId: string) {
    async function post(message: string): Promise<void> {
      await parent.send('Target.sendMessageToTarget', { sessionId, message });
    }
    const ask = async (method: string, params: object = {}): Promise<unknown> =>
      this.#ask(method, params, post);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the protocol fixes what each method returns
    this.send = ask as CDPSession['send'];
  }

  on: CdpChannel['on'] = (event, listener) => this.#listeners.on(event, listener);

  async #ask(
    method: string,
    params: object,
    post: (message: string) => Promise<void>,
  ): Promise<unknown> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      post(JSON.stringify({ id, method, params })).catch(reject);
    });
  }

  /** Takes in a message that the parent received for this target. */
  receive(text: string): void {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the browser, not by the page
    const message = JSON.parse(text) as Message;
    if (message.method !== undefined) {
      this.#listeners.dispatch(message.method, message.params);
      return;
    }
    const waiting = this.#waiting.get(message.id ?? 0);
    this.#waiting.delete(message.id ?? 0);
    if (message.error === undefined) {
      waiting?.resolve(message.result);
    } else {
      waiting?.reject(new Error(message.error.message));
    }
  }

  /** The target is gone: whatever still waits for it fails. */
  close(): void {
    for (const waiting of this.#waiting.values()) {
      waiting.reject(new Error('the target is gone'));
    }
    this.#waiting.clear();
  }
}
