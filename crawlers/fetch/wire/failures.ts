import type { FailureCode } from '../../../core/failure.ts';
import { StageError } from '../../../core/failure.ts';

/**
 * What the error codes of undici, node:net, node:tls and llhttp mean. Sources: `undici/lib/core/errors.js`; `node:errors` and
 * OpenSSL's X509_V_ERR names as `tls` reports them; `llhttp` HPE_ names.
 */
const CODES: Readonly<Record<string, FailureCode>> = {
  UND_ERR_HEADERS_OVERFLOW: 'BODY_TOO_LARGE',
  UND_ERR_HEADERS_TIMEOUT: 'HOST_TIMEOUT',
  UND_ERR_BODY_TIMEOUT: 'BODY_TOO_SLOW',
  UND_ERR_CONNECT_TIMEOUT: 'HOST_TIMEOUT',
  UND_ERR_RES_EXCEEDED_MAX_SIZE: 'BODY_TOO_LARGE',
  HPE_HEADER_OVERFLOW: 'BODY_TOO_LARGE',
  ETIMEDOUT: 'HOST_TIMEOUT',
  ENOTFOUND: 'DNS_NOT_FOUND',
  EAI_AGAIN: 'DNS_NOT_FOUND',
  CERT_HAS_EXPIRED: 'TLS_INVALID',
  CERT_NOT_YET_VALID: 'TLS_INVALID',
  CERT_REVOKED: 'TLS_INVALID',
  CERT_REJECTED: 'TLS_INVALID',
  CERT_UNTRUSTED: 'TLS_INVALID',
  CERT_SIGNATURE_FAILURE: 'TLS_INVALID',
  CERT_CHAIN_TOO_LONG: 'TLS_INVALID',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'TLS_INVALID',
  SELF_SIGNED_CERT_IN_CHAIN: 'TLS_INVALID',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'TLS_INVALID',
  UNABLE_TO_GET_ISSUER_CERT: 'TLS_INVALID',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'TLS_INVALID',
  INVALID_CA: 'TLS_INVALID',
  INVALID_PURPOSE: 'TLS_INVALID',
  HOSTNAME_MISMATCH: 'TLS_INVALID',
  EPROTO: 'TLS_INVALID',
};

/** The start of a code decides where there are too many to list. */
const PREFIXES: readonly (readonly [string, FailureCode])[] = [
  ['ERR_TLS_', 'TLS_INVALID'],
  ['ERR_SSL_', 'TLS_INVALID'],
  ['HPE_', 'BODY_UNDECODABLE'],
];

/** Any error of a request as a failure with its code; what is not known is an unreachable host. */
export function wireFailureOf(error: unknown): StageError {
  if (error instanceof StageError) {
    return error;
  }
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof StageError) {
      return cause;
    }
    const code = codeOf(cause);
    const known = knownCode(code) ?? (cause.name === 'HTTPParserError' ? 'BODY_UNDECODABLE' : null);
    if (known !== null) {
      return new StageError(
        known,
        `${known.toLowerCase().replaceAll('_', ' ')} (${code || cause.name})`,
        {
          cause: error,
        },
      );
    }
  }
  return new StageError('HOST_UNREACHABLE', `connection lost (${codeOf(error) || 'no code'})`, {
    cause: error,
  });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}

function knownCode(code: string): FailureCode | null {
  if (Object.hasOwn(CODES, code)) {
    return CODES[code] ?? null;
  }
  return PREFIXES.find(([prefix]) => code.startsWith(prefix))?.[1] ?? null;
}
