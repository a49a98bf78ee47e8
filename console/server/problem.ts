import { FAILURES, type FailureClass, failureCodeOf, StageError } from '../../core/failure.ts';
import { MergedCase } from '../../core/merged-case.ts';

/** Status of an answer that says what failed (RFC 9110). */
const STATUS: Readonly<Record<FailureClass, number>> = {
  transient: 503,
  gone: 404,
  blocked: 403,
  hostile: 422,
  invalid: 400,
  unavailable: 503,
  bug: 500,
};

const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  NOT_FOUND: 404,
  STATE_CONFLICT: 409,
  BODY_TOO_LARGE: 413,
};

/** What a client is told of a failure, as RFC 9457 has it. A bug is told without its words, which may hold anything. */
export function problemOf(error: unknown): Response {
  const code = failureCodeOf(error);
  const isOurs = error instanceof StageError && error.class !== 'bug';
  return problem(
    STATUS_OF_CODE[code] ?? STATUS[FAILURES[code]],
    code,
    isOurs ? error.message : 'something failed inside; the log has it',
    {},
    error instanceof MergedCase ? { into: error.into } : {},
  );
}

/** An answer of the kind `application/problem+json`; `members` are told beside what all problems tell (RFC 9457, 3.2). */
export function problem(
  status: number,
  code: string,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
  members: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify({ status, code, detail, ...members }), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });
}
