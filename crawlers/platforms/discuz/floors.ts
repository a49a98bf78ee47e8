import type { RawPost } from './read-thread.ts';

/** A post that belongs to its page, and its floor, from 1; null where the page does not tell. */
export interface PlacedPost {
  readonly post: RawPost;
  readonly position: number | null;
}

/** Names that Discuz! gives to the first floors (`postno` in its settings). */
const NAMED_FLOORS: Readonly<Record<string, number>> = { 楼主: 1, 沙发: 2, 板凳: 3, 地板: 4 };

/** The mark of a post that stands above its place: stuck (`置顶 来自 25#`), or recommended by the software (`推荐`). */
const LIFTED = /推荐|推薦|置顶|置頂|来自|來自/u;

/** Pages of a thread hold a multiple of this. */
const PAGE_STEP = 5;

/** The floor as printed: `楼主`, `12#`, `来自 25#`; null for anything else. */
function floorOf(written: string): number | null {
  const floor = written.replaceAll(/[\s#]+/gu, '').replace(/^.{0,4}[来來]自/u, '');
  return NAMED_FLOORS[floor] ?? (/^[1-9]\d{0,6}$/u.test(floor) ? Number(floor) : null);
}

/** Whether the thread shows its last posts first: then every post moves on with every reply. */
export function showsLastFirst(posts: readonly RawPost[], page: number): boolean {
  const floors = plainPosts(posts)
    .map(({ floor }) => floorOf(floor))
    .filter((floor) => floor !== null && floor > 1);
  const [first, second] = floors;
  const isFalling = typeof first === 'number' && typeof second === 'number' && first > second;
  return isFalling || (page > 1 && floors.some((floor) => (floor ?? page) < page));
}

function plainPosts(posts: readonly RawPost[]): readonly RawPost[] {
  return posts.filter(({ floor }) => !LIFTED.test(floor));
}

/**
 * The posts of a page that have their place on it, with their floors. The first page of a thread also shows posts from later
 * pages, stuck or recommended ones, which stand in their own places there; those of the first page itself stand above only.
 */
export function placePosts(
  posts: readonly RawPost[],
  hasFurtherPages: boolean,
): readonly PlacedPost[] {
  const plain = plainPosts(posts);
  const lifted = posts.filter((post) => !plain.includes(post));
  if (lifted.length === 0) {
    return posts.map((post) => ({ post, position: floorOf(post.floor) }));
  }
  const own = new Set([...plain, ...ownLifted(plain, lifted, hasFurtherPages)]);
  return posts
    .filter((post) => own.has(post))
    .map((post) => ({ post, position: floorOf(post.floor) ?? countedFloor(post, own) }));
}

function ownLifted(
  plain: readonly RawPost[],
  lifted: readonly RawPost[],
  hasFurtherPages: boolean,
): readonly RawPost[] {
  if (!hasFurtherPages) {
    return lifted;
  }
  const last = Math.max(...plain.map(({ floor }) => floorOf(floor) ?? 0), plain.length);
  const perPage = Math.ceil(last / PAGE_STEP) * PAGE_STEP;
  const stuck = lifted.filter(({ floor }) => (floorOf(floor) ?? perPage + 1) <= perPage);
  // A full page lacks as many plain posts as were lifted from it, and these are the oldest.
  const recommended = lifted
    .filter(({ floor }) => floorOf(floor) === null)
    .toSorted((a, b) => a.pid - b.pid)
    .slice(0, Math.max(0, perPage - plain.length - stuck.length));
  return [...stuck, ...recommended];
}

/** Of the first page, where alone posts are lifted: as many as were written before. */
function countedFloor(post: RawPost, own: ReadonlySet<RawPost>): number {
  return [...own].filter(({ pid }) => pid < post.pid).length + 1;
}
