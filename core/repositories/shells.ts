/** Pages that are fetched alike: of one host, one adapter and one kind. */
export interface PageFamily {
  readonly sourceId: string;
  readonly host: string;
  readonly platform: string | null;
  readonly kind: string;
}

/** Which hosts send shells that only a browser fills. */
export interface ShellRepository {
  /**
   * Remembers that a page came as a shell in a sweep, which then looks no further. Where pages of its family came with texts
   * over HTTP in the sweep, it stands for itself alone. Within a transaction.
   */
  found(family: PageFamily, sweepId: string, at: Date): Promise<void>;
  /**
   * How a page of the family is asked for: through the browser; over HTTP, as the one page of the sweep that finds out whether
   * they still are shells (`probe`); or null where none is known to be one.
   */
  wayTo(family: PageFamily, sweepId: string, targetId: string): Promise<'browser' | 'probe' | null>;
  /** A page had content over HTTP: where it was the one to find out, its family goes over HTTP again. Within a transaction. */
  filled(family: PageFamily, targetId: string): Promise<void>;
}
