/** An answer of an RDAP server as it is kept. */
export interface RdapAnswer {
  /** The question, below a server's base: `domain/example.org`, `ip/192.0.2.1`. */
  readonly path: string;
  /** Where it came from, redirects followed. */
  readonly url: string;
  /** SHA-256 of `answer`. */
  readonly digest: string;
  /** Its bytes; none where the server knows nothing of it. */
  readonly answer: Uint8Array;
  readonly fetchedAt: Date;
}

export interface RdapRepository {
  /** Keeps an answer and whom it names for abuse; the same answer again is only a later one. */
  keep(answer: RdapAnswer, recipientId: string | null): Promise<void>;
  /** The last answer to a question that came at `since` or later; null where there is none. */
  last(path: string, since: Date): Promise<RdapAnswer | null>;
  /** For everybody whom an answer names, the last that does; what tells of a network goes before what tells of a domain. */
  naming(): Promise<readonly RdapAnswer[]>;
}
