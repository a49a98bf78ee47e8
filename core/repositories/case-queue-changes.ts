/** What can change under the eyes of somebody who looks on. */
export const CHANGE_KINDS = ['case', 'notice', 'sweep'] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** That something is otherwise than before: what, never how. */
export interface Change {
  readonly kind: ChangeKind;
  readonly id: string;
}

/** Up to where changes were read. Opaque. */
export interface ChangeMark {
  /** Transactions below it had all ended. */
  readonly below: string;
  /** Changes of those at or above it that were told already. */
  readonly told: readonly string[];
}

/** What has changed, for as long as somebody may want to know it. */
export interface ChangeRepository {
  /** The mark of now. */
  mark(): Promise<ChangeMark>;
  /** What was committed since a mark, each once, and the next mark. No change is missed, however late its transaction ends. */
  since(
    mark: ChangeMark,
  ): Promise<{ readonly changes: readonly Change[]; readonly mark: ChangeMark }>;
  /** Forgets what is older than a moment. */
  forget(before: Date): Promise<void>;
}
