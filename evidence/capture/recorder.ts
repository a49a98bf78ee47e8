import type { Now } from '../../core/clock.ts';
import type { CaptureLimits } from '../limits.ts';
import { givenBack, hasBody, type TakenBody, takeBody } from './body.ts';
import type { BodyStore } from './body-store.ts';
import type { CdpChannel } from './cdp-channel.ts';
import type { CdpRequest, PausedRequest } from './cdp-events.ts';
import { ChildChannel } from './child-channel.ts';
import type { ExchangeLog } from './exchange-log.ts';
import { POPUP_BINDING, REFUSALS } from './refusals.ts';
import { withoutFragment } from './web-url.ts';

const NO_BODY: TakenBody = { body: Buffer.alloc(0), truncated: null, streamed: false };

/** Reasons for which Chromium refuses a request before it leaves: no server sees it. */
const NEVER_SENT = new Set(['csp', 'mixed-content', 'inspector', 'subresource-filter']);

/** Popups of one page that are named; a page may try without end. */
const MOST_POPUPS = 50;

/** Bytes of a request's body. */
function requestBody(request: CdpRequest): Buffer {
  if (request.postDataEntries !== undefined) {
    return Buffer.concat(
      request.postDataEntries.map(({ bytes }) => Buffer.from(bytes ?? '', 'base64')),
    );
  }
  return Buffer.from(request.postData ?? '', 'utf8');
}

/** What a recorder writes to, and within which bounds. */
export interface RecorderParts {
  readonly log: ExchangeLog;
  readonly limits: CaptureLimits;
  readonly bodies: BodyStore;
  readonly now: Now;
  /** The capture ends: no body is waited for any longer. */
  readonly ends: AbortSignal;
}

/** Records what passes between the page, its frames and workers, and the servers. */
export class Recorder {
  readonly #parts: RecorderParts;
  readonly #log: ExchangeLog;
  readonly #limits: CaptureLimits;
  readonly #gaps = new Set<string>();
  readonly #popups = new Set<string>();
  readonly #withheld = new Set<string>();
  readonly #under = new Set<Promise<void>>();

  constructor(parts: RecorderParts) {
    this.#parts = parts;
    this.#log = parts.log;
    this.#limits = parts.limits;
  }

  /** What cannot be recorded and was seen to happen: sockets, limits reached. */
  get gaps(): readonly string[] {
    return [...this.#gaps];
  }

  /** Web addresses that the page wanted to open in a window of their own. */
  get popups(): readonly string[] {
    return [...this.#popups];
  }

  /** Addresses of answers that are recorded and that the page did not get, being too long to hand back. */
  get withheld(): readonly string[] {
    return [...this.#withheld];
  }

  popup(address: string): void {
    const url = withoutFragment(address);
    if (url !== null && this.#popups.size < MOST_POPUPS) {
      this.#popups.add(url);
    }
  }

  gap(what: string): void {
    this.#gaps.add(what);
  }

  /**
   * Listens on a target and on every target below it. Domains that a target lacks (a worker has no pages and pauses its
   * requests on its page's channel) are left out.
   */
  async attach(channel: CdpChannel): Promise<void> {
    this.#listenToNetwork(channel);
    this.#listenToChildren(channel);
    channel.on('Fetch.requestPaused', (paused) => this.#keepUnder(this.#onPaused(channel, paused)));
    this.#listenToPopups(channel);
    await Promise.allSettled([
      channel.send('Network.enable', {}),
      channel.send('Network.setBypassServiceWorker', { bypass: true }),
      channel.send('Page.enable', {}),
      channel.send('Runtime.enable'),
      channel.send('Runtime.addBinding', { name: POPUP_BINDING }),
      channel.send('Page.addScriptToEvaluateOnNewDocument', { source: REFUSALS }),
      channel.send('Fetch.enable', {
        patterns: [{ urlPattern: '*', requestStage: 'Response' }],
      }),
      channel.send('Target.setAutoAttach', {
        autoAttach: true,
        waitForDebuggerOnStart: true,
        flatten: false,
      }),
    ]);
  }

  /** Resolves when every response that arrived so far is recorded. */
  async flushed(): Promise<void> {
    await Promise.allSettled(this.#under);
  }

  #keepUnder(work: Promise<void>): void {
    this.#under.add(work);
    work.catch(() => undefined).finally(() => this.#under.delete(work));
  }

  #listenToNetwork(channel: CdpChannel): void {
    const log = this.#log;
    channel.on('Network.requestWillBeSent', ({ requestId, request, type }) =>
      log.start(requestId, request, type ?? 'Other'),
    );
    channel.on('Network.requestWillBeSentExtraInfo', ({ requestId, headers }) =>
      log.sent(requestId, headers),
    );
    channel.on('Network.requestServedFromCache', ({ requestId }) =>
      log.settle(requestId, 'not-sent', 'from the cache'),
    );
    channel.on('Network.loadingFailed', ({ requestId, errorText, blockedReason = '' }) =>
      log.settle(requestId, NEVER_SENT.has(blockedReason) ? 'not-sent' : 'failed', errorText),
    );
    channel.on('Network.webSocketCreated', ({ url }) =>
      this.gap(`web socket, not recorded: ${url}`),
    );
    channel.on('Network.webTransportCreated', ({ url }) =>
      this.gap(`web transport, not recorded: ${url}`),
    );
  }

  #listenToPopups(channel: CdpChannel): void {
    channel.on('Page.windowOpen', ({ url }) => this.popup(url));
    channel.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === POPUP_BINDING) {
        this.popup(payload);
      }
    });
  }

  #listenToChildren(channel: CdpChannel): void {
    const children = new Map<string, ChildChannel>();
    channel.on('Target.receivedMessageFromTarget', ({ sessionId, message }) =>
      children.get(sessionId)?.receive(message),
    );
    channel.on('Target.detachedFromTarget', ({ sessionId }) => {
      children.get(sessionId)?.close();
      children.delete(sessionId);
    });
    channel.on('Target.attachedToTarget', ({ sessionId }) => {
      const child = new ChildChannel(channel, sessionId);
      children.set(sessionId, child);
      this.#keepUnder(this.#startChild(child));
    });
  }

  /** The child stands still until it is listened to, so that none of its requests is missed. */
  async #startChild(child: ChildChannel): Promise<void> {
    await this.attach(child);
    await child.send('Runtime.runIfWaitingForDebugger');
  }

  async #onPaused(channel: CdpChannel, paused: PausedRequest): Promise<void> {
    const { requestId } = paused;
    const url = withoutFragment(paused.request.url);
    if (url === null || paused.responseStatusCode === undefined) {
      await channel.send('Fetch.continueRequest', { requestId });
      return;
    }
    const receivedAt = this.#parts.now();
    const networkId = paused.networkId ?? requestId;
    this.#log.start(networkId, paused.request, paused.resourceType);
    if (this.#isFull()) {
      this.gap('limit of the capture reached: later answers are not recorded');
      await channel.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
      return;
    }
    const body = await this.#bodyOf(channel, paused);
    this.#log.record({
      networkId,
      frameId: paused.frameId,
      receivedAt,
      url,
      method: paused.request.method,
      requestHeaders: Object.entries(paused.request.headers).map(([name, value]) => ({
        name,
        value,
      })),
      requestBody: requestBody(paused.request),
      status: paused.responseStatusCode,
      statusText: paused.responseStatusText ?? '',
      responseHeaders: paused.responseHeaders ?? [],
      body: body.body,
      truncated: body.truncated,
      resourceType: paused.resourceType,
    });
    await this.#release(channel, paused, body);
  }

  #isFull(): boolean {
    return (
      this.#log.exchanges.length >= this.#limits.maxExchanges ||
      this.#log.bodyBytes >= this.#limits.maxTotalBytes
    );
  }

  /** The body, or none where the browser cannot give it; both a cut and a lost body are gaps. */
  async #bodyOf(channel: CdpChannel, paused: PausedRequest): Promise<TakenBody> {
    if (!hasBody(paused)) {
      return NO_BODY;
    }
    const { maxBodyBytes, maxTotalBytes, bodyMs, mediaMs } = this.#limits;
    const ms = paused.resourceType === 'Media' ? mediaMs : bodyMs;
    const maxBytes = Math.min(maxBodyBytes, maxTotalBytes - this.#log.bodyBytes);
    try {
      const { bodies, ends } = this.#parts;
      const body = await takeBody(channel, paused, { maxBytes, ms, ends }, bodies);
      if (body.truncated !== null) {
        this.gap(`body cut short (${body.truncated}): ${paused.request.url}`);
      }
      return body;
    } catch {
      this.gap(`body lost: ${paused.request.url}`);
      return { ...NO_BODY, truncated: 'time' };
    }
  }

  /** Lets the page have its response: a streamed body is handed back, a body that never came ends the request. */
  async #release(channel: CdpChannel, paused: PausedRequest, body: TakenBody): Promise<void> {
    const { requestId, responseStatusCode: responseCode = 200, responseHeaders = [] } = paused;
    if (body.streamed) {
      const bytes = await givenBack(body.body);
      if (bytes === null) {
        this.#withheld.add(paused.request.url);
        await channel.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
        return;
      }
      await channel.send('Fetch.fulfillRequest', {
        requestId,
        responseCode,
        responseHeaders,
        body: bytes,
      });
    } else if (body.truncated === null) {
      await channel.send('Fetch.continueRequest', { requestId });
    } else {
      await channel.send('Fetch.failRequest', { requestId, errorReason: 'TimedOut' });
    }
  }
}
