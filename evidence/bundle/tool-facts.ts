/** The program that made a bundle. */
export interface ToolFacts {
  readonly name: string;
  readonly version: string;
  /** Commit it was built from, or null where that is not known. */
  readonly commit: string | null;
}
