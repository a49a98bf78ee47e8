import { Agent, Pool } from 'undici';
import type { HostPolicy } from '../../../core/guard.ts';
import { abortErrorOf, throwIfAborted } from '../abort.ts';
import type { Guard } from '../guard/guard.ts';
import type { FetchLimits } from '../limits.ts';
import { decodeBody } from './decode.ts';
import { wireFailureOf } from './failures.ts';
import { PeerClient, PeerNote } from './peer-client.ts';
import { Reception } from './reception.ts';
import type { Wire, WireAnswer, WireRequest } from './wire.ts';

/** Policies whose connections are kept; sources with no host of their own share one. */
const MOST_AGENTS = 64;

/** Sends requests through undici, on connections that a guard opens. No connection is shared between policies. */
export interface UndiciWire {
  readonly send: Wire;
  close(): Promise<void>;
}

export function createUndiciWire(
  guardFor: (policy: HostPolicy) => Guard,
  limits: FetchLimits,
): UndiciWire {
  const agents = new Map<string, Agent>();

  function agentFor(policy: HostPolicy): Agent {
    const key = [policy.sourceId ?? '', ...policy.allowHosts].join(' ').toLowerCase();
    const agent = agents.get(key) ?? openAgent(guardFor(policy), limits);
    agents.delete(key);
    agents.set(key, agent);
    const [oldest] = agents.keys();
    if (agents.size > MOST_AGENTS && oldest !== undefined) {
      agents
        .get(oldest)
        ?.close()
        .catch(() => undefined);
      agents.delete(oldest);
    }
    return agent;
  }

  return {
    send: async (request) => await sendOne(agentFor(request.policy), request, limits),
    async close() {
      await Promise.all([...agents.values()].map((agent) => agent.destroy()));
      agents.clear();
    },
  };
}

function openAgent(guard: Guard, limits: FetchLimits): Agent {
  const options = {
    pipelining: 1,
    maxHeaderSize: limits.headerBytes,
    // The reception keeps its own time.
    headersTimeout: 0,
    bodyTimeout: 0,
  };
  return new Agent({
    factory: (origin) =>
      new Pool(origin, { factory: (url: URL) => new PeerClient(url, options, guard) }),
  });
}

async function sendOne(
  agent: Agent,
  request: WireRequest,
  limits: FetchLimits,
): Promise<WireAnswer> {
  const { signal, url } = request;
  throwIfAborted(signal);
  const reception = new Reception({
    ...limits,
    bodyBytes: request.bodyBytes,
    overflow: request.overflow,
  });
  const peer = new PeerNote();
  function stop(): void {
    reception.fail(abortErrorOf(signal));
  }
  signal.addEventListener('abort', stop, { once: true });
  try {
    const options = {
      origin: url.origin,
      path: url.pathname + url.search,
      method: request.method,
      headers: request.headers,
      body: request.body,
      peer,
    };
    agent.dispatch(options, reception);
    const raw = await reception.answer;
    const body = await decodeBody(raw.body, raw.headers['content-encoding'] ?? '', limits);
    const serverIp = peer.client?.address ?? null;
    return { ...raw, body, serverIp };
  } catch (error) {
    reception.fail(wireFailureOf(error));
    throw signal.aborted ? abortErrorOf(signal) : wireFailureOf(error);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
