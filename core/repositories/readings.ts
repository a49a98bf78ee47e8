import type { PageYield, PostRhythm } from '../alarm.ts';
import type { Capture } from '../capture.ts';

/** What was read from a capture. */
export interface Reading {
  readonly accessCode: string | null;
  /** The adapter that read it, or would have. */
  readonly platform: string;
  readonly listings: number;
  /** The page says itself why it holds nothing. */
  readonly isTold: boolean;
}

/** What pages gave, from which sources' health is told. */
export interface ReadingRepository {
  /** Keeps what was read from a capture, beside what its address gave before. The same capture counts once. */
  note(capture: Pick<Capture, 'id' | 'sourceId' | 'url'>, reading: Reading): Promise<void>;
  /** What the pages of a sweep gave. */
  yields(sweepId: string): Promise<readonly PageYield[]>;
  /** What the pages of its sources gave in all sweeps before. */
  yieldsBefore(sweepId: string): Promise<readonly PageYield[]>;
  /** How posts come at the sources of a sweep that read pages, saw nothing new, and was not their first. */
  quietSources(sweepId: string): Promise<readonly PostRhythm[]>;
}
