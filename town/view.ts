import type { Catalogue } from './catalogue.ts';

/** What a page is drawn from: the content, the address it is served at, and what the moderator took away. */
export interface View {
  readonly catalogue: Catalogue;
  readonly origin: string;
  /** Whether a thread is not to be seen. */
  isThreadGone(tid: number): boolean;
  /** Whether a single post is blanked. */
  isPostLocked(pid: number): boolean;
  isSignatureGone(uid: number): boolean;
  isShareGone(hash: string): boolean;
  isInvitationGone(code: string): boolean;
}
