/** `internal` never leaves; `outgoing` are words for the recipients, offered as the reason of a decision. */
export const NOTE_KINDS = ['internal', 'outgoing'] as const;

type NoteKind = (typeof NOTE_KINDS)[number];

/** What somebody wrote beside a case. Never changed. */
export interface CaseNote {
  readonly id: string;
  readonly caseId: string;
  readonly kind: NoteKind;
  readonly words: string;
  readonly authorId: string;
  readonly author: string;
  readonly at: Date;
}

export interface CaseNoteRepository {
  /** `NOT_FOUND` for no case. */
  add(note: CaseNote): Promise<void>;
  /** The oldest first. */
  of(caseId: string): Promise<readonly CaseNote[]>;
}
