import type { UnansweredRequest } from '../bundle/captured-page.ts';
import type { Exchange } from '../bundle/exchange.ts';
import type { HeaderField } from '../bundle/header-field.ts';
import type { CdpHeaders, CdpRequest } from './cdp-events.ts';
import { withoutFragment } from './web-url.ts';

/** An exchange before the addresses connected to are known. */
export interface LoggedExchange extends Omit<Exchange, 'serverAddress'> {
  readonly networkId: string;
  readonly frameId: string;
  readonly receivedAt: Date;
}

interface Started {
  readonly networkId: string;
  readonly url: string;
  readonly method: string;
  readonly resourceType: string;
  outcome: 'open' | 'recorded' | 'not-sent' | 'failed';
  why: string;
}

const UNENDING = new Set(['Media', 'EventSource', 'Ping']);

function keyOf(networkId: string, url: string): string {
  return `${networkId} ${url}`;
}

function fieldsOf(headers: CdpHeaders): HeaderField[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }));
}

/**
 * All that the browser asked for and all that was answered. What was asked and not answered is the gap list: evidence that
 * does not say what it lacks is worth less than evidence with a hole in it.
 */
export class ExchangeLog {
  readonly #exchanges: LoggedExchange[] = [];
  readonly #started = new Map<string, Started>();
  readonly #wireHeaders = new Map<string, CdpHeaders[]>();
  readonly #listeners = new Set<() => void>();
  #isCut = false;
  #bodyBytes = 0;

  get exchanges(): readonly LoggedExchange[] {
    return this.#exchanges;
  }

  /** Requests that went out, answered or not. */
  get expected(): number {
    return [...this.#started.values()].filter(({ outcome }) => outcome !== 'not-sent').length;
  }

  get bodyBytes(): number {
    return this.#bodyBytes;
  }

  /** Requests that the page's look may wait for: films and streams of events go on for long, or without end. */
  get openRequests(): number {
    return [...this.#started.values()].filter(
      ({ outcome, resourceType }) => outcome === 'open' && !UNENDING.has(resourceType),
    ).length;
  }

  /** A request is about to leave. Only web addresses count: `data:` and `blob:` never reach a server. */
  start(networkId: string, request: CdpRequest, resourceType: string): void {
    const url = withoutFragment(request.url);
    if (this.#isCut || url === null || this.#started.has(keyOf(networkId, url))) {
      return;
    }
    const key = keyOf(networkId, url);
    const { method } = request;
    const started = { networkId, url, method, resourceType, outcome: 'open', why: '' } as const;
    this.#started.set(key, { ...started });
    this.#changed();
  }

  /** Headers as they left for the server, cookies included; one call a redirect step. */
  sent(networkId: string, headers: CdpHeaders): void {
    this.#wireHeaders.set(networkId, [...(this.#wireHeaders.get(networkId) ?? []), headers]);
  }

  record(exchange: LoggedExchange): void {
    this.#exchanges.push(exchange);
    this.#bodyBytes += exchange.body.length;
    const key = keyOf(exchange.networkId, exchange.url);
    const { networkId, url, method, resourceType } = exchange;
    const started = this.#started.get(key) ?? { networkId, url, method, resourceType };
    this.#started.set(key, { ...started, outcome: 'recorded', why: '' });
    this.#changed();
  }

  /** What the request still open under this id, if any, came to. `not-sent` is no gap: no server was asked. */
  settle(networkId: string, outcome: 'not-sent' | 'failed', why: string): void {
    for (const started of this.#started.values()) {
      if (started.networkId === networkId && started.outcome === 'open') {
        started.outcome = outcome;
        started.why = why;
      }
    }
    this.#changed();
  }

  /** Nothing that starts from now on belongs to the capture. */
  cut(): void {
    this.#isCut = true;
  }

  /** Request headers as sent, where the browser told them; else as the page gave them. */
  wireHeadersOf(exchange: LoggedExchange): readonly HeaderField[] {
    const steps = this.#exchanges.filter(({ networkId }) => networkId === exchange.networkId);
    const headers = this.#wireHeaders.get(exchange.networkId)?.[steps.indexOf(exchange)];
    return headers === undefined ? exchange.requestHeaders : fieldsOf(headers);
  }

  unanswered(): UnansweredRequest[] {
    return [...this.#started.values()].flatMap(({ url, method, resourceType, outcome, why }) =>
      outcome === 'open' || outcome === 'failed'
        ? [{ url, method, resourceType, why: why === '' ? 'not finished' : why }]
        : [],
    );
  }

  /** Calls back at every change, until the returned function is called. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #changed(): void {
    for (const listener of this.#listeners) {
      listener();
    }
  }
}
