/** That somebody works on a case for a time, so that nobody else does. */
export interface Claim {
  readonly caseId: string;
  /** Id of the account that holds it. */
  readonly holderId: string;
  readonly holder: string;
  readonly claimedAt: Date;
  readonly expiresAt: Date;
}

/** Who holds which case. A case is held by one person at a time, whatever happens at once. */
export interface ClaimRepository {
  /**
   * Takes a case, or holds it for longer where it is one's own. The claim that is in force then: one's own, or that of whoever holds
   * it. `NOT_FOUND` for no case.
   */
  take(claim: Claim): Promise<Claim>;
  /** Gives a case up; false where somebody else holds it, or nobody. */
  release(caseId: string, holderId: string): Promise<boolean>;
  /** The claim in force at a moment. */
  of(caseId: string, at: Date): Promise<Claim | null>;
}
