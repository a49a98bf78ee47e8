import type { Extraction } from '../../core/page.ts';
import type { ProposedTarget } from '../../core/target.ts';
import { NOTHING, uniqueTargets } from '../found.ts';
import { nextPageStamp, type PrintedRow } from './stamps.ts';

/** A page of a list of threads as an interface tells it. */
export interface ToldBoard {
  readonly platform: string;
  /** Boards below, first of all. */
  readonly boards: readonly Pick<PrintedRow, 'url' | 'stamp'>[];
  readonly threads: readonly PrintedRow[];
  /** Address of the page after this one; null on the last. */
  readonly nextPage: string | null;
}

/** Where a list of threads leads: boards, threads, and last the page after it, under the stamp of its last row. */
export function readToldBoard({ platform, boards, threads, nextPage }: ToldBoard): Extraction {
  const rows = [...boards, ...threads].map(({ url, stamp }) => targetOf(url, stamp, platform));
  const after = nextPage === null ? [] : [targetOf(nextPage, nextPageStamp(threads), platform)];
  return { ...NOTHING, next: uniqueTargets([...rows, ...after]) };
}

/** A page of the forum as a target. */
export function targetOf(url: string, stamp: string | null, platform: string): ProposedTarget {
  return { url, kind: 'page', platform, accessCode: null, stamp };
}
