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

/** Walls that a share's answer may be. */
type Wall = Extract<FailureCode, `WALL_${string}` | 'HOST_RATE_LIMITED' | 'PAGE_FORBIDDEN'>;

/** What a code or a phrase of a service means: a state of the share, or a wall before it. */
export type Meaning = Exclude<LinkState, 'wall'> | Wall;

/** The state that a meaning is, with its proof. */
export function stateOf(meaning: Meaning, proof: string): ShareState {
  return isWall(meaning)
    ? { state: 'wall', proof, wall: meaning }
    : { state: meaning, proof, wall: null };
}

/** A state that an answer means. */
export function proven(state: Exclude<LinkState, 'wall'>, proof: string): ShareState {
  return stateOf(state, proof);
}

/** A wall, which proves nothing of the share. */
export function walled(wall: Wall, proof: string): ShareState {
  return stateOf(wall, proof);
}

function isWall(meaning: Meaning): meaning is Wall {
  return meaning === meaning.toUpperCase();
}

/** What a status says whatever the body is: a host that wants a rest or has an error of its own; null for all others. */
export function stateOfStatus({ status }: Pick<PageAnswer, 'status'>): ShareState | null {
  if (status === 429) {
    return stateOf('HOST_RATE_LIMITED', 'status 429');
  }
  return status >= 500 ? stateOf('unknown', `status ${status}`) : null;
}

/** The state of an answer whose body means nothing: a refusal is a wall, anything else proves nothing. */
export function stateWithoutMeaning({ status }: Pick<PageAnswer, 'status'>): ShareState {
  return status === 403
    ? stateOf('PAGE_FORBIDDEN', 'status 403')
    : stateOf('unknown', `status ${status}, no answer of the interface`);
}

/** Whether the status is that of an answer that opened something; no other may prove a share alive. */
export function isSuccess({ status }: Pick<PageAnswer, 'status'>): boolean {
  return status >= 200 && status < 300;
}

/** The state of the first phrase of a table that a text of the service holds; null where it holds none. */
export function stateOfWords(
  text: string,
  table: readonly (readonly [words: string, meaning: Meaning])[],
): ShareState | null {
  const found = table.find(([words]) => text.includes(words));
  return found === undefined ? null : stateOf(found[1], `the words ${found[0]}`);
}

/**
 * The state of several answers, in order, null for those that decide nothing: the first that decides, unless a share that
 * was called alive is then refused with a meaning of its own.
 */
export function firstDecided(states: readonly (ShareState | null)[]): ShareState | null {
  const decided = states.filter((state) => state !== null);
  const [first] = decided;
  if (first?.state !== 'alive') {
    return first ?? null;
  }
  return decided.find(({ state }) => REFUSALS.has(state)) ?? first;
}

const REFUSALS: ReadonlySet<LinkState> = new Set(['removed', 'expired', 'private', 'needs-code']);

/**
 * The state of a share that was asked for without and then with its published code, null for what decided nothing: behind its
 * code, what the second answer means counts, a right code, a wrong one or a share that is gone.
 */
export function decidedByCode(
  without: ShareState | null,
  withCode: ShareState | null,
): ShareState | null {
  const isBehind = without?.state === 'needs-code';
  return isBehind && withCode !== null && MEANT.has(withCode.state)
    ? withCode
    : firstDecided([without, withCode]);
}

const MEANT: ReadonlySet<LinkState> = new Set(['alive', ...REFUSALS]);
