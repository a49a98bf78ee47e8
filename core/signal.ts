/** Half-open range of UTF-16 offsets in a text as given. */
export type Span = readonly [from: number, to: number];

/** One named observation by one detector, with the text it stands on. */
export interface Signal {
  /** Detector and observation, such as `goods.id-card`. */
  readonly id: string;
  readonly span: Span;
  /** The text of the span as given; identity numbers in it are masked. */
  readonly text: string;
  /** Of an analyst's rule: what it adds to the log-odds, or would add where it is tried in the shadow (`shadow.*`). */
  readonly weight?: number;
}
