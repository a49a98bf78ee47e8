import type { CDPSession } from 'playwright';
import type { CdpEvents } from './cdp-events.ts';

/** A line to one target of the browser: the page itself, a frame in a process of its own, or a worker. */
export interface CdpChannel {
  readonly send: CDPSession['send'];
  on<E extends keyof CdpEvents>(event: E, listener: (payload: CdpEvents[E]) => void): void;
}

type Listener = (payload: never) => void;

/** Listeners by event name, and the one place where a payload takes its type. */
export class CdpListeners {
  readonly #byEvent = new Map<string, Listener[]>();

  on<E extends keyof CdpEvents>(event: E, listener: (payload: CdpEvents[E]) => void): void {
    this.#byEvent.set(event, [...(this.#byEvent.get(event) ?? []), listener]);
  }

  /** Hands an event of the browser to whoever listens. Its shape is the protocol's, which the browser keeps. */
  dispatch(method: string, params: unknown): void {
    for (const listener of this.#byEvent.get(method) ?? []) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the protocol fixes each event's shape
      listener(params as never);
    }
  }
}

/** The page's own channel. */
export function pageChannel(session: CDPSession): CdpChannel {
  const listeners = new CdpListeners();
  session.on('event', ({ method, params }) => listeners.dispatch(method, params));
  return {
    send: session.send.bind(session),
    on: (event, listener) => listeners.on(event, listener),
  };
}
