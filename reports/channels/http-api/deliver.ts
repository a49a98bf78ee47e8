import { StageError } from '../../../core/failure.ts';
import type { DeliveryOutcome } from '../../../core/notice.ts';
import type { ComposedNotice } from '../../notices/composed-notice.ts';
import type { ChannelDeps } from '../channel.ts';
import { outcomeOf } from './answer.ts';
import { type ApiTimeouts, exchange } from './exchange.ts';
import { httpRequest, mappingOf, requestFor, secretsOf } from './request.ts';

/** How long the other side may take, in milliseconds. */
const TIMEOUTS: ApiTimeouts = { answerMs: 60_000, bodyMs: 15_000 };

/**
 * Hands the notice to the recipient's interface as its mapping has it. What the answer means is the mapping's word too; no
 * answer to a whole request is `in-doubt` where the interface knows no idempotency key, and `unreachable`, to be tried again
 * under the same key, where it does.
 */
export async function deliverByHttpApi(
  composed: ComposedNotice,
  { api }: ChannelDeps,
  signal: AbortSignal,
  timeouts: ApiTimeouts = TIMEOUTS,
): Promise<DeliveryOutcome> {
  if (signal.aborted) {
    throw new StageError('ABORTED');
  }
  if (api === undefined) {
    return { kind: 'unreachable', reply: 'HTTP APIs are not set up' };
  }
  const request = requestFor(composed);
  if (request === null) {
    return {
      kind: 'refused',
      reply: 'the interface has no way to take a notice back: tell them in another way',
    };
  }
  const secrets = new Map<string, string>();
  for (const reference of secretsOf(mappingOf(composed), request)) {
    const secret = await api.secretOf(reference).catch(() => null);
    if (secret === null || /[\r\n\0]/u.test(secret)) {
      return { kind: 'unreachable', reply: `the secret ${reference} is not there` };
    }
    secrets.set(reference, secret);
  }
  const { allowHosts = [] } = composed.recipient;
  const answer = await exchange(
    httpRequest(composed, request, (reference) => secrets.get(reference) ?? ''),
    (host, port) => api.connect(host, port, allowHosts),
    timeouts,
    signal,
  );
  return outcomeOf(withoutSecrets(answer, secrets), mappingOf(composed), api.now());
}

/** An answer that repeats a secret is not kept with it. */
function withoutSecrets<T extends Awaited<ReturnType<typeof exchange>>>(
  answer: T,
  secrets: ReadonlyMap<string, string>,
): T {
  return answer.kind === 'silent'
    ? answer
    : {
        ...answer,
        body: [...secrets].reduce(
          (body, [reference, secret]) =>
            secret === '' ? body : body.replaceAll(secret, `***(${reference})`),
          answer.body,
        ),
      };
}
