import type { Board, Content, Invitation, Picture, Post, Share, Thread, User } from './content.ts';

/** The content by its ids, as the pages ask for it. */
export interface Catalogue {
  readonly content: Content;
  readonly boards: ReadonlyMap<number, Board>;
  readonly users: ReadonlyMap<number, User>;
  readonly threads: ReadonlyMap<number, Thread>;
  /** Threads of a board, last answered first. */
  readonly threadsOf: ReadonlyMap<number, readonly Thread[]>;
  /** Where a post stands. */
  readonly posts: ReadonlyMap<number, PlacedPost>;
  readonly shares: ReadonlyMap<string, Share>;
  readonly invitations: ReadonlyMap<string, Invitation>;
  readonly pictures: ReadonlyMap<string, Picture>;
}

/** A post and its place. */
export interface PlacedPost {
  readonly post: Post;
  readonly thread: Thread;
  /** From 1. */
  readonly floor: number;
}

/** Posts on a page of a thread, as Discuz! ships. */
export const POSTS_PER_PAGE = 10;

/** Threads on a page of a board, as Discuz! ships. */
export const THREADS_PER_PAGE = 20;

/** Time of a thread's last post. */
export function lastPostAt(thread: Thread): string {
  return thread.posts.at(-1)?.at ?? '';
}

/** The address of a post from the origin, without a leading slash: the page of its thread, and its anchor. */
export function permalinkOf(placed: PlacedPost): string {
  const page = Math.ceil(placed.floor / POSTS_PER_PAGE);
  return `forum.php?mod=viewthread&tid=${placed.thread.tid}&page=${page}#pid${placed.post.pid}`;
}

/** Sorts the content by what pages ask for. */
export function catalogueOf(content: Content): Catalogue {
  const threadsOf = new Map<number, Thread[]>(content.boards.map((board) => [board.fid, []]));
  for (const thread of content.threads) {
    threadsOf.get(thread.fid)?.push(thread);
  }
  for (const threads of threadsOf.values()) {
    threads.sort((a, b) => lastPostAt(b).localeCompare(lastPostAt(a)) || b.tid - a.tid);
  }
  return {
    content,
    boards: new Map(content.boards.map((board) => [board.fid, board])),
    users: new Map(content.users.map((user) => [user.uid, user])),
    threads: new Map(content.threads.map((thread) => [thread.tid, thread])),
    threadsOf,
    posts: new Map(
      content.threads.flatMap((thread) =>
        thread.posts.map((post, index) => [post.pid, { post, thread, floor: index + 1 }] as const),
      ),
    ),
    shares: new Map(content.shares.map((share) => [share.hash, share])),
    invitations: new Map(content.invitations.map((invitation) => [invitation.code, invitation])),
    pictures: new Map(content.pictures.map((picture) => [picture.name, picture])),
  };
}
