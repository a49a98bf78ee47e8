/** A post of a simulated Discuz! forum. */
export interface SimulatedPost {
  readonly pid: number;
  readonly uid: number;
  /** Seconds since 1970. */
  readonly time: number;
  readonly text: string;
  /** How the forum shows it; a plain one where it is absent. */
  readonly as?: 'anonymous' | 'banned' | 'password' | 'of-deleted';
}

/** A thread of it, in a board. */
export interface SimulatedThread {
  readonly tid: number;
  readonly fid: number;
  readonly title: string;
  readonly posts: SimulatedPost[];
  /** On top of its board, or of all. */
  readonly sticky?: 'board' | 'everywhere';
  readonly isReversed?: boolean;
  /** Posts (by their order) that the first page shows above the others as well. */
  readonly stuck?: readonly number[];
  readonly recommended?: readonly number[];
  /** The board from which it was moved away. */
  readonly movedFrom?: number;
}

/** A board: by `of` below another one, `closed` to guests, with a `style` of its own. */
export interface SimulatedBoard {
  readonly fid: number;
  readonly name: string;
  readonly of?: number;
  readonly isClosed?: boolean;
  readonly hasPictures?: boolean;
}

/** What a simulated forum holds, and the moment at which it prints its pages. */
export interface SimulatedForum {
  readonly boards: readonly SimulatedBoard[];
  readonly threads: SimulatedThread[];
  /** Seconds since 1970. */
  now: number;
}
