import type { FailureCode } from '../../core/failure.ts';
import type { LinkState } from '../../core/link.ts';
import type { PageAnswer } from '../../core/page.ts';
import type { ProposedTarget } from '../../core/target.ts';
import { detectWall } from '../fetch/walls/detect-wall.ts';

/** What a service tells of a group, in our words. */
export interface InvitationReading {
  readonly state: LinkState;
  /** The answer that gave the state, in a few words. */
  readonly proof: string;
  /** Set exactly where the state is `wall`. */
  readonly wall: FailureCode | null;
  readonly title: string | null;
  readonly description: string | null;
  readonly owner: string | null;
  readonly members: number | null;
  /** Address of the picture that is shown of the group, or null. */
  readonly picture: string | null;
  /** Addresses of the pictures that are part of what is offered: a group's code, say. */
  readonly images: readonly string[];
  /** Addresses that the page leads to. */
  readonly links: readonly string[];
  readonly next: readonly ProposedTarget[];
  readonly needsBrowser: boolean;
}

/** A reading that tells a state alone. */
export function stateAlone(state: Exclude<LinkState, 'wall'>, proof: string): InvitationReading {
  return {
    state,
    proof,
    wall: null,
    title: null,
    description: null,
    owner: null,
    members: null,
    picture: null,
    images: [],
    links: [],
    next: [],
    needsBrowser: false,
  };
}

/** A wall before the page, which proves nothing of the group; null where there is none. */
export function wallBefore(answer: PageAnswer): InvitationReading | null {
  const { status } = answer;
  const wall = status === 429 ? 'HOST_RATE_LIMITED' : detectWall(answer);
  const code = wall ?? (status === 403 ? 'PAGE_FORBIDDEN' : null);
  if (code === null) {
    return null;
  }
  return { ...stateAlone('unknown', `status ${status}, ${code}`), state: 'wall', wall: code };
}
