import type { FailureCode } from '../../../core/failure.ts';
import type { LinkFacts, LinkState } from '../../../core/link.ts';

/**
 * The state that a look without an answer proves. A login in place of the page is one for members; refusals of any kind are
 * walls; a host that cannot be reached, or that fails, is unreachable. What we may not ask, and what cannot be read, proves
 * nothing.
 */
const STATES: Readonly<Partial<Record<FailureCode, LinkState>>> = {
  WALL_LOGIN: 'private',
  WALL_CAPTCHA: 'wall',
  WALL_CHALLENGE: 'wall',
  PAGE_FORBIDDEN: 'wall',
  HOST_RATE_LIMITED: 'wall',
  HOST_UNREACHABLE: 'unreachable',
  HOST_TIMEOUT: 'unreachable',
  HOST_ERROR: 'unreachable',
  DNS_NOT_FOUND: 'unreachable',
  TLS_INVALID: 'unreachable',
};

/** What is known of a link that was not answered for: a state, its proof, and nothing else. */
export function factsOfFailure(code: FailureCode, proof: string): LinkFacts {
  return withoutContent(STATES[code] ?? 'unknown', proof);
}

/** A state of which nothing but its proof is known. */
export function withoutContent(state: LinkState, proof: string): LinkFacts {
  return { state, proof, title: null, description: null, owner: null, members: null, files: [] };
}
