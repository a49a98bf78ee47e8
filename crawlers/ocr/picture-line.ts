/** A point of a picture as shown (turned upright by its own orientation mark), in pixels from its upper left corner. */
type Point = readonly [x: number, y: number];

/** The corners of a line of text: upper left, upper right, lower right, lower left, as its reader sees them. */
type Corners = readonly [Point, Point, Point, Point];

/** One line of text in a picture. */
export interface PictureLine {
  readonly text: string;
  /** Mean of the recognizer's certainty over the characters, from 0 to 1. */
  readonly confidence: number;
  readonly box: Corners;
}
