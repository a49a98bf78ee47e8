import type { AccessOf } from '../../core/access.ts';
import type { Now } from '../../core/clock.ts';
import type { Exchange, FetchOutcome, FetchRequest, Validators } from '../../core/exchange.ts';
import type { FetchManners } from '../../core/fetcher.ts';
import { answerFailureOf } from './answer-failure.ts';
import { readWebAddress } from './guard/web-address.ts';
import type { Hop } from './hops.ts';
import { followRedirects } from './hops.ts';
import { policyOf } from './host-policy.ts';
import type { FetchLimits } from './limits.ts';
import type { Admission } from './manners/admission.ts';
import { requestHeadersOf } from './request-headers.ts';
import { cookieHeaderFor, inSession } from './session.ts';
import type { Wire, WireAnswer } from './wire/wire.ts';

/** What a fetch over plain HTTP needs. */
export interface HttpParts {
  readonly admission: Admission;
  readonly send: Wire;
  readonly now: Now;
  readonly limits: FetchLimits;
  readonly userAgent: (manners: FetchManners) => string;
  readonly access: AccessOf;
}

/** Fetches over HTTP: every hop admitted and sent for itself. Throws what fails on the way. */
export async function fetchByHttp(
  request: FetchRequest,
  manners: FetchManners,
  validators: Validators | null,
  signal: AbortSignal,
  parts: HttpParts,
): Promise<FetchOutcome> {
  const headers = requestHeadersOf(request.headers, parts.userAgent(manners), validators);
  if (request.body !== null) {
    headers['content-type'] ??= 'application/x-www-form-urlencoded';
  }
  const first: Hop = {
    url: readWebAddress(request.url),
    method: request.method,
    headers,
    body: request.body,
  };
  const { answer, url, redirects } = await followRedirects(
    first,
    (hop) =>
      parts.admission.pass(hop.url, manners, signal, () => sendHop(hop, manners, signal, parts)),
    parts.limits.redirects,
  );
  const fetchedAt = parts.now();
  const failed = answerFailureOf(answer, fetchedAt, parts.limits);
  if (failed !== null) {
    return failed;
  }
  const exchange: Exchange = inSession(
    { request, finalUrl: url.href, redirects, ...answer, fetchedAt },
    parts.access(manners.id),
  );
  const isUnchanged = answer.status === 304 && validators !== null;
  return { kind: isUnchanged ? 'unchanged' : 'answered', exchange };
}

function sendHop(
  hop: Hop,
  manners: FetchManners,
  signal: AbortSignal,
  { send, limits, access, now }: HttpParts,
): Promise<WireAnswer> {
  const policy = policyOf(manners, access);
  const cookie = cookieHeaderFor(hop.url, access(manners.id)?.cookies ?? [], now());
  const headers = cookie === null ? hop.headers : { ...hop.headers, cookie };
  return send({ ...hop, headers, policy, bodyBytes: limits.bodyBytes, overflow: 'fail', signal });
}
