import type { Fetcher } from './fetcher.ts';

/** A second place in the network from which the operator looks: what is gone from here may stand for everybody else. */
export interface Vantage {
  /** As the operator calls it; proofs name it. */
  readonly name: string;
  /** Under the same manners as from here: guard, robots, and the host's pace, which all places share. */
  readonly fetcher: Fetcher;
}
