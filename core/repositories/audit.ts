/** One entry of the audit log, before it has its number. No secret and no text of a page stands in it. */
interface AuditEvent {
  readonly at: Date;
  /** Id of the account; null for nobody who is known, and for the command line of an installation without accounts. */
  readonly actorId: string | null;
  /** His name, or what somebody gave as his. */
  readonly actor: string;
  readonly via: 'session' | 'token' | 'cli' | 'none';
  /** What was done: a word such as `signed-in`, a route such as `POST /cases/:caseId/decision`, or a command. */
  readonly act: string;
  /** Ids of what it was done to, as `name=value`, with spaces between. */
  readonly subject: string;
  /** Status of the answer, or null where there was none. */
  readonly status: number | null;
  /** Where it came from; empty for the command line. */
  readonly address: string;
}

export interface AuditEntry extends AuditEvent {
  /** From 1, rising. */
  readonly seq: number;
}

/** What is looked for; null where anything will do. */
export interface AuditSearch {
  readonly actor: string | null;
  /** The act begins with this. */
  readonly act: string | null;
  /** The subject holds this. */
  readonly subject: string | null;
  readonly from: Date | null;
  readonly to: Date | null;
  /** Only entries before this one. */
  readonly before: number | null;
}

/** Who did what. Entries are appended, never changed: the store refuses it. */
export interface AuditRepository {
  append(event: AuditEvent): Promise<void>;
  /** The newest first. */
  search(search: AuditSearch, limit: number): Promise<readonly AuditEntry[]>;
}
