import type { Source } from '../source.ts';

/** A book of rules as it was written down once. The last one is in force. */
export interface RuleBook {
  readonly seq: number;
  /** JSON, comments allowed. */
  readonly book: string;
  readonly digest: string;
  readonly by: string;
  readonly reason: string;
  readonly at: Date;
}

/** The rules of analysts as they are kept in the store. */
export interface RuleBookRepository {
  /** Behind the last one; `STATE_CONFLICT` where that is no longer `after` (0 for none). */
  add(book: Omit<RuleBook, 'seq'>, after: number): Promise<RuleBook>;
  latest(): Promise<RuleBook | null>;
  get(seq: number): Promise<RuleBook>;
  /** Latest first, without their words. */
  list(limit: number): Promise<readonly Omit<RuleBook, 'book'>[]>;
}

/** What a person said of whether a source is swept. */
export interface SourcePause {
  readonly sourceId: string;
  readonly act: 'paused' | 'resumed';
  /** Until when; null for until somebody resumes it. */
  readonly until: Date | null;
  readonly by: string;
  readonly reason: string;
  readonly at: Date;
}

/** A declaration as somebody wrote it. */
export interface SourceEdit {
  readonly sourceId: string;
  readonly declaration: Source;
  readonly by: string;
  readonly reason: string;
  readonly at: Date;
}

/** What persons do with sources. */
export interface SourceBookRepository {
  note(pause: SourcePause): Promise<void>;
  /** The pause that is in force at a moment, or null. */
  pauseOf(sourceId: string, at: Date): Promise<SourcePause | null>;
  /** All that are in force. */
  pauses(at: Date): Promise<readonly SourcePause[]>;
  noteEdit(edit: SourceEdit): Promise<void>;
  /** Pauses and edits, latest first. */
  history(
    sourceId: string,
    limit: number,
  ): Promise<readonly (Omit<SourceEdit, 'declaration'> & { readonly act: string })[]>;
}
