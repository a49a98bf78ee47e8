import { type GuardedProxy, PROXY_FAILURE_HEADER } from '../../core/guard.ts';
import type { CapturedPage, UnansweredRequest } from '../bundle/captured-page.ts';
import { headerValue } from '../bundle/header-field.ts';
import type { ExchangeLog, LoggedExchange } from './exchange-log.ts';
import { hostAndPort } from './web-url.ts';

/** The traffic as it is sealed: what servers answered, and what is missing. */
export interface Account
  extends Pick<CapturedPage, 'exchanges' | 'unanswered' | 'expected' | 'redirectChain' | 'status'> {
  /** Whether a server answered with a document for the page itself. */
  readonly hasPage: boolean;
  readonly gaps: readonly string[];
}

/** The proxy's entry for a host, IPv6 with brackets or without. */
function peerOf(proxy: GuardedProxy, url: string): string | null {
  const host = hostAndPort(url);
  return proxy.peers.get(host) ?? proxy.peers.get(host.replaceAll(/[[\]]/gu, '')) ?? null;
}

function isRefused(proxy: GuardedProxy, url: string): boolean {
  const host = hostAndPort(url);
  return proxy.refused.has(host) || proxy.refused.has(host.replaceAll(/[[\]]/gu, ''));
}

/** Failure code of an answer that the proxy gave in a server's place. Over HTTPS only a server can write the header. */
function proxyFailure({ url, responseHeaders }: LoggedExchange): string | null {
  return url.startsWith('http:') ? headerValue(responseHeaders, PROXY_FAILURE_HEADER) : null;
}

/** An answer without a connection to its server is the proxy's own, and no evidence of anything. */
function isServers(proxy: GuardedProxy, exchange: LoggedExchange): boolean {
  return proxyFailure(exchange) === null && peerOf(proxy, exchange.url) !== null;
}

/** The proxy's own answer, as the gap that it is. */
function proxysAnswer(proxy: GuardedProxy, exchange: LoggedExchange): UnansweredRequest {
  const { url, method, resourceType } = exchange;
  const why = isRefused(proxy, url) ? 'refused by the network guard' : 'server not reached';
  const code = proxyFailure(exchange);
  return { url, method, resourceType, why: code === null ? why : `${why} (${code})` };
}

/** Hosts that were connected to although no recorded request names them. */
function unexplainedPeers(log: ExchangeLog, proxy: GuardedProxy): string[] {
  const named = new Set(
    [...log.exchanges, ...log.unanswered()].map(({ url }) =>
      hostAndPort(url).replaceAll(/[[\]]/gu, ''),
    ),
  );
  return [...proxy.peers.keys()]
    .filter((host) => !named.has(host.replaceAll(/[[\]]/gu, '')))
    .map((host) => `connection that no recorded request explains: ${host}`);
}

/** Makes up the account from the browser's log and the proxy's. */
export function accountFor(log: ExchangeLog, proxy: GuardedProxy, mainFrameId: string): Account {
  const servers = log.exchanges.filter((exchange) => isServers(proxy, exchange));
  const unanswered = [
    ...log.unanswered(),
    ...log.exchanges
      .filter((exchange) => !isServers(proxy, exchange))
      .map((exchange) => proxysAnswer(proxy, exchange)),
  ];
  const documents = servers.filter(
    ({ resourceType, frameId }) => resourceType === 'Document' && frameId === mainFrameId,
  );
  return {
    exchanges: servers.map((exchange) => ({
      ...exchange,
      requestHeaders: log.wireHeadersOf(exchange),
      serverAddress: peerOf(proxy, exchange.url),
    })),
    unanswered,
    expected: log.expected,
    redirectChain: documents.map(({ url, status }) => ({ url, status })),
    status: documents.at(-1)?.status ?? null,
    hasPage: documents.length > 0,
    gaps: [
      ...unanswered.map(({ method, url, why }) => `${method} ${url}: ${why}`),
      ...unexplainedPeers(log, proxy),
    ],
  };
}
