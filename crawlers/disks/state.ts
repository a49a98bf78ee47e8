import type { FailureCode } from '../../core/failure.ts';
import type { LinkState } from '../../core/link.ts';
import type { PageAnswer } from '../../core/page.ts';

/** What an answer proves of a share: a state, or that a wall stands before it. */
export interface ShareState {
  readonly state: LinkState;
  /** The answer that gave the state, in a few words. */
  readonly proof: string;
  /** Set exactly where the state is `wall`. */
  readonly wall: FailureCode | null;
}

/** A state that an answer means. */
export function proven(state: Exclude<LinkState, 'wall'>, proof: string): ShareState {
  return { state, proof, wall: null };
}

/** A wall, which proves nothing of the share. */
export function walled(wall: FailureCode, proof: string): ShareState {
  return { state: 'wall', proof, wall };
}

/** What a status says whatever the body is: a host that wants a rest or has an error of its own; null for all others. */
export function stateOfStatus({ status }: Pick<PageAnswer, 'status'>): ShareState | null {
  if (status === 429) {
    return walled('HOST_RATE_LIMITED', 'status 429');
  }
  return status >= 500 ? proven('unknown', `status ${status}`) : null;
}

/** The state of an answer whose body means nothing: a refusal is a wall, anything else proves nothing. */
export function stateWithoutMeaning({ status }: Pick<PageAnswer, 'status'>): ShareState {
  return status === 403
    ? walled('PAGE_FORBIDDEN', 'status 403')
    : proven('unknown', `status ${status}, no answer of the interface`);
}

/** Whether the status is that of an answer that opened something; no other may prove a share alive. */
export function isSuccess({ status }: Pick<PageAnswer, 'status'>): boolean {
  return status >= 200 && status < 300;
}
